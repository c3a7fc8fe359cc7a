"""What waits for what, and what is at stake, as lines."""

from collections.abc import Mapping, Sequence

from detente.model import Item, Span, Statement, full_chain
from detente.model.edge import Circle, Edge, EdgeKind
from detente.model.role import Role
from detente.model.root import RootCount
from detente.model.span import CONTEXT
from detente.model.stake import Stake, Voice
from detente.views.brief.items import Documents, checked_words, report_remarks, suggested_mark
from detente.views.brief.row import Row, short_ids
from detente.views.brief.telling import move_word
from detente.views.brief.words import (
    chain_words,
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
    roots_words,
)
from detente.vocabulary.conditions import opening_cue
from detente.vocabulary.display import short, told
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed

__all__ = ["Roots", "circle_row", "edge_row", "rests_on", "role_row", "stake_row"]

Roots = Mapping[str, RootCount]
"""Independent roots by the id of what rests on them."""
LONG = 110
"""Characters of each side's words on a line."""


def edge_row(edge: Edge, documents: Documents, roots: Roots) -> Row:
    """A condition: the move, on what it hangs, and whose move that is."""
    own, other = (edge.awaits, edge.what) if edge.turned else (edge.what, edge.awaits)
    words = quoted(clip(edge.words.exact, LONG))
    if opening_cue(edge.words.exact) is None:
        words = f"{edge.kind} {quoted(clip(other, LONG))}"
    return Row(
        short_ids(edge.statements),
        party_label(edge.party),
        f"{quoted(clip(own, LONG))} — {words}",
        move_word(edge.statement),
        checked_words(edge.statements),
        (
            _waits(edge),
            f"earlier, {_day(edge.statements)}" if edge.past else _day(edge.statements),
            told(edge.statement.certainty),
            *(f"inferred: {rule}" for rule in edge.inferred),
            *rests_on(edge.id, edge.statements, documents, roots),
        ),
    )


def circle_row(circle: Circle, documents: Documents, roots: Roots) -> Row:
    """A circle: its parties, and each condition with why it leads to the next."""
    below = [edge_row(edge, documents, roots) for edge in circle.edges]
    return Row(
        (),
        " ⇄ ".join(map(party_label, circle.parties)),
        f"each waits for the other; what ties them: {'; '.join(dict.fromkeys(circle.reasons))}",
        below=tuple(below),
    )


def stake_row(stake: Stake, documents: Documents, roots: Roots) -> Row:
    """A red line, interest or readiness, in whose words, and on what it hangs."""
    teller = f": {stake.teller}" if stake.teller and stake.voice is not Voice.OWN else ""
    return Row(
        short_ids(stake.statements),
        party_label(stake.party),
        quoted(stake.words),
        stake.kind.value,
        checked_words(stake.statements),
        (
            issue_label(stake.issue),
            f"by the words {quoted(clip(stake.cue, 60))}",
            f"{stake.voice}{teller}",
            f"condition: {clip(stake.condition, 80)}" if stake.condition else "",
            _day(stake.statements),
            *rests_on(stake.id, stake.statements, documents, roots),
        ),
    )


def role_row(role: Role, below: Sequence[Item] = ()) -> Row:
    """The part of an actor, on which track, by which words or rule.

    `below` are suggestions among the items that tell parts.
    """
    own = {e.item for e in role.evidence}
    mine = [item for item in below if item.id in own]
    track = listed(map(party_label, role.track))
    of = f" of {listed(map(party_label, role.toward))}" if role.toward else ""
    newest = role.evidence[0]
    return Row(
        (short(newest.item),),
        party_label(role.party),
        _within(newest.span),
        f"{role.kind}{of}",
        details=(
            f"talks of {track}" if track else "" if role.toward else "track not told",
            f"inferred: {role.reason}" if role.inferred else "",
            count(role.count, "place"),
            f"{len(mine)} of {count(len(own), 'item')} {suggested_mark(mine)}" if mine else "",
        ),
    )


def rests_on(
    key: str, statements: Sequence[Statement], documents: Documents, roots: Roots
) -> tuple[str, ...]:
    """How many roots, the first way of the word, and what to heed about its reports."""
    found = roots.get(key)
    held = [documents[s.document].document for s in statements if s.document in documents]
    ways = dict.fromkeys(
        chain_words(full_chain(documents[s.document].document, s.chain))
        for s in statements
        if s.document in documents
    )
    return (roots_words(found) if found else "", *list(ways)[:1], *report_remarks(held))


def _waits(edge: Edge) -> str:
    """Which issue waits for whose move on which, in words."""
    issue = issue_label(edge.issue) if edge.issue else "what follows"
    by = listed(map(party_label, edge.by)) or "whose move is not told"
    told = edge.awaits_issue not in ("", "other")
    on = f" on {issue_label(edge.awaits_issue)}" if told else ""
    if edge.kind is EdgeKind.UNTIL:
        verb = "lasts up to"
    elif edge.kind is EdgeKind.IN_EXCHANGE_FOR:
        verb = "in exchange for"
    else:
        verb = "waits for the end of" if edge.ends else "waits for"
    return f"{issue} {verb}: {by}{on}"


def _within(span: Span) -> str:
    """The words of a span with those around them, none of which is cut."""
    before, after = " ".join(span.prefix.split()), " ".join(span.suffix.split())
    if len(span.prefix) >= CONTEXT:
        before = f"… {before.partition(' ')[2]}"
    if len(span.suffix) >= CONTEXT:
        after = f"{after.rpartition(' ')[0]} …"
    gap = " " if span.suffix[:1].isspace() else ""
    joined = " " if span.prefix[-1:].isspace() else ""
    return f"{before}{joined}{clip(span.exact, 2 * LONG)}{gap}{after}"


def _day(statements: Sequence[Statement]) -> str:
    return date_words(statements[0].said_on)
