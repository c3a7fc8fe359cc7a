"""Whose voice a link of a chain is."""

import re
from collections.abc import Iterable, Mapping

from detente.model import Source, Statement
from detente.positions.cells import rows_of
from detente.vocabulary.offices import persons
from detente.vocabulary.parties import demonym, lookup

__all__ = ["Voices", "side_of", "voices"]

_HANDLED = re.compile(r"[A-Z][a-z]+")
"""The parts of a handle such as @JaneDoe."""
Voices = Mapping[str, str]
"""For the last name of each speaker the party it speaks for."""


def voices(statements: Iterable[Statement]) -> Voices:
    """For the last name of each speaker the party it speaks for, where that is one."""
    found: dict[str, set[str]] = {}
    for said in statements:
        for party in rows_of(said.speaker.party):
            last = said.speaker.name.split()[-1:]
            for name in last if last and last[0][0].isupper() else ():
                found.setdefault(name, set()).add(party)
    return {name: parties.pop() for name, parties in found.items() if len(parties) == 1}


def side_of(link: Source, known: Voices) -> str:
    """The party whose voice a link is; empty where that is not told.

    By what the reader found, else by its last name, else by the one people it names
    ("Israeli officials").
    """
    if link.party:
        return link.party
    last = link.name.split()[-1].lstrip("@") if link.name.strip() else ""
    surname = next((n for n in (last, *_HANDLED.findall(last)[-1:]) if n in known), "")
    if surname:
        return known[surname]
    held = {holder.party for holder in persons(last)} if last[:1].isupper() else set()
    if len(held) == 1:
        return held.pop()
    if not link.named:
        return ""
    words = [w for w in link.name.split() if w[:1].isupper()]
    named = {p.name for w in words for p in (demonym(w), *lookup(w)) if p is not None}
    return named.pop() if len(named) == 1 else ""
