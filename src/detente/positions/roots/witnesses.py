"""Whose evidence of a party's move somebody's word is."""

import re
from functools import cache

from detente.model import Source, SourceKind, Statement
from detente.model.root import Witness
from detente.positions.roots.sides import side_of, unnamed_voice, voice
from detente.vocabulary.roots import root_rules

__all__ = ["witness"]

NEAR = 60
"""Characters before the words within which who moves is named beside them."""
_QUOTED = re.compile(r"[“”\"«„]")


def witness(said: Statement, side: str = "") -> Witness:
    """Whether a party's move is told by itself, by another, unnamed, or by an outlet.

    `side` is the party whose voice its root is. With no chain it is the party's own word
    where it is quoted, heard by a verb of speech, or spoken by its spokesman; what an outlet
    narrates of it is the outlet's telling, whoever is named.
    """
    last = said.chain[-1] if said.chain else None
    if last.kind is SourceKind.ANONYMOUS if last else unnamed_voice(said.speaker.name):
        return Witness.UNNAMED
    side = side or (side_of(last) if last else "")
    if side in said.speaker.parties or (last and last.kind is SourceKind.SOCIAL):
        return Witness.OWN
    if last is not None and last.kind in (SourceKind.OFFICIAL, SourceKind.DOCUMENT):
        return Witness.OTHER
    if side:
        return Witness.OTHER
    return Witness.OWN if _heard(said, last) else Witness.OUTLET


def _heard(said: Statement, last: Source | None) -> bool:
    """Whether the party itself is heard, as far as the words at the place tell."""
    span = said.span
    if _QUOTED.search(span.exact[:1] + span.exact[-1:]) or _QUOTED.search(span.prefix[-2:]):
        return True
    if _speech().search(span.prefix) or _after().match(span.suffix):
        return True
    if span.prefix.rstrip().endswith(f"[{said.speaker.name}]"):
        return True
    if _telling().search(span.exact) or _first_person().search(span.exact):
        return True
    if last is not None or not _near(said):
        return False
    person = bool(said.speaker.actor) or voice(said.speaker.name)
    quoted = _QUOTED.search(span.exact) is not None
    return _spokesman().search(said.speaker.name) is not None or (person and quoted)


def _near(said: Statement) -> bool:
    """Whether whoever moves is named at the words, not only far before them."""
    place = said.speaker.start
    return place is not None and said.span.start - NEAR <= place < said.span.end


@cache
def _speech() -> re.Pattern[str]:
    """A verb of speech at the end of what stands before."""
    verbs = "|".join(map(re.escape, root_rules().speech))
    after = r"(?: (?:that|reporters|on|\w+day|[A-Z][\w.]*))*"
    return re.compile(rf"\b(?i:{verbs})\b{after}[,:]?\s*[“\"«]?$")


@cache
def _after() -> re.Pattern[str]:
    """A verb of speech soon after the words: ", the minister said"."""
    verbs = "|".join(map(re.escape, root_rules().speech))
    return re.compile(rf"\s*[,”\"»]+\s*(?:[\w’'.-]+ ){{0,4}}(?:{verbs})\b", re.IGNORECASE)


@cache
def _telling() -> re.Pattern[str]:
    verbs = "|".join(map(re.escape, root_rules().telling))
    passive = "".join(rf"(?<!\b{be} )" for be in ("is", "are", "was", "were"))
    return re.compile(rf"\b{passive}(?:{verbs})\b", re.IGNORECASE)


@cache
def _spokesman() -> re.Pattern[str]:
    words = "|".join(map(re.escape, root_rules().spokesmen))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)


@cache
def _first_person() -> re.Pattern[str]:
    words = "|".join(map(re.escape, root_rules().first_person))
    return re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
