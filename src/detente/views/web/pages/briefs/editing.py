"""What a person does to the passages of a brief: writes, moves, takes out, puts in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Annotated, NamedTuple

from fastapi import Depends, Form

from detente.errors import InputError, TooLarge
from detente.model import Handling
from detente.model.outline import Confidence, Outline, Passage, PassageKind, Pick
from detente.workspace.briefs.linting.sentences import LONGEST

__all__ = ["InForm", "Told", "Written", "cut", "moved", "put", "swapped", "told", "written"]

PASSAGES = 200
CHARACTERS = 1_000_000
"""Of a whole brief."""


@dataclass(frozen=True, slots=True)
class Told:
    """The form of the builder as it was sent; the lists have one value a passage."""

    title: str = ""
    version: int = 0
    least: str = Handling.CLEAR.value
    do: str = "save"
    kinds: Sequence[str] = ()
    texts: Sequence[str] = ()
    confidences: Sequence[str] = ()
    whys: Sequence[str] = ()
    at: int | None = None
    """The passage in which the cursor stands."""


class _Lists(NamedTuple):
    """The lists of the form."""

    kinds: list[str]
    texts: list[str]
    confidences: list[str]
    whys: list[str]


def _lists(
    kind: Annotated[list[str] | None, Form()] = None,
    text: Annotated[list[str] | None, Form()] = None,
    confidence: Annotated[list[str] | None, Form()] = None,
    why: Annotated[list[str] | None, Form()] = None,
) -> _Lists:
    return _Lists(kind or [], text or [], confidence or [], why or [])


def told(
    passages: Annotated[_Lists, Depends(_lists)],
    title: Annotated[str, Form()] = "",
    version: Annotated[int, Form()] = 0,
    least: Annotated[str, Form()] = Handling.CLEAR.value,
    do: Annotated[str, Form()] = "save",
    at: Annotated[str, Form()] = "",
) -> Told:
    """The form as a value."""
    return Told(title, version, least, do, *passages, int(at[:9]) if at.isdigit() else None)


InForm = Annotated[Told, Depends(told)]


@dataclass(frozen=True, slots=True)
class Written:
    """A brief as its author now has it."""

    title: str
    outline: Outline


def written(form: Told, picks: Sequence[Pick]) -> Written:
    """What the form says, with what was picked before.

    Raises TooLarge, and InputError where a value is none of its kind.
    """
    if len(form.kinds) > PASSAGES:
        raise TooLarge(
            f"the brief has {len(form.kinds)} passages, more than {PASSAGES}", "make two briefs"
        )
    if sum(map(len, form.texts)) + sum(map(len, form.whys)) > CHARACTERS:
        raise TooLarge("the brief is too long to be kept", "make two briefs")
    if any(len(text) > LONGEST for text in (form.title, *form.texts, *form.whys)):
        raise TooLarge(
            f"a passage has more than {LONGEST} characters", "make several passages of it"
        )
    rows = zip_longest(form.kinds, form.texts, form.confidences, form.whys, fillvalue="")
    try:
        passages = tuple(_passage(*row) for row in rows)
        least = Handling(form.least)
    except ValueError as error:
        raise InputError(f"the form holds what it cannot: {error}", "load the page again") from None
    return Written(form.title, Outline(passages, tuple(picks), least))


def _passage(kind: str, text: str, confidence: str, why: str) -> Passage:
    words = text.replace("\r\n", "\n").replace("\r", "\n")
    sure = Confidence(confidence) if confidence else None
    return Passage(PassageKind(kind), words, sure, " ".join(why.split()))


def swapped(outline: Outline, at: int, by: int) -> Outline:
    """One passage moved up or down by one; at an end it stays."""
    return moved(outline, at, at + by) if 0 <= at + by < len(outline.passages) else outline


def moved(outline: Outline, at: int, to: int) -> Outline:
    """One passage put in another place; a place that is none changes nothing."""
    rest = list(outline.passages)
    if not (0 <= at < len(rest) and 0 <= to < len(rest)):
        return outline
    rest.insert(to, rest.pop(at))
    return replace(outline, passages=tuple(rest))


def cut(outline: Outline, at: int) -> Outline:
    """One passage taken out; what it cited stays picked."""
    kept = tuple(p for number, p in enumerate(outline.passages) if number != at)
    return replace(outline, passages=kept)


def put(outline: Outline, passage: Passage, after: int | None) -> tuple[Outline, int]:
    """A new passage behind another, or at the end; its place is told too."""
    rest = list(outline.passages)
    place = len(rest) if after is None or not 0 <= after < len(rest) else after + 1
    rest.insert(place, passage)
    return replace(outline, passages=tuple(rest)), place
