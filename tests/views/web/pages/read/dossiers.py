"""A dossier whose report holds twelve suggestions, of which two name the wrong party."""

from pathlib import Path

import detente
from detente.model import Act, Document, EventKind, Statement
from detente.record import DocumentBrought, ReadingMade
from tests.factory import document, statement

MOVES = (
    ("Russia demanded a neutral Ukraine", "Russia", Act.DEMAND, "alliance"),
    ("Ukraine rejected that demand", "Ukraine", Act.REJECT, "alliance"),
    ("The United States proposed a truce of 30 days", "United States", Act.PROPOSE, "ceasefire"),
    ("Kyiv accepted the truce", "Russia", Act.ACCEPT, "ceasefire"),
    ("Moscow asked for guarantees", "Russia", Act.DEMAND, "guarantees"),
    ("Turkey offered to host the talks", "Turkey", Act.OFFER, "talks"),
    ("Russia agreed to come", "Russia", Act.ACCEPT, "talks"),
    ("Ukraine wants prisoners returned first", "Ukraine", Act.DEMAND, "prisoners"),
    ("Washington offered to lift a ban", "Ukraine", Act.OFFER, "sanctions"),
    ("Russia refused to leave the plant", "Russia", Act.REJECT, "territory"),
    ("Ukraine will not give up the province", "Ukraine", Act.REJECT, "territory"),
    ("Turkey backed the truce", "Turkey", Act.ENDORSE, "ceasefire"),
)
"""Words, party as it was read, act, issue."""
WRONG = {"Kyiv accepted the truce": "Ukraine", "Washington offered to lift a ban": "United States"}
"""Whose words they are, where it was read wrong."""
TEXT = "Twelve moves in one day\n\n" + " ".join(f"{words}." for words, *_ in MOVES)


def report() -> Document:
    """The report in our own words."""
    return document(TEXT, title="Twelve moves in one day", outlet="Sample Wire")


def moves(doc: Document) -> tuple[Statement, ...]:
    """What was read in it."""
    return tuple(statement(doc, *move, score=0.8, reader="test 1") for move in MOVES)


def twelve(path: Path, who: str = "Ana") -> Path:
    """A new dossier of that report; the report is number 2."""
    doc = report()
    with detente.new(path, who=who) as dossier, dossier.record.writing() as writer:
        number = writer.bring(DocumentBrought(document=doc))
        read = ReadingMade(reader="test 1", statements=moves(doc))
        writer.append(EventKind.READING, read, number)
    return path
