"""Positions over time: the lanes of the chart, and the table beside it."""

from collections.abc import Sequence
from datetime import date, timedelta

from detente.model.root import RootCount
from detente.model.story import Spell, Story
from detente.views.brief.index import Index
from detente.views.brief.sheet import Item, Lane, Standing
from detente.views.brief.words import count, issue_label, party_label, quoted, roots_words
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip
from detente.vocabulary.states import look

__all__ = ["description", "lanes", "left", "rests_on", "standings"]

WORDS = 50
IDS = 1
"""Ids on one line; further ones are counted."""
MORE = "the rest: detente positions, detente timeline"


def lanes(story: Story) -> tuple[Lane, ...]:
    """A lane for each state of a cell that the chart shows."""
    return tuple(
        Lane(
            party_label(course.party),
            issue_label(course.issue),
            look(spell.state),
            spell.start,
            spell.end or story.end,
            spell.days,
        )
        for course in story.courses.told
        for spell in course.spells
    )


def standings(story: Story, index: Index) -> tuple[Standing, ...]:
    """The same in words, a row a party and issue."""
    return tuple(
        Standing(
            party_label(course.party),
            issue_label(course.issue),
            tuple(_line(spell, index) for spell in course.spells),
        )
        for course in story.courses.told
    )


def _line(spell: Spell, index: Index) -> Item:
    shown = look(spell.state)
    text = f"{shown.symbol} {shown.word} {_period(spell)}"
    words = quoted(clip(spell.words, WORDS)) if spell.words else ""
    return Item(
        f"{text}: {words}" if words else text,
        index.numbers(spell.items[:IDS]),
        tuple(filter(None, (_told(spell), rests_on(spell.items, [spell.roots])))),
        checked=index.checked(spell.items),
    )


def _period(spell: Spell) -> str:
    """From when until when, in words; the day on which it no longer held is not in it."""
    if spell.end is None:
        return f"since {_day(spell.start)}"
    last = spell.end - timedelta(days=1)
    if last <= spell.start:
        return f"on {_day(spell.start)}"
    return f"from {_day(spell.start)} to {_day(last)}"


def _day(day: date) -> str:
    return f"{day.day} {day:%b %Y}"


def _told(spell: Spell) -> str:
    """On how many days it was told, where that is more than the first."""
    newest = spell.days[-1]
    if len(spell.days) < 2:
        return ""
    return f"{count(len(spell.days), 'day')}, last {_day(newest)}"


def rests_on(items: Sequence[str], roots: Sequence[RootCount]) -> str:
    """Roots and ids: "2 to 4 roots · s1a2b3c4d"."""
    words = [roots_words(found) for found in roots if found.high]
    ids = " ".join(short(key) for key in items[:IDS])
    ids += f" +{len(items) - IDS}" if len(items) > IDS else ""
    return " · ".join(filter(None, (" and ".join(words), ids)))


def left(story: Story) -> str:
    """Which positions the chart and its table leave out."""
    told = []
    if story.courses.left:
        most = f"The {len(story.courses.told)} most told of {story.courses.of} positions"
        told.append(f"{most}, at most three states of each; {MORE}.")
    if story.looked:
        day = _day(story.looked)
        told.append(f"All below but what moved is looked for in reports since {day}.")
    return " ".join(told)


def description(story: Story) -> str:
    """What the chart shows, in one or two sentences."""
    told = (
        f"{party_label(c.party)} on {issue_label(c.issue)} "
        + ", ".join(f"{look(s.state).word} {_period(s)}" for s in c.spells)
        for c in story.courses.told
    )
    return (
        "Each line is a state of one party on one issue from the day on which it was first "
        f"told; a symbol marks each day on which it was told. {'; '.join(told)}."
    )
