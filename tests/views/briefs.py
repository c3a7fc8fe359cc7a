"""Small briefs built by hand, in our own words."""

import dataclasses
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from detente.model import (
    Act,
    Answer,
    Brief,
    Certainty,
    Chain,
    Channel,
    Contents,
    Demand,
    Document,
    Failure,
    Handling,
    Holding,
    Kind,
    Line,
    Lineage,
    Matrix,
    MeetingStatus,
    Note,
    Position,
    Proposal,
    ReadBy,
    Report,
    Response,
    RootCount,
    Source,
    SourceKind,
    Standing,
    State,
    Statement,
    Teller,
    UnknownKind,
    When,
    full_chain,
)
from detente.views.brief.sheet import Sheet
from tests.factory import document, meeting, moment, span, statement, unknown

TEXT = (
    "Arland has handed Borland a list of demands, Sample Agency reports, citing two people briefed "
    "on the talks. What the list holds is not known. Earlier Arland asked for a border without "
    "foreign soldiers. Borland is ready to accept the 30-day truce as a first step toward talks. "
    "An answer from Arland is awaited. It is unclear whether Arland would meet Borland. "
    "Envoys of Arland and Borland met by video and in person over the past two weeks. "
    "An envoy of Midland will travel to Arland next week. "
    "Some officials worry that Arland could use the truce to regroup. "
    "Borland accused Arland of shelling the port. Midland proposed a 30-day truce."
)
AGENCY: Chain = (
    Source("Sample Agency", SourceKind.AGENCY),
    Source("two people briefed on the talks", SourceKind.ANONYMOUS, 2),
)


def notes(docs: Sequence[Document], items: Iterable[Any]) -> tuple[Note, ...]:
    by_id = {doc.id: doc for doc in docs}
    found = []
    for number, item in enumerate(dict.fromkeys(items), start=1):
        doc = by_id[item.document]
        chain = full_chain(doc, getattr(item, "chain", ()))
        found.append(Note(number, item.id, doc.id, doc.outlet, doc.published, item.span, chain))
    return tuple(found)


def empty(**fields: Any) -> Brief:
    none = Brief(
        (),
        (),
        Line("", ()),
        (),
        Matrix((), (), ()),
        (),
        (),
        (),
        (),
        (),
        (),
        (),
        RootCount(0, 0),
        (),
    )
    return dataclasses.replace(none, **fields)


