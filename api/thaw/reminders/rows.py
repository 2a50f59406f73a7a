"""What the server keeps for reminders: a time, a zone, a push address. Nothing of what happened on any day.

Instants are milliseconds since 1970 in UTC (BigInteger: an `int` of SQLModel is too small for them on PostgreSQL).
Local times are "HH:MM". How a row is claimed: it is due when `next_at <= now` and nobody holds it (`lease_until` is null);
who takes it writes `lease_until` and `claim`; `sending_since` is written just before bytes go out. A lease that ran out with
`sending_since` null was never begun and may be taken again; with it set, what happened is uncertain and it is not sent again.
"""

import datetime as dt

from sqlalchemy import BigInteger, CheckConstraint, Index, SmallInteger, Text, text
from sqlmodel import Field, SQLModel


class Reminder(SQLModel, table=True):
    """One phone's reminder.

    Two indexes make a claim cost the same with ten rows due or a million: one of the free rows, service by service, by when
    they are due (a service that hangs then stands before no other's), one of the held rows by when their lease ends.
    """

    __tablename__ = "reminder"
    __table_args__ = (
        Index(
            "ix_reminder_due",
            "service",
            "next_at",
            sqlite_where=text("next_at IS NOT NULL AND lease_until IS NULL"),
            postgresql_where=text("next_at IS NOT NULL AND lease_until IS NULL"),
        ),
        Index(
            "ix_reminder_lease",
            "lease_until",
            sqlite_where=text("lease_until IS NOT NULL"),
            postgresql_where=text("lease_until IS NOT NULL"),
        ),
    )

    id: str = Field(primary_key=True, sa_type=Text)
    """Made by the phone at random: 22 to 64 characters of base64url. Whoever knows it may change and remove the row."""
    endpoint: str = Field(sa_type=Text)
    """The push address (RFC 8030 section 5), as given or sealed by the host's key."""
    p256dh: str = Field(sa_type=Text)
    """The phone's public key (RFC 8291 section 3.1), as given or sealed."""
    auth: str = Field(sa_type=Text)
    """The phone's authentication secret (RFC 8291 section 3.2), as given or sealed."""
    service: str = Field(sa_type=Text)
    """The push service's host, always plain: what asks us to wait is a service, not a person."""
    at: str = Field(sa_type=Text)
    """The local time of the reminder."""
    zone: str = Field(sa_type=Text)
    """The IANA zone that `at` is meant in; the phone renews it at every opening."""
    weekdays: int = Field(sa_type=SmallInteger)
    """Bit 0 is Monday, bit 6 Sunday: 127 is every day. A local day's weekday, see `day_starts`."""
    day_starts: str = Field(sa_type=Text)
    """When a local day begins: a reminder at 01:00 with days from 04:00 belongs to the day before."""
    language: str = Field(sa_type=Text)
    """Of the neutral sentence, for a phone that shows it as it is."""
    until: dt.date | None = None
    """The last local day to remind on; null for no end."""
    next_at: int | None = Field(default=None, sa_type=BigInteger)
    """The next instant, reckoned once a change or a sending; null when stopped."""
    tzdata: str = Field(sa_type=Text)
    """The version of the zones' rules that `next_at` was reckoned with."""
    sent_at: int | None = Field(default=None, sa_type=BigInteger)
    """When one was sent last: written when its sending begins, so that a kill in the middle of it is known of."""
    sent_day: dt.date | None = None
    """The local day that one was for, in the zone of that time: no day is sent twice, whatever the phone changes."""
    unanswered: int = Field(default=0, sa_type=SmallInteger)
    """How many were sent since the app was last opened; decides how they grow rarer."""
    lease_until: int | None = Field(default=None, sa_type=BigInteger)
    """Until when the row belongs to whoever claimed it; null when it is free."""
    claim: str | None = Field(default=None, sa_type=Text)
    """A random word of that one claim: nobody else may write down what came of it."""
    sending_since: int | None = Field(default=None, sa_type=BigInteger)
    """Written, and committed, just before the bytes go out."""
    created_at: int = Field(sa_type=BigInteger)
    """When it was first set."""
    renewed_at: int = Field(sa_type=BigInteger)
    """When the phone last renewed it, which it does at every opening."""


class PushKey(SQLModel, table=True):
    """The server's own key for push services (RFC 8292), made once. It lies here so that every backup holds it."""

    __tablename__ = "push_key"
    __table_args__ = (CheckConstraint("id = 1", name="ck_push_key_one"),)

    id: int = Field(default=1, primary_key=True, sa_type=SmallInteger, sa_column_kwargs={"autoincrement": False})
    """Always 1: there is one key."""
    pem: str = Field(sa_type=Text)
    """The private key on the curve P-256, PKCS #8 in PEM."""
    created_at: int = Field(sa_type=BigInteger)
    """When it was made."""
