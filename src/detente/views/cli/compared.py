"""One proposal whole: its versions word by word, its answers with why they are its."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from detente.model import Proposal, Response
from detente.model.proposal import Difference, Version
from detente.views.brief.items import Documents
from detente.views.brief.offered import answer_row, proposal_row
from detente.views.brief.row import Row
from detente.views.brief.words import LONG, count, date_words, party_label, quoted
from detente.views.cli.ids import short
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed

__all__ = ["compared", "proposal_rows"]

KEPT = 6
"""Words that two versions share which are shown beside a difference."""


def proposal_rows(
    proposal: Proposal, documents: Documents, beside: Sequence[Proposal]
) -> list[Row]:
    """The proposal, its names, versions, answers with their ties, and what it is not."""
    first = proposal_row(proposal, documents)
    rows = [replace(first, below=())]
    if proposal.names:
        rows.append(Row((), "called", "; ".join(quoted(name) for name in proposal.names)))
    many = len(proposal.versions) > 1
    rows += [_version(v, n, many=many) for n, v in enumerate(proposal.versions, 1)]
    rows += [_answer(response, documents) for response in proposal.responses]
    rows += [_beside(other, proposal) for other in beside]
    return rows


def compared(differences: Sequence[Difference]) -> str:
    """Two versions word by word: [-only the earlier-], {+only the later+}."""
    parts = []
    for place, each in enumerate(differences):
        if each.kept:
            parts.append(_kept(each.kept, place > 0, place < len(differences) - 1))
        parts += [f"[-{each.removed}-]"] if each.removed else []
        parts += [f"{{+{each.added}+}}"] if each.added else []
    return " ".join(parts)


def _kept(text: str, after: bool, before: bool) -> str:
    """What both versions have, cut where it is far from any difference."""
    words = text.split()
    head, tail = (KEPT if after else 0), (KEPT if before else 0)
    if len(words) <= head + tail + 1:
        return text
    return " ".join([*words[:head], "…", *words[len(words) - tail :]])


def _version(version: Version, number: int, *, many: bool) -> Row:
    told = f"told so in {count(len(version.statements), 'statement')}"
    since = f"since {date_words(version.since)}" if version.since else "the day is not told"
    below: tuple[Row, ...] = ()
    if version.changed:
        below = (Row((), "", compared(version.changed), "against the one before"),)
    ids = tuple(short(s) for s in version.statements)
    who = f"version {number}" if many else "told"
    return Row(ids, who, quoted(version.words), details=(told, since), below=below)


def _answer(response: Response, documents: Documents) -> Row:
    return replace(answer_row(response, documents), below=tuple(_ties(response)))


def _ties(response: Response) -> Iterator[Row]:
    """Why the items are held to answer it, one line a rule."""
    items: dict[tuple[str, float], list[str]] = {}
    for tie in response.ties:
        items.setdefault((tie.reason, tie.confidence), []).append(short(tie.item))
    for (reason, confidence), ids in items.items():
        sure = f"right {confidence:.0%} of the time when checked"
        yield Row(tuple(ids), "", reason, "why", details=(sure,))


def _beside(other: Proposal, proposal: Proposal) -> Row:
    """Another proposal that this one must not be taken for."""
    perhaps = other.id in proposal.perhaps
    shared = other.id in proposal.namesakes
    why = " · ".join(
        filter(None, ("shares a name" if shared else "", "perhaps the same" if perhaps else ""))
    )
    answers = listed(f"{party_label(r.party)}: {r.answer.value}" for r in other.responses)
    by = listed(map(party_label, other.proposers)) or "no one named"
    return Row(
        (short(other.id),), "not to be confused", clip(other.terms, LONG), why, "", (by, answers)
    )
