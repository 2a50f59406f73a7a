"""What the app and the server say, held to the rules that plans are held to."""

from thaw.plans.saying import tone


def slips(text: str, language: str = "en") -> list[tone.Slip]:
    """What in a text Thaw does not say; empty for most texts."""
    return tone.slips(text, language)


def errors(text: str, language: str = "en") -> list[tone.Slip]:
    """Only what is never said."""
    return [slip for slip in slips(text, language) if slip.rule.level == "error"]
