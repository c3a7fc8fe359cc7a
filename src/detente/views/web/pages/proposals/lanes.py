"""Proposals, answers and meetings on lanes over time: where each mark stands."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from detente.model import Answer, MeetingStatus, Proposal, Response
from detente.model.proposal import OWING
from detente.views.brief.offered import first_day
from detente.views.brief.words import count, date_words, party_label
from detente.views.web.pages.proposals.axis import Axis, Tick, axis_of
from detente.vocabulary.display import answer_state
from detente.vocabulary.gist import clip
from detente.vocabulary.states import Look, look
from detente.workspace.gatherings import Gathering

__all__ = ["Chart", "Lane", "Line", "Mark", "chart"]

LEFT, RIGHT, TOP = 150, 1080, 34
ROW, PAD = 26, 8
MARK = 44
"""Width of a mark; two nearer than that stand on rows of their own."""
MOST = 12
"""Lanes that are drawn; further parties are named."""
TERMS = 70


@dataclass(frozen=True, slots=True)
class Mark:
    """A proposal, an answer or a meeting at its place."""

    kind: str
    """offer, version, answer, meeting."""
    x: float
    y: float
    text: str
    """A symbol, and the number of the proposal in the list."""
    title: str
    """The same in a sentence."""
    href: str
    look: Look | None = None
    owed: float = 0.0
    """Of an answer that is owed: where the bar up to the current day ends; 0 where none is."""


@dataclass(frozen=True, slots=True)
class Line:
    """What ties an answer to its proposal, or those who meet."""

    kind: str
    x1: float
    y1: float
    x2: float
    y2: float


@dataclass(frozen=True, slots=True)
class Lane:
    """One party."""

    party: str
    label: str
    y: float
    height: float


@dataclass(frozen=True, slots=True)
class Chart:
    """All of it, in units of its own box."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    ticks: tuple[Tick, ...]
    today: float
    """Where the current day stands."""
    today_words: str
    left: tuple[str, ...]
    """Parties that have no lane."""
    title: str


@dataclass(frozen=True, slots=True)
class _Spot:
    """A mark before it has a row in its lane."""

    party: str
    day: date
    mark: Mark
    key: str
    """The proposal or meeting that it belongs to."""


def chart(
    proposals: Sequence[Proposal], met: Sequence[Gathering], today: date | None, numbers: int = 1
) -> Chart | None:
    """The lanes of some proposals, the first of which has a number; None without a day."""
    spots = [s for n, p in enumerate(proposals, numbers) for s in _of_proposal(p, n, today)]
    spots += [s for g in met for s in _of_meeting(g)]
    if not spots:
        return None
    today = today or max(s.day for s in spots)
    shown, left = _lanes(spots)
    axis = axis_of([s.day for s in spots if s.party in shown], today, LEFT, RIGHT)
    lanes, marks = _placed([s for s in spots if s.party in shown], shown, axis)
    bottom = lanes[-1].y + lanes[-1].height
    return Chart(
        RIGHT + 20,
        bottom + 8,
        tuple(lanes),
        tuple(mark for _, mark in marks),
        tuple(_ties(marks)),
        axis.ticks,
        axis.x(today),
        date_words(today),
        tuple(map(party_label, left)),
        f"{count(len(proposals), 'proposal')} and {count(len(met), 'meeting')}, "
        f"a lane for each of {count(len(lanes), 'party', 'parties')}",
    )


def _of_proposal(proposal: Proposal, number: int, today: date | None) -> Iterator[_Spot]:
    href = f"/proposals/{proposal.id}"
    terms = clip(proposal.terms, TERMS)
    put = first_day(proposal.statements)
    days = [v.since.day for v in proposal.versions[1:] if v.since]
    for party in proposal.proposers:
        if put:
            title = f"{number}: {party_label(party)} puts forward “{terms}”, {date_words(put)}"
            yield _Spot(party, put.day, Mark("offer", 0, 0, f"{number}", title, href), proposal.id)
        for day in days:
            title = f"{number}: told in other words, {date_words(day)}"
            yield _Spot(party, day, Mark("version", 0, 0, f"{number}′", title, href), proposal.id)
    for response in proposal.responses:
        answered = _answered_on(response) or (put.day if put else None)
        if answered is not None:
            mark = _answer(response, number, terms, href, today)
            yield _Spot(response.party, answered, mark, proposal.id)


