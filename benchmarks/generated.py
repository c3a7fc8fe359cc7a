"""Reports of our own making, as many as are asked for, always the same for a seed.

Forty parties and all issues of the catalogue, a few of them in most reports; two years of
days; wordings of their own with amounts, durations and places, many of them told again and
again, as agencies do.
"""

import hashlib
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from itertools import accumulate
from random import Random

from detente.model import (
    Act,
    Capture,
    Certainty,
    Document,
    Moment,
    Origin,
    Precision,
    Reading,
    Source,
    SourceKind,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
)
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.parties import PARTIES

__all__ = ["FIRST_DAY", "DAYS", "parties", "reports"]

FIRST_DAY = date(2024, 1, 1)
DAYS = 730
COUNT = 40
"""Parties."""
THINGS = (
    "the grain corridor", "the eastern bridges", "two air bases", "all detained miners",
    "the river dam", "heavy guns", "customs posts", "the northern pipeline", "frozen accounts",
    "school books", "the radio tower", "border patrols", "the salt mines", "fishing rights",
    "the ferry line", "observers", "the old market", "water pumps", "the railway",
    "the harbour", "a joint council", "the census", "demining teams", "the airfield",
)  # fmt: skip
PLACES = (
    "in the valley", "along the coast", "north of the river", "in the capital", "at the crossing",
    "on the island", "around the lake", "in three districts", "behind the ridge", "in the delta",
)  # fmt: skip
DURATIONS = (
    "for 30 days",
    "for 60 days",
    "for six months",
    "by spring",
    "without delay",
    "at once",
)
MOVES = (
    (Act.DEMAND, "demands"), (Act.DEMAND, "insists on"), (Act.OFFER, "offers"),
    (Act.ACCEPT, "accepts"), (Act.REJECT, "rejects"), (Act.PROPOSE, "proposes"),
    (Act.DEFER, "is studying"), (Act.ACCUSE, "blames others over"), (Act.ASSESS, "doubts"),
)  # fmt: skip
OUTLETS = tuple(f"Sample Daily {n}" for n in range(1, 61))
AGENCIES = ("Sample Wire", "Coastal Press Agency", "Inland News Service", "")


def parties() -> tuple[str, ...]:
    """The names of the parties, the most talkative first."""
    plain = [p.name for p in PARTIES.values() if p.actor.iso3 and not p.place]
    return tuple(sorted(plain)[:COUNT])


def reports(count: int, statements: int = 10, seed: int = 1) -> Iterator[Reading]:
    """Readings of so many documents, each with so many statements, by date."""
    random = Random(seed)  # noqa: S311 - the same for a seed
    sides = parties()
    codes = [issue.code for issue in ISSUES]
    side_weights = list(accumulate(1 / (n + 2) for n in range(len(sides))))
    issue_weights = list(accumulate(1 / (n + 2) for n in range(len(codes))))
    for number in range(count):
        day = FIRST_DAY + timedelta(days=number * DAYS // count)
        some = random.choices(sides, cum_weights=side_weights, k=statements)
        on = random.choices(codes, cum_weights=issue_weights, k=statements)
        yield _report(random, number, day, list(zip(some, on, strict=True)))


def _report(random: Random, number: int, day: date, moves: list[tuple[str, str]]) -> Reading:
    sentences, places, start = [], [], 0
    for party, issue in moves:
        act, verb = random.choice(MOVES)
        what = f"{random.choice(THINGS)} {random.choice(PLACES)} {random.choice(DURATIONS)}"
        sentence = f"{party} {verb} {what}."
        places.append((start, party, issue, act, what))
        sentences.append(sentence)
        start += len(sentence) + 1
    text = " ".join(sentences) + f"\nReport no. {number}, {random.getrandbits(64):x}."
    document = _document(random, number, day, text)
    said = tuple(_statement(random, document, *place) for place in places)
    gaps = ()
    if number % 10 == 0:
        span = Span.of(text, 0, len(sentences[0]) - 1)
        party, issue = moves[0]
        gaps = (Unknown(f"u{number}", document.id, span, UnknownKind.ANSWER, party, issue),)
    return Reading(document, said, (), gaps, reader="generated 1")


def _document(random: Random, number: int, day: date, text: str) -> Document:
    data = text.encode()
    got = datetime(day.year, day.month, day.day, 12, tzinfo=UTC) + timedelta(days=1)
    sha256 = hashlib.sha256(data).hexdigest()
    capture = Capture(data, sha256, f"generated-{number}.txt", "text/plain", got, "utf-8")
    return Document(
        hashlib.sha256(f"{number}\n{text}".encode()).hexdigest()[:16],
        capture,
        text,
        title=f"Talks, report {number}",
        outlet=random.choice(OUTLETS),
        agency=random.choice(AGENCIES),
        published=Moment(day.isoformat(), Precision.DAY, Origin.PAGE),
        language="en",
        reading_minutes=1,
        signature=tuple(random.getrandbits(32) for _ in range(128)),
    )


def _statement(
    random: Random, document: Document, start: int, party: str, issue: str, act: Act, what: str
) -> Statement:
    text = document.text
    end = text.index(".", start)
    place = text.index(what, start)
    certain = random.random() < 0.85
    chain = (Source("two officials", SourceKind.ANONYMOUS, 2),) if random.random() < 0.2 else ()
    return Statement(
        f"s{start}",
        document.id,
        Span.of(text, start, end),
        Speaker(party, party, "", "alias", start, start + len(party)),
        act,
        issue,
        certainty=Certainty.CERTAIN if certain else Certainty.PROBABLE,
        when=When.CURRENT if random.random() < 0.9 else When.PAST,
        said_on=document.published,
        chain=chain,
        content=Span.of(text, place, place + len(what)),
        reader="generated 1",
        score=round(random.random(), 2),
    )
