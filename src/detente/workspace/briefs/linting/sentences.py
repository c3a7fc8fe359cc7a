"""The sentences of a passage, each with the marks of what it rests on."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import spacy
from spacy.language import Language

from detente.model.outline import Outline, Passage, PassageKind

__all__ = ["Cited", "LONGEST", "MARK", "cited", "marks", "of_outline"]

MARK = re.compile(r"\s{0,8}\[\^([A-Za-z0-9][\w-]{0,63})\]")
"""A mark of what a sentence rests on, with the blanks before it."""
PAIRS = (("“", "”"), ("(", ")"))
LONGEST = 20_000
"""Characters that a passage may have."""
ENDLESS = re.compile(r"\S{100,}")
"""A run without a blank that is no word: splitting it would take minutes."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence with its marks, at its place in a passage."""

    passage: int
    kind: PassageKind
    text: str
    """Without its marks."""
    keys: tuple[str, ...]
    """Of its marks, each once, in their order."""
    places: tuple[int, ...]
    """Where in the passage's text each character of the sentence stands, and its end."""
    breaks: bool = False
    """Whether a new paragraph begins with it."""

    def place(self, start: int, end: int) -> tuple[int, int]:
        """Where in the passage a stretch of the sentence stands."""
        if start >= end:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + 1


def of_outline(outline: Outline) -> tuple[Cited, ...]:
    """The sentences of all passages but headings, in order."""
    return tuple(
        sentence
        for number, passage in enumerate(outline.passages)
        if passage.kind is not PassageKind.HEADING
        for sentence in cited(passage, number)
    )


def marks(text: str) -> tuple[str, ...]:
    """The keys of all marks in a text, each once, in their order."""
    return tuple(dict.fromkeys(match[1] for match in MARK.finditer(text)))


def cited(passage: Passage, number: int = 0) -> Iterator[Cited]:
    """The sentences of a passage; a mark belongs to the sentence that it stands in or behind."""
    whole = passage.text[:LONGEST].encode("utf-8", "replace").decode()  # halves of characters go
    clean, places, found = _apart(whole)
    spans = list(_spans(clean))
    keys: list[list[str]] = [[] for _ in spans]
    starts = [start for start, _ in spans]
    for place, key in found if spans else ():
        behind = len(clean[:place].rstrip()) - 1
        keys[max(bisect_right(starts, behind) - 1, 0)].append(key)
    for (start, end), own in zip(spans, keys, strict=True):
        told = tuple(dict.fromkeys(own))
        stretch = tuple(places[start : end + 1])
        broken = _breaks(clean[:start])
        yield Cited(number, passage.kind, clean[start:end], told, stretch, broken)


def _apart(text: str) -> tuple[str, list[int], list[tuple[int, str]]]:
    """A text without its marks, the place of each character, and where each mark stood."""
    kept: list[str] = []
    places: list[int] = []
    found: list[tuple[int, str]] = []
    at = 0
    for match in MARK.finditer(text):
        kept.append(text[at : match.start()])
        places += range(at, match.start())
        found.append((len(places), match[1]))
        at = match.end()
    return "".join((*kept, text[at:])), [*places, *range(at, len(text) + 1)], found


def _breaks(before: str) -> bool:
    """Whether a paragraph ends before a place: at an empty line, and at the beginning."""
    blank = before[len(before.rstrip()) :]
    return not before.strip() or blank.count("\n") > 1


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins and ends; an empty line ends one, whatever comes before."""
    for paragraph in re.finditer(r"(?:[^\n]|\n(?![^\S\n]*\n))+", text):
        for first, last in _whole(paragraph[0]):
            start, words = paragraph.start() + first, paragraph[0][first:last]
            start += len(words) - len(words.lstrip())
            if start < (end := start + len(words.strip())):
                yield start, end


def _whole(text: str) -> Iterator[tuple[int, int]]:
    """The ends of sentences, none of them within a quotation or brackets."""
    start = 0
    plain = ENDLESS.sub(lambda run: "x" * len(run[0]), text)
    for sentence in _splitter()(plain).sents:
        told = text[start : sentence.end_char]
        if told.count('"') % 2 or any(told.count(a) > told.count(b) for a, b in PAIRS):
            continue
        yield start, sentence.end_char
        start = sentence.end_char
    yield start, len(text)


@cache
def _splitter() -> Language:
    """Ends of sentences by the parser's own rule; it needs no model."""
    made = spacy.blank("en")
    made.add_pipe("sentencizer")
    return made
