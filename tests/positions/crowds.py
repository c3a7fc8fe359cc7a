"""Cells and reports in numbers, made by chance from a seed."""

from datetime import date, timedelta
from random import Random

from detente.model import (
    Act,
    Meeting,
    MeetingStatus,
    Moment,
    Origin,
    Precision,
    Reading,
    Span,
    Speaker,
    Statement,
    Unknown,
    UnknownKind,
    When,
)
from detente.positions.course import Told
from tests.factory import document

THINGS = (
    "ceasefire", "truce", "prisoners", "exchange", "withdrawal", "sanctions", "grain",
    "corridor", "energy", "strikes", "drones", "territory", "border", "army", "elections",
    "plant", "talks", "monitors", "guarantees", "weapons", "assets", "language", "troops",
    "navy", "missiles", "airports", "railways", "hostages", "aid", "inspection", "pipeline",
)  # fmt: skip
KINDS = ("full", "partial", "immediate", "lasting", "30-day", "60-day", "naval", "mutual")
VERBS = ("halt", "stop", "begin", "end", "resume", "extend", "accept", "sign", "verify")
ACTS = (Act.DEMAND, Act.DEMAND, Act.ACCEPT, Act.REJECT, Act.OFFER, Act.DEFER, Act.ACCUSE)


def words(chance: Random) -> str:
    kinds, things = chance.sample(KINDS, 2), chance.sample(THINGS, 3)
    return (
        f"{chance.choice(VERBS)} the {kinds[0]} {things[0]} of {things[1]} and {kinds[1]} "
        f"{things[2]} before {chance.choice(THINGS)}"
    )


def moment(day: date) -> Moment:
    return Moment(day.isoformat(), Precision.DAY, Origin.PAGE)


def crowded(count: int, wordings: int, seed: int = 1) -> list[Told]:
    """What a cell rests on: so many moves in so many wordings, over four years."""
    chance = Random(seed)  # noqa: S311 - nothing secret
    texts = [words(chance) for _ in range(wordings)]
    return [_told(chance, f"{n:05}", chance.choice(texts)) for n in range(count)]


def _told(chance: Random, key: str, text: str) -> Told:
    day = date(2022, 1, 1) + timedelta(days=chance.randrange(1500))
    span = Span(0, len(text), text, "", "", key)
    if chance.random() < 0.04:
        gap = Unknown(f"u{key}", key, span, UnknownKind.ANSWER, "Russia", "ceasefire")
        return Told(gap, day.toordinal(), moment(day))
    said = Statement(
        f"s{key}", key, span, Speaker("Russia", "Russia"), chance.choice(ACTS), "ceasefire",
        said_on=moment(day) if chance.random() < 0.97 else None,
        when=When.PAST if chance.random() < 0.1 else When.CURRENT,
    )  # fmt: skip
    return Told(said, day.toordinal())


def reports(count: int, parties: list[str], issues: list[str], seed: int = 1) -> list[Reading]:
    """Short reports of ten moves, a gap and a meeting each."""
    chance = Random(seed)  # noqa: S311 - nothing secret
    return [_report(chance, f"d{n:06}", parties, issues) for n in range(count)]


def _report(chance: Random, key: str, parties: list[str], issues: list[str]) -> Reading:
    day = moment(date(2015, 1, 1) + timedelta(days=chance.randrange(3650)))
    texts = [words(chance) for _ in range(12)]
    starts = [sum(len(t) + 1 for t in texts[:n]) for n in range(12)]
    spans = [Span(s, s + len(t), t, "", "", key) for s, t in zip(starts, texts, strict=True)]
    said = tuple(_move(chance, key, n, spans[n], (parties, issues), day) for n in range(10))
    one, other = sorted(chance.sample(parties, 2))
    gap = Unknown(f"u{key}", key, spans[10], UnknownKind.ANSWER, one, chance.choice(issues))
    status = chance.choice(list(MeetingStatus))
    met = Meeting(f"m{key}", key, spans[11], (one, other), status)
    report = document("\n".join(texts), id=key, published=day)
    return Reading(report, said, (met,), (gap,), reader="test 1")


def _move(
    chance: Random, key: str, n: int, span: Span, among: tuple[list[str], list[str]], day: Moment
) -> Statement:
    party, target = chance.choices(among[0], k=2)
    return Statement(
        f"s{key}-{n}", key, span, Speaker(party, party), chance.choice(list(Act)),
        chance.choice(among[1]), (target,), said_on=day,
    )  # fmt: skip
