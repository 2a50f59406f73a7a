"""From what was seen to findings: the way first, then what answers, then the rest. Pure."""

from typing import Final

from thaw.doctor import carried, way, working
from thaw.doctor.findings import Finding
from thaw.doctor.seen import Seen

_ELSEWHERE: Final = ("redirected", "led-away")
_NOT_THAW: Final = ("not-thaw", "nothing-behind")


def judged(seen: Seen, version: str, zones: str) -> list[Finding]:
    """Everything to mend, the weightiest first. `version` and `zones` are this program's own.

    Where the address leads elsewhere, or something else than Thaw answers, nothing more is said: it would be about another site.
    """
    found = [*way.of_the_address(seen.address), *way.of_the_way(seen)]
    if any(one.code in _ELSEWHERE for one in found):
        return found
    found += working.of_thaw(seen)
    if any(one.code in _NOT_THAW for one in found):
        return found
    return [
        *found,
        *working.of_what_it_says(seen, version, zones),
        *working.of_reminders(seen),
        *working.of_the_clock(seen),
        *working.of_what_phones_send(seen),
        *carried.of_what_is_carried(seen),
        *working.of_silence(seen),
    ]
