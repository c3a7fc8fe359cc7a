"""The words that tell what part somebody plays in talks."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from detente.vocabulary.alternatives import either_phrase
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
            re.compile(rf"(?<![\w-])(?P<who>[\w.]+)-{either_phrase(row['joined'])}(?![\w-])", re.I),
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
    return re.compile(rf"(?<![\w-]){either_phrase(words)}(?![\w-])", re.I)
