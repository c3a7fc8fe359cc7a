"""A claim with its roots, as a page of the terminal."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from detente.model import Document, Lineage, Reliability
from detente.model.grade import Assessed
from detente.model.root import Root, Tie
from detente.views.brief.harmless import visible
from detente.views.brief.items import entry_row, item_row, report_remarks
from detente.views.brief.row import Row
from detente.views.brief.words import OUTLET_NOT_TOLD, count, date_words, quoted, roots_words
from detente.views.cli.ids import short
from detente.views.cli.rows import MARK, MUTED, draw, head, note
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip
from detente.vocabulary.terms import listed, with_article

if TYPE_CHECKING:
    from detente.workspace.weighing.roots import Claim

__all__ = ["assessed_words", "draw_claim"]

MOST = 5
"""Lines of a section on a page; the rest is counted."""
AGAINST = 2
"""Statements of the opposite on a page."""
IDS = 2
"""Statements named on the line of a way; further ones are counted."""
WORDS = 90
"""Characters of the words of a statement that tells the same."""


def assessed_words(assessed: Assessed) -> str:
    """How far a claim is to be believed, and by which rule or whose word."""
    grade = f"credibility {assessed.grade}: {told(assessed.grade)}"
    if not assessed.rule:
        return f"{grade} (✓ a person graded it: {assessed.reason})"
    own = "; the party's own word is among it" if assessed.own else ""
    return f"{grade} ({assessed.reason}{own if assessed.rule != 'own-word' else ''})"


def draw_claim(claim: "Claim", console: Console, *, whole: bool = False) -> None:
    """Print the claim, its roots with their ways, how they compare, and how to settle it."""
    found = claim.rooted
    head(console, "Roots", f"{roots_words(found.count)} for one claim")
    draw([entry_row(claim.entry, claim.held)], console)
    for line in _standing(claim):
        console.print(Padding(Text(visible(line)), (0, 0, 0, 2)))
    numbers = {root.id: place for place, root in enumerate(found.roots, start=1)}
    _roots(claim, console, whole)
    order = sorted(found.ties, key=lambda t: (t.ruling is None, t.tie is Tie.SAME))
    ties = [_tie(t.tie, t.reason, numbers[t.one], numbers[t.other], t.ruling) for t in order]
    _section(console, "How they compare", ties, whole)
    _section(console, "Told otherwise", list(_told(claim)), whole, AGAINST)
    _section(console, "Held to tell the same", list(_same(claim)), whole)
    _how(claim, console)


def _section(
    console: Console, title: str, rows: Sequence[Row], whole: bool, most: int = MOST
) -> None:
    if not rows:
        return
    head(console, title, str(len(rows)))
    shown = rows if whole else rows[:most]
    draw(shown, console)
    _left(console, len(rows) - len(shown))


def _left(console: Console, more: int) -> None:
    if more:
        note(console, f"and {more} more: --all")


def _standing(claim: "Claim") -> Iterator[str]:
    """Credibility, carriers, and to which text all goes back."""
    found = claim.rooted
    if found.assessed:
        yield assessed_words(found.assessed)
    if not found.roots:
        yield "no report that counts tells it: own notes and what was rejected do not"
        return
    carried = f"{count(found.documents, 'report')} of {count(found.outlets, 'outlet')}"
    first = claim.held.get(found.first)
    if first is not None:
        document = first.document
        title = f"“{document.title}”" if document.title else document.capture.origin
        told_on = date_words(document.published)
        outlet = document.outlet or OUTLET_NOT_TOLD
        yield f"{carried}; it goes back to {outlet}, {told_on}, {title}, report {first.number}"
    if found.count.low < found.count.high:
        low, high = found.count.low, found.count.high
        yield f"{low} if what is perhaps or probably the same is so, {high} if none of it is"


def _roots(claim: "Claim", console: Console, whole: bool) -> None:
    """Each root with its ways below it, one a line."""
    roots = claim.rooted.roots
    if not roots:
        return
    head(console, "Who says so in the end", str(len(roots)))
    shown = roots if whole else roots[:MOST]
    for place, root in enumerate(shown, start=1):
        line = Text.assemble((f"{place}. ", MARK), (visible(root.name), "bold"))
        line.append(visible(f" · {' · '.join(_about(root))}"), MUTED)
        console.print(Padding(line, (0, 0, 0, 2)))
        ways = root.ways if whole else root.ways[:MOST]
        for way in ways:
            console.print(Padding(_way(way, claim), (0, 0, 0, 5)))
        _left(console, len(root.ways) - len(ways))
    _left(console, len(roots) - len(shown))


def _about(root: Root) -> Iterator[str]:
    """Whose evidence a root gives, whose voice it is, and how reliable it is."""
    yield listed(w.value for w in root.witnesses)
    if root.side:
        yield f"the voice of {with_article(root.side)}"
    if root.likely:
        yield "probably an agency's: its reports name nobody and relay one"
    if root.reliability is not Reliability.UNKNOWN:
        yield f"reliability {root.reliability}: {told(root.reliability)}"


def _way(way: Lineage, claim: "Claim") -> Text:
    """Its statements, its links as arrows, and the reports that carry it."""
    keys = [short(key) for key in way.items]
    ids = " ".join(keys[:IDS]) + (f" +{len(keys) - IDS} more" if len(keys) > IDS else "")
    arrows = " ← ".join(link.name for link in way.chain)
    documents = [claim.held[key].document for key in way.documents if key in claim.held]
    days = dict.fromkeys(map(_carried, documents))
    line = Text.assemble((ids, MARK), f"  {visible(arrows)}")
    line.append(visible(f", {'; '.join(days)}"), MUTED)
    return line


def _carried(document: Document) -> str:
    """The day of a report that carries a way, whose copy it is, and what is to be heeded."""
    day = date_words(document.published)
    outlet = document.outlet or OUTLET_NOT_TOLD
    by = f"copied by {outlet}, {day}" if document.copy_of else day
    return " · ".join((by, *report_remarks([document])))


def _tie(tie: Tie, reason: str, one: int, other: int, ruling: int | None) -> Row:
    by = f"✓ settled in event {ruling}" if ruling else ""
    low, high = sorted((one, other))
    return Row((f"{low} ~ {high}",), tie.value, reason, standing=by)


def _told(claim: "Claim") -> Iterator[Row]:
    """Who tells the opposite, the party itself first."""
    by = {key: "the party itself" for key in claim.rooted.denied}
    by |= {key: "another account" for key in claim.rooted.opposed}
    for key in by:
        if key in claim.entries:
            row = item_row(claim.entries[key].item, claim.held)
            yield replace(row, details=(by[key], row.details[-1]))


def _same(claim: "Claim") -> Iterator[Row]:
    """What counts as the claim, and by what it was matched; the asked one is known."""
    for match in claim.rooted.matches:
        if match.item in claim.entries and match.item != claim.entry.id:
            entry = claim.entries[match.item]
            words = quoted(clip(entry.item.span.exact, WORDS))
            checked = told(entry.status) if entry.status.checked else ""
            held = claim.held.get(entry.item.document)
            outlet = held.document.outlet if held else ""
            yield Row((short(entry.id),), outlet, words, match.reason, checked)


def _how(claim: "Claim", console: Console) -> None:
    """How a person settles what is only perhaps so."""
    others = [k for k in claim.rooted.items if k != claim.entry.id]
    if not others or claim.entry.id not in claim.rooted.items:
        return
    head(console, "How to settle it")
    key, other = short(claim.entry.id), short(others[0])
    console.print(Text(f'  detente roots {key} --same {other} --why "..."', MARK))
    console.print(Text(f'  detente roots {key} --distinct {other} --why "..."', MARK))
    console.print(Text(f'  detente grade {key} 2 --why "..."', MARK))
