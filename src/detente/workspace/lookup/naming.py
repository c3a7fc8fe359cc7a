"""Parties and issues by any of their names: listed, mended, or the dossier's own."""

from dataclasses import replace

from detente.errors import UnknownName
from detente.positions.moves.asked import Asked
from detente.record import Reader, Record, Wanted
from detente.record.asked import given_names, holds_issue, holds_party, mended, parties, refining
from detente.vocabulary.issues import ISSUES, get_issue
from detente.vocabulary.metonyms import get_metonym
from detente.vocabulary.parties import PARTIES, Names, canonical
from detente.vocabulary.surface import near

__all__ = ["as_named", "given", "issue_meant", "party_meant", "resolved"]


def given(record: Record) -> Names:
    """The names that analysts gave to parties, for readers of further reports."""
    with record.reading() as reader:
        return tuple(given_names(reader).items())


def resolved(reader: Reader, wanted: Wanted) -> Wanted:
    """The filters with parties, issue and document as the record names them.

    What is told on an issue that refines the one asked for is told on that too. Raises
    UnknownName for a name that neither the vocabulary nor the dossier knows,
    UnknownEntry where there is no such document.
    """
    issue = issue_meant(reader, wanted.issue) if wanted.issue else ""
    return replace(
        wanted,
        party=party_meant(reader, wanted.party) if wanted.party else "",
        target=party_meant(reader, wanted.target) if wanted.target else "",
        issue=issue,
        finer=refining(reader, issue) if issue else (),
        document=reader.document(wanted.document).number if wanted.document else None,
    )


def as_named(reader: Reader, asked: Asked) -> Asked:
    """What is asked for, with its party and issue as the record names them.

    Raises UnknownName for a party or issue that nothing names.
    """
    party = party_meant(reader, asked.party) if asked.party else ""
    issue = issue_meant(reader, asked.issue) if asked.issue else ""
    return replace(asked, party=party, issue=issue)


def party_meant(reader: Reader, name: str) -> str:
    """The party that a name, an alias or a place that speaks for it means.

    Raises UnknownName where there is none; its remedy names near ones.
    """
    name = " ".join(name.split())
    place = get_metonym(name) or get_metonym(name.title())
    for told in (name, canonical(name), place.party if place else ""):
        party = mended(reader, told) if told else ""
        if party and (party in PARTIES or holds_party(reader, party)):
            return party
    held = parties(reader)
    alike = [p for p in held if p.casefold() == name.casefold()]
    if alike:
        return alike[0]
    remedy = (
        near(name, dict.fromkeys([*held, *PARTIES]))
        or "give its name as detente positions shows it"
    )
    raise UnknownName(f"no party is called {name!r}", remedy)


def issue_meant(reader: Reader, name: str) -> str:
    """The code of an issue told by code or label.

    Raises UnknownName where there is none; its remedy names near ones, else all.
    """
    told = " ".join(name.split())
    for issue in (*ISSUES, *reader.issues()):
        if told.casefold() in (issue.code, issue.label.casefold()):
            return issue.code
    return told if holds_issue(reader, told) else get_issue(told).code
