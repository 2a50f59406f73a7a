"""What the app and the server say in English, held to the rules that plans are held to."""

from thaw.plans import tone


def slips(text: str) -> list[tone.Slip]:
    """What in a text Thaw does not say; empty for most texts."""
    return tone.slips(text, "en")


def errors(text: str) -> list[tone.Slip]:
    """Only what is never said."""
    return [slip for slip in slips(text) if slip.rule.level == "error"]
