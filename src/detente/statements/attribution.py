"""Who says what: source, cue and content of every report of speech."""

from dataclasses import dataclass

from spacy.tokens import Span, Token

__all__ = ["Attribution"]


@dataclass(frozen=True, slots=True, eq=False)
class Attribution:
    """One report of speech, thought or writing; offsets are the document's."""

    source: Span | None
    """The words that name who speaks, the noun phrase whole; None where none is told."""
    cue: Token
    """The word that reports: said, according (to), reports, statement, the colon."""
    start: int
    end: int
    """What is reported, by characters."""
    direct: bool = False
    """Whether the content is a quotation."""
    addressee: Span | None = None
    """To whom it was said: "told Fox News", "told reporters"."""
    outer: "Attribution | None" = None
    """The report that reports this one: "Rubio said Kyiv had told Washington that ..."."""

    def holds(self, start: int, end: int) -> bool:
        """Whether the content covers most of a stretch."""
        shared = min(self.end, end) - max(self.start, start)
        return shared > 0 and 2 * shared >= end - start
