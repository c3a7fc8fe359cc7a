"""Whom a model names as carriers of a word, each found in the text."""

from collections.abc import Iterator

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Source, SourceKind, Span, Speaker
from detente.statements.readers.llm.ground import Entry, Ground, entries, number, words_of
from detente.statements.readers.llm.locating import Place
from detente.vocabulary.outlets import find_outlet

__all__ = ["carriers"]

SIDED = frozenset({SourceKind.OFFICIAL, SourceKind.ANONYMOUS})
"""Carriers that can belong to a party."""
MOST = 1_000
"""More sources than that nobody counts."""


def carriers(entry: Entry, span: Span, speaker: Speaker, ground: Ground) -> Iterator[Source]:
    """The links of a chain that the text names, without speaker and outlet."""
    told = Place(span.start, span.end)
    for link in entries(entry, "chain"):
        place = ground.words.named(words_of(link, "name"), told)
        kind = ground.value(link, "kind", SourceKind, SourceKind.OFFICIAL) or SourceKind.OFFICIAL
        if place is None:
            ground.lost["links"] += 1
        elif not (_is(speaker, place) or _is_outlet(words_of(link, "name"), kind, ground)):
            yield _source(link, kind, place, ground)


def _source(link: Entry, kind: SourceKind, place: Place, ground: Ground) -> Source:
    parsed, text = ground.cast.parsed, ground.document.text
    party = ground.cast.resolve(parsed.tokens(*place)).party if kind in SIDED else ""
    count = number(link, "count") if kind is SourceKind.ANONYMOUS else 0
    return Source(
        " ".join(text[slice(*place)].split()),
        kind,
        count if 0 < count < MOST else None,
        *place,
        "" if party in (UNKNOWN_PARTY, INDEPENDENT) else party,
    )


def _is(speaker: Speaker, place: Place) -> bool:
    """Whether some words are those that name the speaker."""
    if speaker.start is None or speaker.end is None:
        return False
    return place.start < speaker.end and speaker.start < place.end


def _is_outlet(name: str, kind: SourceKind, ground: Ground) -> bool:
    """Whether a link is the outlet of the document itself."""
    outlet = ground.document.outlet
    if kind is SourceKind.OUTLET:
        return True
    if kind in SIDED or not outlet:
        return False
    own = find_outlet(outlet)
    return name.casefold() == outlet.casefold() or (own is not None and find_outlet(name) == own)
