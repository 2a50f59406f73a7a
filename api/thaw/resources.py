"""Where the files lie that come along with the package: in a wheel beside the code, in a checkout where they are written."""

from pathlib import Path
from typing import Literal

_PACKAGE = Path(__file__).resolve().parent
_IN_CHECKOUT = {"plans": "plans", "web": "frontend/dist"}


def data_dir(name: Literal["plans", "web"]) -> Path:
    """The folder of the plans or of the built app. It may not exist: an app that was never built is told by whoever asks."""
    packed = _PACKAGE / "_data" / name
    return packed if packed.is_dir() else _PACKAGE.parent.parent / _IN_CHECKOUT[name]
