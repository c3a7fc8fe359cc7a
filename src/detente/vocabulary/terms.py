"""The words that tell one proposal from another."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from detente.vocabulary.files import read_yaml
from detente.vocabulary.parties import PARTIES

__all__ = ["TermWords", "is_side", "listed", "term_words", "with_article"]


@dataclass(frozen=True, slots=True)
class TermWords:
    """Durations, scopes and pointing words, as terms.yaml lists them."""

    numbers: Mapping[str, int]
    units: Mapping[str, float]
    """Length of each unit in days."""
    narrow: Mapping[str, tuple[str, ...]]
    """Scopes that must be equal, by name."""
    length: Mapping[str, tuple[str, ...]]
    """Words of what is to last, and of what is to pass."""
    extent: Mapping[str, tuple[str, ...]]
    """Words of the full, and of the partial."""
    truces: tuple[str, ...]
    """Nouns of which a word before them tells the extent."""
    named_heads: tuple[str, ...]
    """Nouns that name a proposal by themselves ("plan")."""
    heads: tuple[str, ...]
    """Nouns that name what can be proposed ("truce")."""
    pointing: tuple[str, ...]
    indefinite: tuple[str, ...]
    """Articles after which a head points only where its maker is told."""
    within: frozenset[str]
    """Words after which "the framework" names nothing."""
    titles: frozenset[str]
    """Capitalised words that are no name: titles, months, days."""
    demonstratives: frozenset[str]
    """Those of the pointing words that are no article and no possessive."""
    put_forward: tuple[str, ...]
    determiners: tuple[str, ...]
    cut_starts: frozenset[str]
    """Words with which a part of a clause begins, and no thing."""
    lead_ins: tuple[str, ...]
    """Words that tie a thing to the verb before it ("called on", "agreed with")."""
    things: frozenset[str]
    """Last words of names that name no side."""
    loose_ends: tuple[str, ...]
    """Words that no cut may end on, beside the function words."""
    made_by: tuple[str, ...]
    relative: tuple[str, ...]
    covering: tuple[str, ...]
    but: tuple[str, ...]
    in_principle: tuple[str, ...]
    function_words: frozenset[str]
    articled: frozenset[str]
    plural: frozenset[str]


@cache
def term_words() -> TermWords:
    """The words of terms.yaml."""
    rows = read_yaml("terms.yaml")
    named = (
        "truces",
        "named_heads",
        "heads",
        "pointing",
        "indefinite",
        "put_forward",
        "determiners",
        "lead_ins",
        "loose_ends",
        "made_by",
        "relative",
        "covering",
        "but",
        "in_principle",
    )
    return TermWords(
        numbers=rows["numbers"],
        units=rows["units"],
        narrow=_scopes(rows["narrow"]),
        length=_scopes(rows["length"]),
        extent=_scopes(rows["extent"]),
        titles=frozenset(rows["titles"]),
        within=frozenset(rows["within"]),
        demonstratives=frozenset(rows["demonstratives"]),
        things=frozenset(rows["things"]),
        cut_starts=frozenset(rows["cut_starts"]),
        function_words=frozenset(rows["function_words"]),
        articled=frozenset(rows["articled"]),
        plural=frozenset(rows["plural"]),
        **{name: tuple(rows[name]) for name in named},
    )


def _scopes(rows: Mapping[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {name: tuple(words) for name, words in rows.items()}


@cache
def is_side(party: str) -> bool:
    """Whether a party can move at all: land, seas and texts ("Black Sea") cannot."""
    if party in PARTIES:
        return not PARTIES[party].place
    return party.split()[-1:] == [] or party.split()[-1].lower() not in term_words().things


def listed(names: Iterable[str]) -> str:
    """Names in running text: "A", "A and B", "A, B and C"; empty for none."""
    *head, last = [*names] or [""]
    return f"{', '.join(head)} and {last}" if head else last


def with_article(party: str) -> str:
    """A party as it stands in running text: "the United States", "Russia"."""
    return f"the {party}" if party in term_words().articled else party
