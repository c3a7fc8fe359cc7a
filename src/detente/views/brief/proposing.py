"""The sentence that a picked item proposes, in the record's own words."""

from collections.abc import Iterable, Iterator

from detente.model import Certainty, Contents, Document, Item, Meeting, Statement, full_chain
from detente.views.brief.harmless import visible
from detente.views.brief.items import told_on
from detente.views.brief.telling import condition, move_word
from detente.views.brief.words import date_words, issue_label, party_label, quoted
from detente.vocabulary.display import told
from detente.vocabulary.gist import clip, content_words
from detente.vocabulary.parties import canonical
from detente.vocabulary.terms import is_side, listed, with_article

__all__ = ["citing", "mark", "sentence"]

LENGTH = 240
"""Characters of the record's words in a sentence."""
MARK = 10
"""Characters of an id in a mark: enough to tell apart all that one brief cites."""


def mark(item: str) -> str:
    """What ties a sentence to an item."""
    return f"[^{item[:MARK]}]"


def citing(item: Item, document: Document) -> str:
    """The proposed sentence with its mark."""
    return f"{sentence(item, document)} {mark(item.id)}"


def sentence(item: Item, document: Document) -> str:
    """Who does what toward whom, in the words of the report, on whose word and when."""
    told_by = _teller(item, document)
    words = quoted(_inside(clip(_words(item), LENGTH)))
    when = ", ".join(filter(None, (*_remarks(item, document), _day(item, document))))
    text = f"{told_by}{_deed(item)}: {words} ({when})."
    return visible(text[:1].upper() + text[1:])


def _inside(words: str) -> str:
    """Words as they stand within quotation marks of their own."""
    return words.replace("“", "‘").replace("”", "’").replace('"', "'")


def _words(item: Item) -> str:
    return content_words(item) if isinstance(item, Statement) else item.span.exact


def _deed(item: Item) -> str:
    if isinstance(item, Meeting):
        who = _names(item.parties) or "parties that are not told"
        how = "".join(f", {told(channel)}" for channel in item.channels)
        return f"a meeting of {who}, {item.status}{how}"
    if not isinstance(item, Statement):
        about = f" of {_names(item.subject.split(' + '))}" if item.subject else ""
        gap = f"{told(item.kind)}{about} on {issue_label(item.issue).lower()}"
        return f"it is not known, {gap}"
    toward = _names(target for target in item.targets if is_side(target))
    aim = f", toward {toward}," if toward else ""
    return f"{_speaker(item)} {move_word(item)}{aim} on {issue_label(item.issue).lower()}"


def _speaker(said: Statement) -> str:
    """The party, and the person or body that speaks for it."""
    name, party = " ".join(said.speaker.name.split()), said.speaker.party
    side = _names(said.speaker.parties)
    if canonical(name) == party or name == party_label(party):
        return side
    return f"{side} ({clip(name, 60)})"


def _names(parties: Iterable[str]) -> str:
    return listed(with_article(party_label(party)) for party in parties)


def _teller(item: Item, document: Document) -> str:
    """On whose word it is, outermost last; the outlet alone where it names nobody."""
    chain = full_chain(document, item.chain if isinstance(item, Statement) else ())
    end, *carriers = [" ".join(link.name.split()) for link in reversed(chain)]
    relayed = f" (relayed by {listed(carriers)})" if carriers else ""
    return f"according to {end}{relayed}, "


def _remarks(item: Item, document: Document) -> Iterator[str]:
    """What keeps it from being plain and certain, without words of likelihood."""
    if isinstance(item, Statement):
        if item.contents is Contents.UNDISCLOSED:
            yield "contents not disclosed"
        if on := condition(item):
            yield on.replace("condition: ", "condition: “", 1) + "”"
        if item.certainty not in (Certainty.CERTAIN, Certainty.NEGATED):
            yield "not told as certain"
    if document.translation_of:
        yield "translated"


def _day(item: Item, document: Document) -> str:
    if isinstance(item, Statement) and item.said_on:
        return date_words(item.said_on)
    if isinstance(item, Meeting) and item.when:
        return f"“{_inside(item.when.exact)}”, {told_on(document)}"
    return told_on(document)