def founding(outlet: str = "Sample Wire", title: str = "Arland sends terms to Borland") -> Brief:
    """One report with a list of unknown contents, a truce on the table and a worry."""
    doc = document(TEXT, outlet=outlet, title=title, reading_minutes=2)
    wants = statement(
        doc, "Arland has handed Borland a list of demands", "Arland", Act.DEMAND, "settlement",
        targets=("Borland",), chain=AGENCY, contents=Contents.UNDISCLOSED,
        content=span(doc, "a list of demands"), score=0.62,
    )  # fmt: skip
    past = statement(
        doc, "Earlier Arland asked for a border without foreign soldiers", "Arland", Act.DEMAND,
        "foreign-troops", when=When.PAST, content=span(doc, "a border without foreign soldiers"),
        said_on=None,
    )  # fmt: skip
    gives = statement(
        doc, "Borland is ready to accept the 30-day truce as a first step toward talks", "Borland",
        Act.ACCEPT, "ceasefire", certainty=Certainty.PROBABLE,
        content=span(doc, "the 30-day truce"),
        condition=span(doc, "as a first step toward talks"),
    )  # fmt: skip
    proposes = statement(
        doc, "Midland proposed a 30-day truce", "Midland", Act.PROPOSE, "ceasefire",
        targets=("Arland", "Borland"), content=span(doc, "a 30-day truce"),
    )  # fmt: skip
    worries = statement(
        doc, "Some officials worry that Arland could use the truce to regroup", "independent",
        Act.ASSESS, "ceasefire", targets=("Arland",),
        content=span(doc, "Arland could use the truce to regroup"),
    )  # fmt: skip
    accuses = statement(
        doc, "Borland accused Arland of shelling the port", "Borland", Act.ACCUSE, "violations",
        targets=("Arland",), content=span(doc, "shelling the port"),
    )  # fmt: skip
    list_unknown = unknown(
        doc, "What the list holds is not known", UnknownKind.CONTENT, "Arland", "settlement"
    )
    answer = unknown(
        doc, "An answer from Arland is awaited", UnknownKind.ANSWER, "Arland", "ceasefire"
    )
    talks = unknown(
        doc, "It is unclear whether Arland would meet Borland", UnknownKind.INTENTION, "Arland",
        "process",
    )  # fmt: skip
    met = meeting(
        doc, "Envoys of Arland and Borland met by video and in person over the past two weeks",
        ("Arland", "Borland"), MeetingStatus.HELD, channels=(Channel.VIRTUAL, Channel.IN_PERSON),
        when=span(doc, "over the past two weeks"),
    )  # fmt: skip
    travels = meeting(
        doc, "An envoy of Midland will travel to Arland next week", ("Arland", "Midland"),
        MeetingStatus.PLANNED, when=span(doc, "next week"),
    )  # fmt: skip
    items = (
        wants, list_unknown, past, gives, answer, talks, met, travels, worries, accuses, proposes,
    )  # fmt: skip
    found = notes([doc], items)
    told = tuple(item.id for item in items if item is not wants)
    return Brief(
        reports=(Report.of(doc, True),),
        failures=(),
        headline=Line(
            "Arland hands Borland its demands; an answer to the truce is awaited",
            (wants.id, answer.id),
        ),
        lead=(
            Line("Arland has handed Borland a list of demands.", (wants.id,)),
            Line("What it holds is not known.", (list_unknown.id,)),
            Line("Borland would accept the 30-day truce.", (gives.id,)),
        ),
        matrix=Matrix(
            ("Arland", "Borland", "Midland"),
            ("ceasefire", "settlement", "process", "foreign-troops"),
            (
                Position("Arland", "ceasefire", (Holding(State.AWAITED, (), (answer,)),), (), ()),
                Position("Arland", "settlement", (Holding(State.WANTS, (wants,)),)),
                Position("Arland", "process", (Holding(State.UNKNOWN, (), (talks,)),)),
                Position("Arland", "foreign-troops", (Holding(State.LAST_KNOWN, (past,)),)),
                Position(
                    "Borland",
                    "ceasefire",
                    (Holding(State.GIVES_IF, (gives,), (), Certainty.PROBABLE, moment()),),
                    (accuses,),
                    (Holding(State.OPEN, (gives,), (), Certainty.CERTAIN, moment("2025-03-01")),),
                ),
                Position("Midland", "ceasefire", (Holding(State.WANTS, (proposes,)),)),
            ),
            date(2025, 3, 13),
        ),
        demands=(
            Demand("Arland", ("Borland",), "settlement", Standing.UNDISCLOSED, (wants,), moment()),
            Demand("Arland", (), "foreign-troops", Standing.LAST_KNOWN, (past,)),
        ),
        proposals=(
            Proposal(
                "p1",
                "ceasefire",
                "a 30-day truce",
                ("Midland",),
                (proposes,),
                ("Arland", "Borland"),
                (
                    Response("Borland", Answer.ACCEPTED_IF, (gives,), (), Teller.OUTLET, moment()),
                    Response("Arland", Answer.AWAITED, (), (answer,)),
                ),
            ),
        ),
        meetings=(met, travels),
        assessments=(worries,),
        accusations=(accuses,),
        unknowns=(list_unknown, talks),
        lineages=(
            Lineage(
                (Source(outlet, SourceKind.OUTLET), *AGENCY), "agency-two", (doc.id,), (wants.id,)
            ),
            Lineage((Source(outlet, SourceKind.OUTLET),), "outlet", (doc.id,), told),
        ),
        roots=RootCount(2, 2),
        notes=found,
        at=date(2025, 3, 13),
        reader="test 1",
    )


def _stated(doc: Document, number: int, party: str, issue: str) -> Statement:
    words = f"{party} speaks on {issue} for the {number}th time"
    return statement(doc, words, party, Act.DEMAND, issue)


ISSUES = (
    "settlement", "ceasefire", "monitoring", "violations", "withdrawal", "territory", "alliance",
    "foreign-troops", "security-guarantees", "disarmament", "military-aid", "prisoners",
    "humanitarian", "sanctions", "reparations", "economy", "recognition", "governance",
)  # fmt: skip


def wide(parties: int = 6, issues: int = 8, each: int = 2) -> Brief:
    """Every cell filled, each state in turn; `each` holdings a cell; a copy and a failure."""
    names = tuple(f"Land of the Long Name {n}" for n in range(1, parties + 1))
    codes = ISSUES[:issues]
    states = [state for state in State if state is not State.NONE]
    keys = [(p, i) for p in names for i in codes]
    text = ". ".join(f"{p} speaks on {i} for the {n}th time" for p, i in keys for n in range(each))
    doc = document(text, title="A long report", url="https://example.org/a", agency="Sample Agency")
    copy = document(
        text + ".",
        title="The same report elsewhere",
        outlet="Sample Gazette",
        copy_of=doc.id,
        published=None,
    )
    cells, items = [], []
    for number, (party, issue) in enumerate(keys):
        said = [_stated(doc, n, party, issue) for n in range(each)]
        items += said
        state = states[number % len(states)]
        since = moment("2025-03-02") if number % 3 else None
        cells.append(
            Position(
                party, issue, tuple(Holding(state, (s,), (), s.certainty, since) for s in said)
            )
        )
    lineages = (
        Lineage(full_chain(doc, ()), "agency", (doc.id, copy.id), tuple(s.id for s in items)),
    )
    return empty(
        reports=(Report.of(doc, True), Report.of(copy, False, ("not read: a copy",))),
        failures=(Failure("broken.pdf", "the file is encrypted; save it without a password"),),
        headline=Line("Six lands speak on eight issues", (items[0].id,)),
        lead=(Line("They speak often.", tuple(s.id for s in items[:9])),),
        matrix=Matrix(names, codes, tuple(cells), date(2025, 3, 13)),
        lineages=lineages,
        roots=RootCount(1, 3),
        notes=notes([doc], items),
        at=date(2025, 3, 13),
        reader="test 1",
    )


