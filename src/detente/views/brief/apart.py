"""Who is with whom, and how far apart sides are, as lines for terminal and workbench."""

from collections.abc import Mapping

from detente.model.network import NetworkKind
from detente.model.term import Gap, Term
from detente.views.brief.alike import Tied
from detente.views.brief.row import Row
from detente.views.brief.words import count, date_words, issue_label, party_label, quoted
from detente.vocabulary.display import short
from detente.vocabulary.gist import clip
from detente.vocabulary.issues import ISSUES
from detente.vocabulary.terms import listed

__all__ = ["gap_row", "steps_words", "tie_row", "weight_number"]

WORDS = 60
CONCEPTS = 4
"""Issues or terms that one line names; further ones are counted."""
_CODES = frozenset(issue.code for issue in ISSUES)


def tie_row(line: Tied, kind: NetworkKind) -> Row:
    """Parties that agree or clash alike: how much, on what."""
    tie = line.tie
    signed = kind is NetworkKind.SUBTRACT
    weight = weight_number(tie.weight, signed=signed)
    told = [issue_label(c) if c in _CODES else quoted(clip(c, WORDS)) for c in tie.concepts]
    more = len(told) - CONCEPTS
    on = ", ".join(told[:CONCEPTS]) + (f" and {more} more" if more > 0 else "")
    good = tie.weight > 0 if signed else kind is NetworkKind.CONGRUENCE
    sign, style = ("● with", "bold green") if good else ("✕ against", "bold red")
    return Row(
        tuple(short(i) for i in tie.statements),
        listed(map(party_label, line.parties)),
        f"{_others(line)} {weight}",
        details=(f"on {on}", count(len(tie.statements), "statement")),
        state=(sign, style),
    )


def _others(line: Tied) -> str:
    told = listed(map(party_label, line.others)) or "one another"
    return f"{told}, each" if len(line.others) > 1 else told


def gap_row(gap: Gap, terms: Mapping[str, Term]) -> Row:
    """Two parties, how far they are apart, and the terms between which that is."""
    told = " | ".join(quoted(clip(terms[key].name, WORDS)) for key in gap.terms)
    since = f"since {date_words(gap.since)}" if gap.since else ""
    scale = terms[gap.terms[0]].scale if gap.terms else ""
    return Row(
        tuple(short(i) for i in gap.statements),
        " – ".join(map(party_label, gap.parties)),
        told,
        issue_label(gap.issue),
        details=tuple(filter(None, (since, f"ordered by {scale}" if scale else ""))),
        state=(f"◇ {steps_words(gap)}", "bold"),
    )


def steps_words(gap: Gap) -> str:
    """How far apart two parties are, in words."""
    steps = str(gap.low) if gap.low == gap.high else f"{gap.low} to {gap.high}"
    return f"{steps} step{'' if steps == '1' else 's'} apart" if gap.high else "together"


def weight_number(weight: float, *, signed: bool) -> str:
    """The weight of a tie, with its sign where that means something."""
    return (f"{weight:+.3f}" if signed else f"{weight:.3f}").rstrip("0").rstrip(".")
