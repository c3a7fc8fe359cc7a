"""The words by which proposals are told apart, and by which they are answered."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from detente.vocabulary.files import read_yaml

__all__ = ["Bond", "OfferWords", "offer_words"]


@dataclass(frozen=True, slots=True)
class Bond:
    """A rule by which an answer is tied to a proposal."""

    words: str
    right: int
    """How many links by it were right when they were checked by hand."""
    wrong: int

    @property
    def confidence(self) -> float:
        """How often it is right, by Laplace's rule: one half where nothing was checked."""
        return round((self.right + 1) / (self.right + self.wrong + 2), 2)


@dataclass(frozen=True, slots=True)
class OfferWords:
    """What offers.yaml lists."""

    renewed: tuple[str, ...]
    """Words that make a proposal another one than those before it."""
    apart: tuple[str, ...]
    """Words that tell a proposal apart from the one told before it."""
    going_on: tuple[str, ...]
    """Words with which a sentence goes on telling of one proposal."""
    naming_again: tuple[str, ...]
    """Words that name a proposal again some sentences later."""
    makes: frozenset[str]
    """Stems of the verbs by which a proposal is made."""
    inexact: tuple[str, ...]
    """Words that leave a number inexact."""
    on_behalf: tuple[str, ...]
    noted: tuple[str, ...]
    neither: tuple[str, ...]
    condition_starts: tuple[str, ...]
    """Words with which a further condition begins."""
    ties: Mapping[str, Bond]
    """The rules that tie an answer to a proposal, by name."""


@cache
def offer_words() -> OfferWords:
    """The words of offers.yaml."""
    rows = read_yaml("offers.yaml")
    ties = {name: Bond(**bond) for name, bond in rows.pop("ties").items()}
    makes = frozenset(rows.pop("makes"))
    lists = {name: tuple(words) for name, words in rows.items()}
    return OfferWords(ties=ties, makes=makes, **lists)
