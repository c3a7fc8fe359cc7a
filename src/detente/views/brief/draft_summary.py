"""What a written brief rests on, and which machines had a part in it, in a few sentences."""

from collections import Counter
from collections.abc import Iterator, Sequence

from detente.model import Kind, RootCount
from detente.model.drafted import Drafted, Footnote
from detente.model.grade import Credibility
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words
from detente.vocabulary.display import told
from detente.vocabulary.terms import listed

__all__ = ["disclosure", "summary"]

OUTLETS = 4
"""Outlets that the summary names; further ones are counted."""


def summary(drafted: Drafted) -> str:
    """The source summary statement that ICD 206 asks for."""
    notes = drafted.notes
    if not notes:
        return "This brief cites nothing."
    return " ".join(_sentences(drafted))


def disclosure(drafted: Drafted) -> str:
    """Which machines read what is cited, as ICS 206-01 asks, and what people did."""
    if not drafted.notes:
        return "No machine had a part in it."
    checked = sum(note.checked for note in drafted.notes)
    of = len(drafted.notes)
    some = checked if checked < of else "all"
    tally = f"of {count(of, 'cited item')} a person has checked {some}"
    if not drafted.readers:
        return f"All that is cited was found by people; {tally}. The text is its author's."
    found = sum(bool(note.reader) for note in drafted.notes)
    what = "What is cited" if found == of else f"{found} of {count(of, 'cited item')}"
    return (
        f"{what} {'were' if 1 < found < of else 'was'} found by a machine, "
        f"{listed(drafted.readers)}; {tally}. "
        "Picked sentences began as a template filled with the record's own words; "
        "the text as it stands is its author's."
    )


def _sentences(drafted: Drafted) -> Iterator[str]:
    notes = drafted.notes
    where = {(n.span.text_sha256, n.outlet) for n in notes}
    days = sorted(n.published.day for n in notes if n.published)
    period = f", published {date_words(days[0])} to {date_words(days[-1])}" if days else ""
    if days and days[0] == days[-1]:
        period = f", published {date_words(days[0])}"
    yield (
        f"This brief rests on {count(len(notes), 'cited item')} "
        f"in {count(len(where), 'report')} of {_outlets(notes)}{period}."
    )
    yield f"Its sources go back to {_independent(drafted.roots)}."
    unnamed = sum(not n.chain[-1].named for n in notes if n.chain)
    if unnamed:
        rest = "rests" if unnamed == 1 else "rest"
        yield f"{count(unnamed, 'cited item')} {rest} on unnamed sources."
    else:
        yield "All sources are named."
    yield from _kinds(notes)
    grades = Counter(n.credibility for n in notes)
    graded = (f"{grades[g]} {_grade(g)}" for g in Credibility if grades[g])
    yield f"Credibility of the claims: {', '.join(graded)}."


def _grade(credibility: Credibility) -> str:
    known = credibility is not Credibility.UNKNOWN
    return f"{told(credibility)} ({credibility})" if known else "not graded"


def _independent(roots: RootCount) -> str:
    one = roots.low == roots.high == 1
    return f"{roots} independent {'root' if one else 'roots'}"


def _outlets(notes: Sequence[Footnote]) -> str:
    names = list(dict.fromkeys(n.outlet or OUTLET_NOT_TOLD for n in notes))
    more = [f"{len(names) - OUTLETS} more"] if len(names) > OUTLETS else []
    return f"{count(len(names), 'outlet')} ({listed([*names[:OUTLETS], *more])})"


def _kinds(notes: Sequence[Footnote]) -> Iterator[str]:
    own = sum(n.kind is Kind.OWN_NOTE for n in notes)
    if own:
        yield f"{count(own, 'cited item')} {'is a note' if own == 1 else 'are notes'} of our own."
    translated = sum(n.translated for n in notes)
    if translated:
        yield f"{count(translated, 'cited item')} {'is' if translated == 1 else 'are'} translated."
    if not own:
        yield "All are open, published texts."
