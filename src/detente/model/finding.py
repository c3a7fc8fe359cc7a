"""What is wrong with the text of a brief, and where."""

from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Fault", "Finding"]


class Fault(StrEnum):
    """The rules that a brief is held against, the worst first."""

    INVENTED_QUOTE = "invented-quote"
    """It quotes words that what it cites does not hold."""
    REJECTED = "rejected"
    """It cites what a person has rejected since."""
    FALLEN = "fallen"
    """It cites what counts no more: a flagged report, or one that falls with it."""
    GONE = "gone"
    """It cites what is not on the record."""
    CHANGED = "changed"
    """It cites what reads otherwise now."""
    UNCITED = "uncited"
    NUMBER = "number"
    """It tells a number that what it cites does not hold."""
    UNATTRIBUTED = "unattributed"
    """It tells a party's claim and names neither party nor source."""
    UNNAMED_AS_FACT = "unnamed-as-fact"
    """It rests on unnamed sources alone, and does not say so."""
    CONFIDENCE_MIXED = "confidence-mixed"
    """It tells likelihood and confidence in one sentence."""
    RANGE_MISSING = "range-missing"
    """It tells how likely something is in a word without its range."""
    RANGE_WRONG = "range-wrong"
    """It tells a range that is not the word's."""
    WORDS_MIXED = "words-mixed"
    """It takes words of both rows of synonyms."""
    NO_CONFIDENCE = "no-confidence"
    """A judgement does not tell how sure its author is."""
    UNCHECKED = "unchecked"
    """It cites what nobody has checked."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing to mend, or to know, before a brief goes out."""

    fault: Fault
    passage: int
    """The place of the passage, from 0."""
    start: int
    end: int
    """Where in the passage's text."""
    about: str
    """The words it is about: a quotation, a number, a word, what was said then."""
    item: str = ""
    """The id of the item that it is about, where it is about one."""
