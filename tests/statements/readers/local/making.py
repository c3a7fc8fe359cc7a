"""Texts whose pieces are words, encoders and heads that tell what a test says."""

from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from detente.statements.readers.local.facts import facts
from detente.statements.readers.local.features import ACTS
from detente.statements.readers.local.finding import CERTAINTIES, CODES, TIMES, Found
from detente.statements.readers.local.heads import CLASSES, POINTERS, Floats, Heads
from detente.statements.readers.local.model import load
from detente.statements.readers.local.network import TAGS, Seen, Text, see
from detente.statements.readers.local.parties import Choice
from detente.statements.readers.local.pieces import Mention, Pieces
from detente.statements.readers.local.spans import Tagged
from detente.statements.readers.local.windows import windows

__all__ = [
    "MARKS",
    "Scripted",
    "TINY",
    "TITLE",
    "bare",
    "found",
    "logits",
    "place",
    "seen",
    "text",
    "use",
]

TINY = Path(__file__).with_name("tiny")
"""A model of random weights, made by training/local/tiny.py."""
MARKS = (1, 2)
"""Ids of separators; pieces of a text have ids from 10 on, in order."""
FIRST = 10
TITLE = 5000
"""Pieces of a title have ids from here on."""
KINDS = 8
SURE = 12.0
WIDTH = 4


def use(patch: pytest.MonkeyPatch, folder: Path = TINY) -> None:
    """Make the local reader read with the model of a folder."""
    local = "detente.statements.readers.local"
    patch.setattr(f"{local}.reading.load", lambda: load(folder))
    patch.setattr(f"{local}.reader.facts", lambda: facts(folder))


def bare(count: int, first: int = FIRST) -> Pieces:
    """Pieces of three characters each, with nothing known of them."""
    at = np.arange(count, dtype=np.int32)
    blank = [np.zeros(count, dtype=np.int32) for _ in range(len(fields(Pieces)) - 3)]
    return Pieces(at + first, at * 4, at * 4 + 3, *blank)


def place(words: str, part: str) -> tuple[int, int]:
    """The first run of words of a text that reads so."""
    every, told = words.split(), part.split()
    at = next(i for i in range(len(every)) if every[i : i + len(told)] == told)
    return at, at + len(told)


def text(words: str, *named: tuple[str, str], head: Pieces | None = None) -> Text:
    """A text with a piece for each word; `named` are words with the party they stand for."""
    starts = [0]
    for word in words.split():
        starts.append(starts[-1] + len(word) + 1)
    count = len(starts) - 1
    parties = tuple(dict.fromkeys(party for _, party in named))
    mentions = tuple(Mention(*place(words, w), party, "name", "alias") for w, party in named)
    slot = np.zeros(count, dtype=np.int32)
    for m in mentions:
        slot[m.start : m.end] = parties.index(m.party) + 1
    at = np.array(starts, dtype=np.int32)
    told = replace(bare(count), starts=at[:-1], ends=at[1:] - 1, slot=slot)
    cut = tuple(windows(told, head or bare(0), MARKS))
    return Text(told, mentions, parties, cut)


def logits(count: int, **spans: Sequence[tuple[int, int]]) -> Floats:
    """Logits of tags that leave no doubt which spans there are."""
    made = np.zeros((count, 3 * len(TAGS) + KINDS), dtype=np.float32)
    for i, name in enumerate(TAGS):
        made[:, 3 * i] = SURE
        for start, end in spans.get(name, ()):
            made[start:end, 3 * i : 3 * i + 3] = 0, 0, SURE
            made[start, 3 * i : 3 * i + 3] = 0, SURE, 0
    return made


def seen(words: Text, tags: Floats) -> Seen:
    """What an encoder with these logits for the text's pieces makes of it."""

    def encode(told: Pieces) -> tuple[Floats, Floats]:
        at, led = told.ids - FIRST, told.ids >= TITLE
        own = (at >= 0) & ~led
        vectors = np.zeros((len(told), WIDTH), dtype=np.float32)
        vectors[own, 0] = at[own] + 1
        vectors[led, 0] = TITLE - told.ids[led] - 1
        out = np.zeros((len(told), tags.shape[1]), dtype=np.float32)
        out[own] = tags[at[own]]
        return vectors, out

    return see(words, encode)


class Scripted(Heads):
    """Heads that tell for every span the same: classes by number, pointed-at places.

    `points` names places of the document by pointer; -1 is the first piece of the title.
    """

    def __init__(
        self,
        classes: Mapping[str, int] | None = None,
        points: Mapping[str, Sequence[int]] | None = None,
    ) -> None:
        super().__init__({})
        self._told, self._points = classes or {}, points or {}

    def pooled(self, hidden: Floats, kind: str, spans: NDArray[np.integer]) -> Floats:
        made: Floats = hidden[spans[:, 0]]
        return made

    def classes(self, told: Floats, kind: str) -> dict[str, Floats]:
        made = {}
        for name, count in CLASSES[kind].items():
            chances = np.full((len(told), count), 0.1 / (count - 1), dtype=np.float32)
            chances[:, self._told.get(name, 0)] = 0.9
            made[name] = chances
        return made

    def scores(
        self, hidden: Floats, told: Floats, kind: str, spans: NDArray[np.integer]
    ) -> dict[str, Floats]:
        made = {}
        for name in POINTERS[kind]:
            points = np.full((len(told), len(hidden)), -SURE, dtype=np.float32)
            wanted = [p + 1 if p >= 0 else p for p in self._points.get(name, ())]
            points[:, np.isin(hidden[:, 0], wanted)] = SURE
            made[name] = points
        return made


def found(**fields_: Any) -> Found:
    """One statement as the network finds it."""
    defaults: dict[str, Any] = {
        "span": Tagged(0, 2, 0.9, 0.8),
        "act": Choice(ACTS[0], 0.7, ACTS[1], 0.2),
        "issue": Choice(CODES[0], 0.7, CODES[1], 0.2),
        "certainty": Choice(CERTAINTIES[0], 0.7, CERTAINTIES[1], 0.2),
        "when": Choice(TIMES[0], 0.7, TIMES[1], 0.2),
        "party": Choice("Russia", 0.7, "Ukraine", 0.2),
        "places": {},
        "targets": (),
        "chain": (),
        "condition": None,
    }
    return Found(**(defaults | fields_))
