"""A document parsed once: what every part of the rule reader looks at."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from spacy.tokens import Doc, Span, Token

from detente.model import Document
from detente.statements.blocks import Block, blocks
from detente.statements.nlp import parser
from detente.statements.truecase import in_capitals, truecased

__all__ = ["Parsed", "parse"]

ENDS = frozenset(".!?")
LONGEST = 250
"""Tokens without a full stop after which a sentence is cut: nobody writes longer ones."""
ENDLESS = re.compile(r"\S{1000,}")
"""A run without a blank that is no word: splitting it would take a parser minutes."""
PART = 100_000
"""Characters parsed at a time; longer texts are cut at line breaks."""


@dataclass(frozen=True, slots=True, eq=False)
class Parsed:
    """A document, its parse over the whole text, its layout and sentences."""

    document: Document
    doc: Doc
    """Offsets are those of the document's text; its case may be restored (capitals)."""
    blocks: tuple[Block, ...]
    sentences: tuple[Span, ...]
    """Sentences that can state something: no masks, headings, reporters' questions."""
    starts: tuple[int, ...]
    """Where each block starts, for the search."""

    def tokens(self, start: int, end: int) -> Span:
        """The tokens that a stretch of characters touches."""
        span = self.doc.char_span(start, end, alignment_mode="expand")
        return self.doc[0:0] if span is None else span

    def text(self, span: Span | Token) -> str:
        """The document's own words under some tokens."""
        if isinstance(span, Token):
            return self.document.text[span.idx : span.idx + len(span)]
        return self.document.text[span.start_char : span.end_char]

    def block(self, char: int) -> Block | None:
        """The block in which a character stands."""
        at = bisect_right(self.starts, char) - 1
        return self.blocks[at] if at >= 0 and char < self.blocks[at].end else None


def parse(document: Document) -> Parsed:
    """The parse of a document; offsets in it are offsets in the text."""
    layout = blocks(document)
    text = ENDLESS.sub(lambda run: "x" * len(run[0]), document.text)
    if in_capitals(text):
        text = truecased(text, _common_words())
    parts = [_parsed(part, at, layout) for part, at in _parts(text)]
    doc = parts[0] if len(parts) == 1 else Doc.from_docs(parts, ensure_whitespace=False)
    assert doc is not None  # noqa: S101 - from_docs gives None only for no parts at all
    sentences = tuple(_sentences(doc, layout)) if len(doc) else ()
    return Parsed(document, doc, layout, sentences, tuple(b.start for b in layout))


@cache
def _common_words() -> frozenset[str]:
    """Words that the parser's own lexicon holds in lower case."""
    return frozenset(w for w in parser().vocab.strings if w.islower())


def _parts(text: str) -> Iterator[tuple[str, int]]:
    """A text in pieces that the parser takes at once, each with its offset."""
    at = 0
    while len(text) - at > PART:
        cut = text.rfind("\n", at + 1, at + PART) + 1 or text.rfind(" ", at + 1, at + PART) + 1
        stop = cut or at + PART
        yield text[at:stop], at
        at = stop
    yield text[at:], at


def _parsed(text: str, offset: int, layout: tuple[Block, ...]) -> Doc:
    """One piece parsed, a sentence beginning wherever a block begins or ends."""
    nlp = parser()
    plain = nlp.make_doc(text)
    edges = sorted({e - offset for b in layout for e in (b.start, b.end)})
    starts: list[bool | int | None] = []
    at = run = 0
    for token in plain:
        while at < len(edges) and edges[at] < token.idx:
            at += 1
        run = 0 if token.text in ENDS else run + 1
        edge = at < len(edges) and edges[at] < token.idx + len(token)
        opens = not token.i or edge or run > LONGEST
        starts.append(True if opens else None)
        run = 0 if opens else run
    spaces = [bool(t.whitespace_) for t in plain]
    doc = Doc(nlp.vocab, [t.text for t in plain], spaces, sent_starts=starts)
    return nlp(doc)


def _sentences(doc: Doc, layout: tuple[Block, ...]) -> Iterator[Span]:
    """Sentences that lie in blocks which can state something."""
    told = iter([b for b in layout if b.told])
    block = next(told, None)
    for sentence in doc.sents:
        while block and block.end <= sentence.start_char:
            block = next(told, None)
        if block and block.start <= sentence.start_char and not sentence.text.isspace():
            yield sentence
