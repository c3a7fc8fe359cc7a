"""Items of a dossier in plain words: who, what, the words, how they stand."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING

from detente.model import (
    Credibility,
    Document,
    Entry,
    Handling,
    Item,
    Kind,
    Meeting,
    Moment,
    Statement,
    Status,
    Unknown,
    When,
    full_chain,
)
from detente.views.brief.row import Row
from detente.views.brief.telling import move_word, plain_remarks
from detente.views.brief.words import (
    DATE_NOT_TOLD,
    LONG,
    chain_words,
    count,
    date_words,
    issue_label,
    party_label,
    quoted,
)
from detente.vocabulary.display import mark_words, short, told
from detente.vocabulary.gist import clip
from detente.vocabulary.parties import canonical
from detente.vocabulary.terms import is_side, listed

if TYPE_CHECKING:
    from detente.workspace.positions.asking import Held

__all__ = [
    "Documents",
    "checked_words",
    "entry_row",
    "fallen_words",
    "item_row",
    "more_words",
    "report_remarks",
    "suggested_mark",
    "suggested_words",
    "tally_words",
    "told_on",
    "what",
    "who",
]

UNSURE = "┄"
"""The mark of what nobody has checked."""
Documents = Mapping[str, "Held"]
"""Documents by their ids."""


def who(item: Item) -> str:
    """Who moves toward whom, who meets, whom a gap is about."""
    if isinstance(item, Meeting):
        return listed(map(party_label, item.parties)) or "parties not told"
    if isinstance(item, Unknown):
        return party_label(item.subject) if item.subject else ""
    aim = listed(party_label(target) for target in item.targets if is_side(target))
    return party_label(item.speaker.party) + (f" → {aim}" if aim else "")


def what(item: Item) -> str:
    """What is done on which issue, in the record's own words."""
    if isinstance(item, Meeting):
        return f"meeting, {item.status}"
    if isinstance(item, Unknown):
        return f"not known: {told(item.kind)} · {issue_label(item.issue)}"
    return f"{move_word(item)} · {issue_label(item.issue)}"


def entry_row(entry: Entry, documents: Documents) -> Row:
    """An item on the record as a line, with how it stands."""
    held = documents.get(entry.item.document)
    row = item_row(entry.item, documents)
    return Row(
        row.ids,
        row.who,
        row.text,
        row.tag,
        told(entry.status),
        (*_why_not(entry, held), *row.details, _credibility(entry)),
        struck=entry.status is Status.REJECTED,
    )


def item_row(item: Item, documents: Documents) -> Row:
    """An item as a line, with its report."""
    held = documents.get(item.document)
    document = held.document if held else None
    details = (*_details(item, document), *_source(item, document))
    words = quoted(clip(item.span.exact, LONG))
    standing = checked_words([item])
    return Row((short(item.id),), who(item), words, what(item), standing, details)


def checked_words(items: Sequence[Item]) -> str:
    """How many of some items a person has checked, with a mark; how many are suggestions."""
    tally = tally_words(sum(item.checked for item in items), len(items))
    if not (below := suggested_mark(items)):
        return tally
    whole = all(isinstance(item, Statement) and item.suggested for item in items)
    return f"{UNSURE} {below}" if whole else f"{tally}, {below}"


def suggested_mark(items: Sequence[Item]) -> str:
    """How many of some items are suggestions, with their scores; empty where none is."""
    below = {i.id: i.score or 0 for i in items if isinstance(i, Statement) and i.suggested}
    scores = sorted(below.values())
    if not scores:
        return ""
    low, high = mark_words(scores[0]), mark_words(scores[-1])
    words = f"suggested, score {low}" + (f" to {high}" if low != high else "")
    of = len({item.id for item in items})
    return words if len(scores) == of else f"{len(scores)} of {of} {words}"


def tally_words(checked: int, of: int) -> str:
    """How many are checked, with a mark."""
    if not checked:
        return told(Status.SUGGESTED)
    return told(Status.ACCEPTED) if checked == of else f"┄ {checked} of {of} checked"


def report_remarks(documents: Iterable[Document]) -> tuple[str, ...]:
    """What is to be heeded of reports: label, embargo, own note, translation, flag."""
    told_of = list(documents)
    label = max((d.handling for d in told_of), key=lambda h: h.rank, default=Handling.CLEAR)
    embargo = max((d.embargo for d in told_of if d.embargo), default=None)
    found = (
        label.value if label is not Handling.CLEAR else "",
        f"embargo until {date_words(embargo)}" if embargo else "",
        told(Kind.OWN_NOTE) if any(d.kind is Kind.OWN_NOTE for d in told_of) else "",
        "translated" if any(d.translation_of for d in told_of) else "",
        *dict.fromkeys(f"flagged {d.flag}" for d in told_of if d.flag),
    )
    return tuple(filter(None, found))


def fallen_words(held: "Held") -> tuple[str, ...]:
    """That a flagged report does not count, or with which one it falls."""
    if held.fallen is None:
        return ()
    alone = held.fallen == held.number
    return ("does not count" if alone else f"falls with report {held.fallen}, does not count",)


def _details(item: Item, document: Document | None) -> tuple[str, ...]:
    """When and how surely, in words."""
    if isinstance(item, Meeting):
        channels = listed(told(channel) for channel in item.channels)
        when = item.when.exact if item.when else "when is not told"
        return tuple(filter(None, (channels, when, told_on(document))))
    if isinstance(item, Unknown):
        return (told_on(document),)
    name = item.speaker.name
    party = item.speaker.party
    known = name == party_label(party) or canonical(name) == party
    voice = "" if known else f"by {clip(name, 60)}"
    date = "" if item.said_on else told_on(document)
    recalled = "" if item.when is When.CURRENT else item.when.value
    found = (*plain_remarks(item)[::-1], date, recalled, voice)
    return tuple(filter(None, found))


def told_on(document: Document | None) -> str:
    """When the report told it, or that no date is told."""
    moment: Moment | None = document.published if document else None
    return f"told {date_words(moment)}" if moment else DATE_NOT_TOLD


def _source(item: Item, document: Document | None) -> tuple[str, ...]:
    if document is None:
        return ("no longer on the record",)
    chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
    way = chain_words(chain)
    return (way, *(remark for remark in report_remarks([document]) if remark not in way))


def _why_not(entry: Entry, held: "Held | None") -> tuple[str, ...]:
    """Why an item does not count although nobody judged it so."""
    if entry.suggested:
        return (suggested_words(entry),)
    if entry.counts or not entry.status.counts or held is None:
        return ()
    if held.document.flag:
        return ("does not count",)
    if held.document.copy_of:
        return ("in a copy, does not count",)
    return ("replaced by a later version or a translation, does not count",)


def suggested_words(entry: Entry) -> str:
    """That a suggestion is below which mark, and what would make it count."""
    mark = entry.item.threshold if isinstance(entry.item, Statement) else None
    below = "a suggestion below the mark" + (f" {mark_words(mark)}" if mark else "")
    return f"{below}, does not count until accepted"


def _credibility(entry: Entry) -> str:
    if entry.credibility is Credibility.UNKNOWN:
        return ""
    return f"credibility {entry.credibility}: {told(entry.credibility)}"


def more_words(shown: int, of: int, noun: str) -> str:
    """How many of how many are shown."""
    return count(of, noun) if shown == of else f"{shown} of {count(of, noun)}"
