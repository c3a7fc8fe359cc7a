"""A written brief that the tests of its forms draw."""

from dataclasses import replace
from datetime import UTC, date, datetime

from detente.model import Handling, Kind, RootCount, Source, SourceKind
from detente.model.drafted import Block, Drafted, Footnote, Sentence
from detente.model.grade import Credibility, Reliability
from detente.model.outline import Confidence, PassageKind
from tests.factory import document, moment, span

__all__ = ["DRAFTED", "HOSTILE", "hostile", "note"]

HOSTILE = "<script>alert(1)</script> \u202e](x) & “quote” \x1b[31m"
TEXT = "Oslo wants a truce. Bern says no."
DOC = document(TEXT)


def note(number: int, words: str = "Oslo wants a truce", **fields: object) -> Footnote:
    """A footnote on some words of a report."""
    told = Footnote(
        number=number,
        item=f"s{number}",
        span=span(DOC, words),
        outlet="Sample Wire",
        published=moment(),
        chain=(
            Source("Sample Wire", SourceKind.OUTLET),
            Source("two envoys", SourceKind.ANONYMOUS),
        ),
        roots=RootCount(1, 1),
        credibility=Credibility.POSSIBLE,
        reliability=Reliability.B,
        checked=True,
        reader="rules 1",
    )
    return replace(told, **fields)  # type: ignore[arg-type] # as the caller says


DRAFTED = Drafted(
    title="Truce talks",
    blocks=(
        Block(PassageKind.HEADING, (Sentence("The sides"),)),
        Block(
            PassageKind.TEXT,
            (
                Sentence("Oslo wants a truce.", (1,), True, True),
                Sentence("Bern refuses.", (1, 2), False),
                Sentence("So it stands.", (), False, True),
            ),
        ),
        Block(
            PassageKind.JUDGEMENT,
            (Sentence("A truce is likely (55–80 %).", (1,), True, True),),
            Confidence.LOW,
            "one root only.",
        ),
    ),
    notes=(note(1), note(2, "Bern says no", checked=False, handling=Handling.AMBER)),
    handling=Handling.AMBER,
    embargo=date(2025, 4, 1),
    roots=RootCount(1, 2),
    made=datetime(2025, 3, 20, 9, tzinfo=UTC),
    readers=("rules 1",),
    checked_only=False,
)


def hostile() -> Drafted:
    """The same with every text hostile."""
    bad = replace(note(1), outlet=HOSTILE, chain=(Source(HOSTILE, SourceKind.OUTLET),),
                  kind=Kind.OWN_NOTE, reader=HOSTILE)  # fmt: skip
    words = replace(bad.span, exact=HOSTILE)
    block = Block(PassageKind.JUDGEMENT, (Sentence(HOSTILE, (1,), False, True),),
                  Confidence.HIGH, HOSTILE)  # fmt: skip
    head = Block(PassageKind.HEADING, (Sentence(HOSTILE),))
    return replace(DRAFTED, title=HOSTILE, blocks=(head, block), notes=(replace(bad, span=words),),
                   readers=(HOSTILE,))  # fmt: skip
