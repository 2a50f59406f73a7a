"""When a plan's files change: asked of the disk a few times a second, which works on every system and every kind of disk."""

import asyncio
import os
from collections.abc import Awaitable, Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from thaw.plans.checking import YAML_ENDINGS

PAUSE: Final = 0.3  # seconds between two looks
SETTLING: Final = 0.1  # seconds; an editor that empties a file before it writes is not caught in between
MOST_SETTLING: Final = 10  # looks; what goes on changing for longer is read as it stands
MOST_ENTRIES: Final = 2000  # of a folder; a plan's has a few

Trace = tuple[str, int, int, int]


def traces(path: Path) -> list[Trace]:
    """What tells that a plan was saved: name, time (ns), size and inode of its file, or of each YAML file in its folder.

    What isn't there leaves no trace, so that a file that goes or comes back is a change too.
    """
    try:
        if not path.is_dir():
            return [_trace(path.name, path.stat())]
        with os.scandir(path) as entries:
            return sorted(_inside(islice(entries, MOST_ENTRIES)))
    except OSError:
        return []


def _inside(entries: Iterator[os.DirEntry[str]]) -> Iterator[Trace]:
    for entry in entries:
        if entry.name.endswith(YAML_ENDINGS):
            try:
                yield _trace(entry.name, entry.stat())
            except OSError:  # gone since, or a link that leads nowhere
                yield entry.name, 0, 0, 0


def _trace(name: str, its: os.stat_result) -> Trace:
    return name, its.st_mtime_ns, its.st_size, its.st_ino


async def watch(path: Path, seen: list[Trace], changed: Callable[[], Awaitable[None]]) -> None:
    """Call `changed` after each change, for ever. `seen` was taken before the plan was read, so that nothing slips between."""
    while True:
        await asyncio.sleep(PAUSE)
        now = await asyncio.to_thread(traces, path)
        if now != seen:
            seen = await _settled(path, now)
            await changed()


async def _settled(path: Path, last: list[Trace]) -> list[Trace]:
    for _ in range(MOST_SETTLING):
        await asyncio.sleep(SETTLING)
        now = await asyncio.to_thread(traces, path)
        if now == last:
            break
        last = now
    return last
