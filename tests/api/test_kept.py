"""Rows and what they stand for, on both databases; sealed where they lie when the host gives a key."""

import asyncio
import base64
import os
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TypeVar

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlmodel import Session

from thaw.database.jobs import Database
from thaw.reminders import kept
from thaw.reminders.push.subscription import Subscription
from thaw.reminders.rows import Reminder
from thaw.reminders.sealed import NotOpened, Seals
from thaw.reminders.when.due import Rule
from thaw.reminders.when.zones import TZDATA
from thaw.store_key import key as key_of

ID = "a" * 22
NOW = datetime(2027, 3, 1, 6, tzinfo=UTC)
PHONE = Subscription("https://fcm.googleapis.com/fcm/send/a", "BA" * 43, "c2VjcmV0")
WISH = kept.Wish(Rule(time(8, 30), "Europe/Madrid"), "en", PHONE, "fcm.googleapis.com")
PLAIN = Seals()


Given = TypeVar("Given")


def done(database: Database, job: Callable[[Session], Given]) -> Given:
    return asyncio.run(database.write(job))


def put(database: Database, wish: kept.Wish = WISH, now: datetime = NOW, seals: Seals = PLAIN) -> tuple[Reminder, bool]:
    return done(database, lambda session: kept.put(session, ID, wish, now, seals))


def stored(database: Database) -> Reminder:
    row = asyncio.run(database.read(lambda session: kept.get(session, ID)))
    assert row
    return row


def test_a_new_one_is_stored_whole(database: Database) -> None:
    rule = Rule(time(1, 5), "Asia/Kolkata", frozenset({1, 7}), time(5), date(2027, 4, 1))
    _, new = put(database, replace(WISH, rule=rule, language="es"))
    row = stored(database)
    assert new
    assert kept.rule_of(row) == rule
    assert kept.subscription_of(row, PLAIN) == PHONE
    assert (row.language, row.service, row.weekdays, row.tzdata) == ("es", "fcm.googleapis.com", 0b1000001, TZDATA)
    assert (row.sent_at, row.sent_day, row.unanswered) == (None, None, 0)
    assert kept.instant(row.created_at) == kept.instant(row.renewed_at) == NOW
    # Monday's 01:05 stands on Tuesday's date
    assert kept.instant(row.next_at or 0) == datetime(2027, 3, 1, 19, 35, tzinfo=UTC)


def test_opening_the_app_answers_and_forgets_nothing_that_was_sent(database: Database) -> None:
    put(database)
    sent = datetime(2027, 3, 1, 7, 30, tzinfo=UTC)

    def was_sent(session: Session) -> None:
        row = kept.get(session, ID)
        assert row
        row.sent_at, row.sent_day, row.unanswered, row.next_at = kept.milliseconds(sent), date(2027, 3, 1), 8, None

    done(database, was_sent)
    opened = sent + timedelta(hours=1)
    row, new = put(database, replace(WISH, rule=Rule(time(21), "Europe/Madrid")), opened)
    assert not new
    assert (row.unanswered, kept.last_sent(row)) == (0, kept.Sent(sent, date(2027, 3, 1)))
    assert kept.instant(row.created_at) == NOW
    assert kept.instant(row.renewed_at) == opened
    assert kept.instant(row.next_at or 0) == datetime(2027, 3, 2, 20, tzinfo=UTC), "that day was sent"


def test_a_claim_is_left_alone(database: Database) -> None:
    put(database)

    def claim(session: Session) -> None:
        row = kept.get(session, ID)
        assert row
        row.lease_until, row.claim, row.sending_since = 1, "mine", 2

    done(database, claim)
    put(database)
    row = stored(database)
    assert (row.lease_until, row.claim, row.sending_since) == (1, "mine", 2)


def test_removed_is_removed(database: Database) -> None:
    put(database)
    assert [done(database, lambda session: kept.remove(session, ID)) for _ in range(2)] == [True, False]
    assert asyncio.run(database.read(lambda session: kept.get(session, ID))) is None


def test_an_end_that_is_over_has_no_next(database: Database) -> None:
    row, _ = put(database, replace(WISH, rule=Rule(time(8), "Europe/Madrid", until=date(2027, 2, 1))))
    assert row.next_at is None


def test_with_a_key_nothing_of_the_address_lies_open(database: Database) -> None:
    old, new = Seals([b"o" * 32]), Seals([b"n" * 32, b"o" * 32])
    put(database)
    assert kept.subscription_of(stored(database), old) == PHONE, "what is not sealed yet is read as it is"
    put(database, seals=old)
    row = stored(database)
    assert not {PHONE.endpoint, PHONE.p256dh, PHONE.auth} & set(row.model_dump().values())
    assert all(part not in str(row.model_dump()) for part in ("googleapis.com/", PHONE.p256dh, PHONE.auth))
    assert kept.subscription_of(row, old) == kept.subscription_of(row, new) == PHONE
    put(database, seals=new)
    assert kept.subscription_of(stored(database), Seals([b"n" * 32])) == PHONE, "renewed with the new one"
    for wrong in (old, PLAIN):
        with pytest.raises(NotOpened, match="THAW_STORE_KEY"):
            kept.subscription_of(stored(database), wrong)


@given(st.text(), st.text(max_size=5), st.sampled_from(["endpoint", "auth"]))
def test_sealed_is_bound_to_its_place(value: str, row: str, column: str) -> None:
    value = value.encode("utf-8", "replace").decode()
    row = row.encode("utf-8", "replace").decode()
    seals = Seals([os.urandom(32)])
    sealed = seals.close(value, row, column)
    assert seals.open(sealed, row, column) == value
    assert seals.close(value, row, column) != sealed
    for other in ((row + "x", column), (row, "p256dh")):
        with pytest.raises(NotOpened):
            seals.open(sealed, *other)


@pytest.mark.parametrize("spoilt", ["1:", "1:AAAA", "1:***", "1:" + "A" * 81, "1:" + "é" * 40, "1:" + "A" * 80])
def test_what_is_spoilt_is_told_and_not_broken_on(spoilt: str) -> None:
    with pytest.raises(NotOpened):
        Seals([b"k" * 32]).open(spoilt, ID, "auth")


@given(st.binary(min_size=32, max_size=32))
def test_a_key_is_read_as_it_is_made(key: bytes) -> None:
    assert key_of(base64.b64encode(key).decode() + "\n") == key
    assert key_of(base64.urlsafe_b64encode(key).decode().rstrip("=")) == key


@pytest.mark.parametrize("written", ["", "short", "ñ" * 43, "A" * 42, "A" * 45, "A" * 64])
def test_a_key_that_is_none_says_how_to_make_one(written: str) -> None:
    with pytest.raises(ValueError, match="openssl rand -base64 32"):
        key_of(written)