EVIL = (
    "<script>alert(1)</script>\x1b[31mred\u202egnp.exe\u200b **bold** [x](javascript:1) "
    "[red]r[/red] | `c`"
)


def hostile() -> Brief:
    """A brief in which every text from outside tries something."""
    doc = document(
        f"{EVIL} Arland demands it. {EVIL}",
        outlet=EVIL,
        title=EVIL,
        byline=EVIL,
        url="javascript:alert(1)",
    )
    words = doc.text.strip()
    chain = (Source(EVIL, SourceKind.ANONYMOUS),)
    said = statement(
        doc,
        words,
        EVIL,
        Act.DEMAND,
        "ceasefire",
        targets=(EVIL,),
        chain=chain,
        condition=span(doc, EVIL),
    )
    gap = unknown(doc, words, UnknownKind.FACT, EVIL, "ceasefire")
    met = meeting(doc, words, (EVIL, EVIL), MeetingStatus.HELD, when=span(doc, EVIL))
    return empty(
        reports=(Report.of(doc, True, (EVIL,)),),
        failures=(Failure(EVIL, EVIL),),
        headline=Line(EVIL, (said.id,)),
        lead=(Line(EVIL, (said.id,)),),
        matrix=Matrix(
            (EVIL,),
            ("ceasefire",),
            (
                Position(
                    EVIL,
                    "ceasefire",
                    (Holding(State.WANTS, (said,)),),
                    (said,),
                    (Holding(State.OPEN, (said,)),),
                ),
            ),
            date(2025, 3, 13),
        ),
        demands=(Demand(EVIL, (EVIL,), "ceasefire", Standing.CURRENT, (said,)),),
        proposals=(
            Proposal(
                "p",
                "ceasefire",
                EVIL,
                (EVIL,),
                (said,),
                (EVIL,),
                (Response(EVIL, Answer.CONTESTED, (said,), (gap,)),),
            ),
        ),
        meetings=(met,),
        assessments=(said,),
        accusations=(said,),
        unknowns=(gap,),
        lineages=(Lineage(full_chain(doc, chain), "r", (doc.id,), (said.id,)),),
        roots=RootCount(1, 1),
        notes=notes([doc], (said, gap, met)),
        reader=EVIL,
        suggestions=(dataclasses.replace(said, score=0.3, threshold=0.6),),
        read_by=(ReadBy(EVIL, 0.6, 0.8),),
        degraded=(EVIL,),
    )


def of_a_dossier(**fields: Any) -> Brief:
    """The founding brief, every item checked, of an own note in translation under AMBER."""
    told = founding()
    label = Handling.AMBER
    report = dataclasses.replace(
        told.reports[0], handling=label, embargo=date(2025, 4, 1), kind=Kind.OWN_NOTE,
        translation_of="elsewhere",
    )  # fmt: skip
    notes = tuple(
        dataclasses.replace(n, checked=True, handling=label, kind=Kind.OWN_NOTE, translated=True)
        for n in told.notes
    )
    return dataclasses.replace(told, **{"reports": (report,), "notes": notes, **fields})


def ticks(sheet: Sheet) -> int:
    """How many lines of a sheet tell that they are checked."""
    cells = [cell for grid in sheet.grids for row in grid.rows for cell in row.cells]
    parts: tuple[Sequence[Any], ...] = (
        (sheet.headline, *sheet.lead, *sheet.demands, *sheet.words, *sheet.offers),
        *((*cell.tiles, *cell.beside, *cell.before) for cell in cells),
        *sheet.lists.values(),
        *(offer.answers for offer in sheet.offers),
    )
    return sum(line.checked for lines in parts for line in lines)


def marked(suggestions: int = 1, **fields: Any) -> Brief:
    """The founding brief, read by one that has a mark, with suggestions and a trouble."""
    told = founding()
    text = " ".join(f"Borland could give up port {n}." for n in range(suggestions))
    doc = document(text, title="Perhaps", kind=Kind.OFFICIAL)
    below = tuple(
        statement(
            doc, f"Borland could give up port {n}", "Borland", Act.OFFER, "withdrawal",
            targets=("Arland",), certainty=Certainty.POSSIBLE, score=0.59, threshold=0.6,
        )
        for n in range(suggestions)
    )  # fmt: skip
    made = dataclasses.replace(
        told,
        reports=(*told.reports, Report.of(doc, True)),
        suggestions=below,
        read_by=(ReadBy("local 1", 0.6, 0.83),),
        degraded=("read without the parser (1 of 2 reports)",),
    )
    return dataclasses.replace(made, **fields)
