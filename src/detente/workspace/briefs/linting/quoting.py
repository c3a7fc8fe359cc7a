"""Whether what a brief quotes and counts is what it cites."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from detente.model import Entry, Meeting, Statement
from detente.model.finding import Fault, Finding
from detente.vocabulary.terms import term_words
from detente.workspace.briefs.linting.known import Known
from detente.workspace.briefs.linting.sentences import Cited

__all__ = ["counts", "invented", "quotations", "unquoted"]

QUOTATION = re.compile(r'“([^”]*)(?:”|$)|„([^“”]*)(?:[“”]|$)|«([^»]*)(?:»|$)|"([^"]*)(?:"|$)')
"""Words between marks; one that is never closed runs to the end."""
GAP = re.compile(r"\[\s*(?:…|\.{3})\s*\]|…|\.{3}")
"""Where a quotation leaves something out."""
LOOSE = " \t\n.,;:!?–—-'"
NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
BRACKETS = re.compile(r"[(\[][^()\[\]]{0,40}(?:%|per\s?cent)[^()\[\]]{0,40}[)\]]")
"""A range of likelihood, which is the author's."""
SAME = str.maketrans(dict.fromkeys('’‘“”„«»"', "'") | dict.fromkeys("–—‑", "-"))
ONES = frozenset({"a", "one"})
"""Words that count little: articles, and "one of"."""


def quotations(text: str) -> Iterator[tuple[int, int, str]]:
    """Where each quotation of a text begins and ends, and its words."""
    for match in QUOTATION.finditer(text):
        yield match.start(), match.end(), next(filter(None, match.groups()), "")


def unquoted(text: str) -> str:
    """The text with blanks in the place of what it quotes."""
    return QUOTATION.sub(lambda match: " " * len(match[0]), text)


def invented(sentence: Cited, known: Known) -> Iterator[Finding]:
    """Quotations that are in no report that the sentence cites, word by word."""
    told = list(quotations(sentence.text))
    texts = [_plain(known.document(e).text) for e in known.cited(sentence.keys)] if told else []
    for start, end, words in told:
        if not any(_holds(text, words) for text in texts):
            place = sentence.place(start, end)
            yield Finding(Fault.INVENTED_QUOTE, sentence.passage, *place, words.strip())


def counts(sentence: Cited, known: Known) -> Iterator[Finding]:
    """Numbers of a sentence that nothing it cites holds, in figures or words."""
    cited = known.cited(sentence.keys)
    if not cited:
        return
    own = BRACKETS.sub(lambda match: " " * len(match[0]), unquoted(sentence.text))
    held = {number for entry in cited for number in _numbers_of(entry, known)}
    for start, end, number in _numbers(own):
        if number not in held:
            place = sentence.place(start, end)
            yield Finding(Fault.NUMBER, sentence.passage, *place, own[start:end])


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    """A text in which marks, blanks and what cannot be seen make no difference."""
    told = " ".join(text.translate(SAME).split())
    if not told.isprintable():
        told = "".join(c for c in told if unicodedata.category(c)[0] != "C")
    return told.replace("\ufffd", "")


def _holds(text: str, words: str) -> bool:
    """Whether a text holds each part of a quotation, one after another, as whole words."""
    parts = [p for part in GAP.split(_plain(words)) if (p := part.strip(LOOSE))]
    at = 0
    for part in parts:
        found = re.compile(rf"(?<!\w){re.escape(part)}(?!\w)").search(text, at)
        if found is None:
            return False
        at = found.end()
    return True


def _numbers(text: str) -> Iterator[tuple[int, int, str]]:
    """Each number of a text with its place, figures and words alike."""
    for match in NUMBER.finditer(text):
        yield match.start(), match.end(), _figure(match[0])
    words = term_words().numbers
    for match in re.finditer(r"[A-Za-z]+", text):
        word = match[0].casefold()
        if word in words and word not in ONES:
            yield match.start(), match.end(), str(words[word])


def _figure(told: str) -> str:
    """A number without what groups its thousands, and without noughts before it."""
    return re.sub(r",(?=\d{3}\b)", "", told).lstrip("0") or "0"


def _numbers_of(entry: Entry, known: Known) -> Iterator[str]:
    """All numbers of an item: in its words, its days, and how many its sources are."""
    item, document = entry.item, known.document(entry)
    for words in _words(entry):
        yield from (number for _, _, number in _numbers(words))
    days = [document.published, item.said_on if isinstance(item, Statement) else None]
    for day in filter(None, days):
        yield from (_figure(part) for part in re.findall(r"\d+", day.value))
    for link in known.chain(entry):
        yield from (number for _, _, number in _numbers(link.name))
        if link.count:
            yield str(link.count)


def _words(entry: Entry) -> Iterable[str]:
    item = entry.item
    yield item.span.exact
    if isinstance(item, Statement) and item.condition:
        yield item.condition.exact
    if isinstance(item, Meeting) and item.when:
        yield item.when.exact
