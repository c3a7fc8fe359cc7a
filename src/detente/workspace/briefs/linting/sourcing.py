"""Whether each sentence of a brief rests on something, and says on whose word."""

import re
from collections.abc import Iterator
from functools import cache

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Entry, Statement, Status
from detente.model.finding import Fault, Finding
from detente.vocabulary.alternatives import either
from detente.vocabulary.estimative import unnamed_pattern
from detente.vocabulary.gist import clip
from detente.vocabulary.metonyms import METONYMS
from detente.vocabulary.parties import PARTIES
from detente.vocabulary.terms import listed
from detente.workspace.briefs.linting.known import Known, reading_of
from detente.workspace.briefs.linting.sentences import Cited

__all__ = ["attributed", "standing", "uncited", "unnamed"]

LONG = 80
"""Characters of a sentence that a finding shows."""


def uncited(sentence: Cited, known: Known) -> Iterator[Finding]:
    """A sentence without a mark; one whose marks all mean nothing is told of them."""
    if not sentence.keys:
        place = sentence.place(0, len(sentence.text))
        about = clip(sentence.text, LONG)
        yield Finding(Fault.UNCITED, sentence.passage, *place, about)


def standing(sentence: Cited, known: Known) -> Iterator[Finding]:
    """Marks of what was rejected, flagged, changed, removed since, or never checked."""
    place = sentence.place(0, len(sentence.text))
    for key in sentence.keys:
        pick, entry = known.picks.get(key), known.entry(key)
        if pick is None or entry is None:
            about = pick.said if pick else key
            yield Finding(Fault.GONE, sentence.passage, *place, about, pick.item if pick else "")
            continue
        fault = _fault(entry, known, pick.reading)
        if fault is not None:
            yield Finding(fault, sentence.passage, *place, pick.said, pick.item)
        elif not entry.status.checked:
            yield Finding(Fault.UNCHECKED, sentence.passage, *place, pick.said, pick.item)


def unnamed(sentence: Cited, known: Known) -> Iterator[Finding]:
    """A sentence on the word of unnamed sources alone that does not say so."""
    cited = known.cited(sentence.keys)
    ends = [known.chain(entry)[-1] for entry in cited]
    if not ends or any(link.named for link in ends):
        return
    if unnamed_pattern().search(sentence.text) or _names(sentence.text, {e.name for e in ends}):
        return
    place = sentence.place(0, len(sentence.text))
    yield Finding(Fault.UNNAMED_AS_FACT, sentence.passage, *place, ends[0].name, cited[0].id)


def attributed(sentence: Cited, known: Known) -> Iterator[Finding]:
    """A party's claim in a sentence that names neither the party nor a source of it."""
    for entry in known.cited(sentence.keys):
        said = entry.item
        if not isinstance(said, Statement):
            continue
        links = {link.name for link in known.chain(entry)}
        parties = (name for party in said.speaker.parties for name in _called(party))
        if not _names(sentence.text, {said.speaker.name, said.speaker.actor, *links, *parties}):
            place = sentence.place(0, len(sentence.text))
            about = _party(said)
            yield Finding(Fault.UNATTRIBUTED, sentence.passage, *place, about, entry.id)


def _fault(entry: Entry, known: Known, reading: str) -> Fault | None:
    if entry.status is Status.REJECTED:
        return Fault.REJECTED
    if known.fallen(entry):
        return Fault.FALLEN
    return Fault.CHANGED if reading != reading_of(entry) else None


def _party(said: Statement) -> str:
    nobody = said.speaker.party in (INDEPENDENT, UNKNOWN_PARTY)
    return said.speaker.name if nobody else listed(said.speaker.parties)


def _names(text: str, names: set[str]) -> bool:
    """Whether a text holds one of some names as whole words."""
    told = [name for name in names if name]
    pattern = rf"(?<!\w){either(told)}(?!\w)"
    return bool(told) and re.search(pattern, text, re.IGNORECASE) is not None


@cache
def _called(party: str) -> tuple[str, ...]:
    """All that a party is called: names, adjectives, and places that speak for it."""
    listed = PARTIES.get(party)
    own = (listed.name, *listed.aliases, *listed.demonyms) if listed else (party,)
    return (*own, *(m.surface for m in METONYMS.values() if m.party == party))
