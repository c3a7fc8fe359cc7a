"""On how many independent roots a claim of the dossier rests."""

from detente.model import Entry, Kind, Reading, RootCount, Statement
from detente.positions.content import same_content
from detente.positions.roots import lineages, roots_among
from detente.record import Reader, Wanted

__all__ = ["roots_of", "tellings"]


def tellings(reader: Reader, entry: Entry) -> list[Statement]:
    """The statements that count and make the same move in nearly equal words, itself too.

    Empty for a meeting or an unknown, which make none.
    """
    said = entry.item
    if not isinstance(said, Statement):
        return []
    wanted = Wanted(
        kind="s", party=said.speaker.parties[0], act=said.act, issue=said.issue, counting=True
    )
    others = (e.item for e in reader.entries(wanted))
    return [
        o
        for o in others
        if isinstance(o, Statement)
        and o.speaker.party == said.speaker.party
        and (o.id == said.id or same_content(said, o))
    ]


def roots_of(reader: Reader, entry: Entry) -> RootCount:
    """The independent roots of a claim; a person's own notes are none."""
    by_document: dict[str, list[Statement]] = {}
    for said in tellings(reader, entry):
        by_document.setdefault(said.document, []).append(said)
    held = (reader.document(key).document for key in by_document)
    return roots_among(
        lineages(
            [
                Reading(document, tuple(by_document[document.id]))
                for document in held
                if document.kind is not Kind.OWN_NOTE
            ]
        )
    )