def _answered_on(response: Response) -> date | None:
    told = response.since or first_day(response.statements)
    return told.day if told else None


def _answer(response: Response, number: int, terms: str, href: str, today: date | None) -> Mark:
    shown = look(answer_state(response.answer))
    owing = response.answer in OWING and response.overtaken is None
    day = _answered_on(response)
    waited = (today - day).days if owing and today and day else None
    since = f", awaited for {count(waited, 'day')}" if waited is not None else ""
    title = f"{number}: {party_label(response.party)}, {response.answer}{since}: “{terms}”"
    days = f" {waited} d" if waited else ""
    late = response.answer is Answer.AWAITED or owing
    text = f"{shown.symbol} {number}{days if late else ''}"
    return Mark("answer", 0, 0, text, title, href, shown, 1.0 if waited else 0.0)


def _of_meeting(met: Gathering) -> Iterator[_Spot]:
    meeting = met.meeting
    who = " and ".join(map(party_label, meeting.parties))
    told = f"told {date_words(met.day)}" if met.dated else "day not told"
    sure = meeting.status in (MeetingStatus.HELD, MeetingStatus.ONGOING)
    mark = Mark(
        "meeting" if sure else "planned", 0, 0, "", f"{who} meet, {meeting.status}, {told}",
        f"/items/{meeting.id}",
    )  # fmt: skip
    for party in meeting.parties:
        yield _Spot(party, met.day, mark, meeting.id)


def _lanes(spots: Iterable[_Spot]) -> tuple[list[str], list[str]]:
    """The parties with most proposals and answers, and those that are left."""
    weights: Counter[str] = Counter()
    for spot in spots:
        weights[spot.party] += 1 if spot.mark.kind in ("meeting", "planned") else 1000
    ranked = [party for party, _ in sorted(weights.items(), key=lambda w: (-w[1], w[0]))]
    return ranked[:MOST], ranked[MOST:]


def _placed(
    spots: Sequence[_Spot], parties: Sequence[str], axis: Axis
) -> tuple[list[Lane], list[tuple[str, Mark]]]:
    """Each lane as high as it must be, and each mark on a row where it has room."""
    lanes: list[Lane] = []
    marks: list[tuple[str, Mark]] = []
    y = float(TOP)
    for party in parties:
        own = sorted((s for s in spots if s.party == party), key=lambda s: (s.day, s.mark.title))
        ends: list[float] = []
        for spot in own:
            x, width = axis.x(spot.day), MARK + 7.0 * max(len(spot.mark.text) - 5, 0)
            end = axis.x(axis.end) if spot.mark.owed else x + width
            row = next((n for n, last in enumerate(ends) if last <= x), len(ends))
            ends[row : row + 1] = [max(end, x + width)]
            marks.append((spot.key, _at(spot.mark, x, y + PAD + ROW * (row + 0.5), axis)))
        height = ROW * max(len(ends), 1) + 2 * PAD
        lanes.append(Lane(party, clip(party_label(party), 19), y, height))
        y += height
    return lanes, marks


def _at(mark: Mark, x: float, y: float, axis: Axis) -> Mark:
    owed = axis.x(axis.end) if mark.owed else 0.0
    return Mark(mark.kind, x, y, mark.text, mark.title, mark.href, mark.look, owed)


def _ties(marks: Sequence[tuple[str, Mark]]) -> Iterator[Line]:
    """From each proposal to its answers; through all who meet."""
    groups: dict[str, list[Mark]] = {}
    for key, mark in marks:
        groups.setdefault(key, []).append(mark)
    for group in groups.values():
        offers = [m for m in group if m.kind == "offer"]
        for answer in (m for m in group if m.kind == "answer"):
            yield from (Line("answer", o.x, o.y, answer.x, answer.y) for o in offers[:1])
        met = [m for m in group if m.kind in ("meeting", "planned")]
        if len(met) > 1:
            ys = [m.y for m in met]
            yield Line(met[0].kind, met[0].x, min(ys), met[0].x, max(ys))
