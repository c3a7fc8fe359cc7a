"""The words of page furniture: share lines, captions, adverts and the like."""

import re
from dataclasses import dataclass
from functools import cache

from detente.errors import VocabularyError
from detente.vocabulary.files import read_yaml

__all__ = ["FurniturePatterns", "furniture_patterns"]

Pattern = tuple[str, re.Pattern[str]]


@dataclass(frozen=True, slots=True)
class FurniturePatterns:
    """Reason and pattern, by how the pattern is to be used."""

    lines: tuple[Pattern, ...]
    """Match a whole line."""
    inline: tuple[Pattern, ...]
    """Match anywhere in a paragraph."""
    openers: tuple[Pattern, ...]
    """Match a heading whose short lines below it belong to it."""
    paywall: re.Pattern[str]
    """Found on a page that keeps the rest of the report for subscribers."""


@cache
def furniture_patterns() -> FurniturePatterns:
    """The patterns of furniture.yaml, compiled, case ignored.

    Raises:
        VocabularyError: A pattern is no regular expression.
    """
    data = read_yaml("furniture.yaml")
    return FurniturePatterns(
        _compiled(data["lines"]),
        _compiled(data["inline"]),
        _compiled(data["openers"]),
        _compiled([data["paywall"]])[0][1],
    )


def _compiled(groups: list[dict[str, str | list[str]]]) -> tuple[Pattern, ...]:
    """One pattern for each reason."""
    compiled = []
    for group in groups:
        joined = "|".join(f"(?:{pattern})" for pattern in group["patterns"])
        try:
            compiled.append((str(group["why"]), re.compile(joined, re.IGNORECASE)))
        except re.error as error:
            raise VocabularyError(
                f"furniture.yaml: a pattern of {group['why']!r} is wrong: {error}",
                "correct the pattern",
            ) from error
    return tuple(compiled)
