"""What a phone gives of itself: where it can be reached, and the keys that a message to it is sealed with."""

from dataclasses import dataclass, field

from thaw.reminders.push.addresses import Endpoint, Services
from thaw.reminders.push.sealing import Recipient


@dataclass(frozen=True, slots=True)
class Subscription:
    """What the phone gave: push address and keys as text. Its repr shows nothing of it."""

    endpoint: str = field(repr=False)
    p256dh: str = field(repr=False)
    auth: str = field(repr=False)

    def checked(self, services: Services) -> tuple[Endpoint, Recipient]:
        """Address and keys, if they may be used; to be asked when it is set, and asked again here. Raises Refusal."""
        return services.endpoint(self.endpoint), Recipient.of(self.p256dh, self.auth)
