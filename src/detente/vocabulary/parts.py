"""The words that tell what part somebody plays in talks."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from detente.vocabulary.files import read_yaml

__all__ = ["Frames", "may_tell_part", "part_frames"]


class Frames(NamedTuple):
    """Where the actor of a part is named: see parts.yaml."""

    after: re.Pattern[str]
    beside: re.Pattern[str]
    subject: re.Pattern[str]
    joined: re.Pattern[str]
    """Its group `who` is the name before the hyphen."""


@cache
def part_frames() -> Mapping[str, Frames]:
    """The frames of each part, by its name."""
    rows = {k: row for k, row in read_yaml("parts.yaml").items() if k != "stems"}
    return {
        name: Frames(
            _whole(row["after"]),
            _whole(row["beside"]),
            _whole(row["subject"]),
            re.compile(rf"(?<![\w-])(?P<who>[\w.]+)-{_either(row['joined'])}(?![\w-])", re.I),
        )
        for name, row in rows.items()
    }


def may_tell_part(words: str) -> bool:
    """Whether any frame can stand in some words."""
    low = words.casefold()
    return any(stem in low for stem in _stems())


@cache
def _stems() -> tuple[str, ...]:
    return tuple(read_yaml("parts.yaml")["stems"])


def _whole(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-]){_either(words)}(?![\w-])", re.I)


def _either(words: Iterable[str]) -> str:
    ordered = sorted(words, key=lambda w: (-len(w), w))
    return "(?:" + "|".join(r"\s+".join(map(re.escape, w.split())) for w in ordered) + ")"
