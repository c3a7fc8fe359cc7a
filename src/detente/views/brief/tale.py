"""The negotiation over time as chapters: the most important lines, the rest counted."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from detente.model import Answer, Brief, Demand, Proposal
from detente.model.position import Standing as Held
from detente.model.story import Part, Story
from detente.views.brief.entries import demand
from detente.views.brief.index import Index
from detente.views.brief.lanes import description, lanes, left, rests_on, standings
from detente.views.brief.moved import change, contradiction, gap
from detente.views.brief.pending import circle, commitment, edge, owed, role
from detente.views.brief.sheet import Chapter, Entry, Tale
from detente.views.brief.words import date_words, issue_label, party_label, quoted
from detente.vocabulary.display import answer_state
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look
from detente.vocabulary.terms import listed

__all__ = ["tale"]

NOW, FORMERLY, OFFERS = 4, 2, 3
"""Lines of what is demanded now, of what only formerly, and of proposals."""


def tale(brief: Brief, index: Index) -> Tale:
    """Chart, table and chapters; a chapter with nothing to tell is left out."""
    story = brief.story
    assert story is not None  # noqa: S101 - compose asks
    found = (
        _wants(brief, index),
        _moved(story, index),
        _offers(brief, index),
        _chapter("contradictions", "Contradictions", story.contradictions, contradiction, index),
        _waits(story, index),
        _chapter("commitments", "Promises", story.commitments, commitment, index),
        _chapter("roles", "Who plays which part", story.roles, role, index),
        _chapter("gap", "Gaps", story.gaps, gap, index),
    )
    return Tale(
        f"{date_words(story.begin)} to {date_words(story.end)}",
        f"Positions from {date_words(story.begin)} to {date_words(story.end)}",
        description(story),
        lanes(story),
        standings(story, index),
        left(story),
        tuple(chapter for chapter in found if chapter.rows),
    )


def _rows(part: Part[Any], line: Any, index: Index) -> tuple[Entry, ...]:
    return tuple(line(one, roots, index) for one, roots in zip(part.told, part.roots, strict=True))


def _chapter(command: str, title: str, part: Part[Any], line: Any, index: Index) -> Chapter:
    return Chapter(f"story-{command}", title, _rows(part, line, index), _more(part.left, command))


def _more(number: int, command: str) -> str:
    return f"and {number} more: detente {command}" if number else ""


def _wants(brief: Brief, index: Index) -> Chapter:
    """What is demanded now, then what only formerly."""
    now = [d for d in brief.demands if d.standing is not Held.LAST_KNOWN]
    then = [d for d in brief.demands if d.standing is Held.LAST_KNOWN]
    shown = (*now[:NOW], *then[:FORMERLY])
    rows = tuple(_demand(made, brief, index) for made in shown)
    return Chapter(
        "story-demands",
        "Who wants what, now and formerly",
        rows,
        _more(len(brief.demands) - len(shown), "demands"),
    )


def _demand(made: Demand, brief: Brief, index: Index) -> Entry:
    line = demand(made, brief.at or brief.matrix.at, index)
    tag = "formerly" if made.standing is Held.LAST_KNOWN else line.tag or "now"
    ids = rests_on([s.id for s in made.statements], ())
    return replace(line, text=clip(line.text, 110), tag=tag, source=ids)


def _moved(story: Story, index: Index) -> Chapter:
    since = story.since
    return Chapter(
        "story-changes",
        f"What moved since {date_words(since)}",
        _rows(story.changes, change, index),
        _more(story.changes.left, f"changes --since {since.isoformat()}"),
    )


def _offers(brief: Brief, index: Index) -> Chapter:
    """The newest proposals with their answers, then the answers that are owed."""
    story = brief.story
    assert story is not None  # noqa: S101 - compose asks
    shown = brief.proposals[:OFFERS]
    rows = (*(_offer(p, index) for p in shown), *_rows(story.owed, owed, index))
    more = filter(
        None,
        (
            _more(len(brief.proposals) - len(shown), "proposals"),
            _more(story.owed.left, "awaiting"),
        ),
    )
    title = "Proposals, answers, and who owes one"
    return Chapter("story-proposals", title, rows, "; ".join(more))


def _offer(made: Proposal, index: Index) -> Entry:
    newest = made.statements[0] if made.statements else None
    when = date_words(newest.said_on) if newest else ""
    by = listed(map(party_label, made.proposers)) or "who is not told"
    items = [s.id for s in made.statements] + [i.id for r in made.responses for i in r.items]
    return Entry(
        by,
        clip(made.terms, 110) if made.names else quoted(clip(made.terms, 110)),
        index.numbers(items[:2]),
        "proposal",
        (when, *_answers(made)),
        rests_on(items, ()),
        issue_label(made.issue),
        index.checked(items),
    )


def _answers(made: Proposal) -> Iterator[str]:
    for one in made.responses:
        shown = look(answer_state(one.answer))
        teller = "" if one.answer is Answer.AWAITED else f" (told by {one.teller})"
        yield f"{shown.symbol} {party_label(one.party)}: {one.answer}{teller}"
    if not made.responses:
        yield "no answer is told"


def _waits(story: Story, index: Index) -> Chapter:
    """Circles, then conditions and exchanges."""
    rows = (*_rows(story.circles, circle, index), *_rows(story.edges, edge, index))
    more = filter(
        None,
        (
            _more(story.circles.left, "conditions --circles"),
            _more(story.edges.left, "conditions"),
        ),
    )
    return Chapter("story-conditions", "What waits for what", rows, "; ".join(more))
