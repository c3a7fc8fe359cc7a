"""What the words of a proposal tell about which one it is."""

import re
from functools import cache, lru_cache

from detente.model import Statement
from detente.positions.terms import terms_of
from detente.positions.words import telling_words
from detente.vocabulary.alternatives import either
from detente.vocabulary.metonyms import get_metonym
from detente.vocabulary.offers import offer_words
from detente.vocabulary.parties import demonym, lookup
from detente.vocabulary.terms import term_words

# fmt: off
__all__ = [
    "core_words", "figures", "goes_on", "inexact", "near", "renewed", "same_sentence",
]
# fmt: on

NEAR = 1.2
"""Two lengths within this ratio can be one length, told twice."""
_NAME = re.compile(r"\b[A-Z][\w.-]*")
_SENTENCE = re.compile(r"[.!?][”\"’')]*\s")
FAR = 500
"""Characters over which a noun names again what was told before it."""
CLOSE = 250
"""Characters over which a sentence goes on with a mere "it"."""
_NUMBERED = r"\b(\d[\d,.]*|{numbers})\s+((?:[\w-]+\s+){{0,2}}?[a-z][\w-]+s)\b"


def near(one: frozenset[float], other: frozenset[float]) -> bool:
    """Whether two sets of lengths can mean one length: equal, or nearly so."""
    return any(max(a, b) <= NEAR * min(a, b) for a in one for b in other)


def renewed(said: Statement) -> bool:
    """Whether it calls itself another one than those put forward before it."""
    return _renewed().search(said.span.prefix[-16:] + said.span.exact) is not None


def goes_on(said: Statement, gap: int) -> bool:
    """Whether its sentence goes on telling of what was told so far before: "It also ...".

    A noun ("the plan") reaches farther back than a mere "it". The start of the sentence is
    read as far as the record keeps the words before it.
    """
    lead = (_SENTENCE.split(said.span.prefix)[-1] + said.span.exact).lstrip(" \n“”\"'‘’([")
    words = offer_words()
    nouns = gap <= FAR and _starting(words.naming_again).match(lead)
    return bool(nouns or (gap <= CLOSE and _starting(words.going_on).match(lead)))


def same_sentence(before: str, gap: int) -> bool:
    """Whether so many characters before a place hold no end of a sentence."""
    between = before[len(before) - gap :] if gap else ""
    return gap <= len(before) and not _SENTENCE.search(f"{between} ") and "\n\n" not in between


@lru_cache(maxsize=20_000)
def inexact(text: str) -> bool:
    """Whether a length in a text is told inexactly ("roughly two months")."""
    return bool(terms_of(text).days) and _inexact().search(text) is not None


@lru_cache(maxsize=20_000)
def figures(text: str) -> frozenset[tuple[int, str]]:
    """Numbers of things that a text tells: ten hostages, 16 bodies."""
    found = set()
    for match in _figures().finditer(text):
        number = _number(match[1])
        words = match[2].lower().split()
        if number is not None and words[-1].rstrip("s") not in term_words().units:
            found |= {(number, word) for word in words}
    return frozenset(found)


@lru_cache(maxsize=20_000)
def core_words(text: str) -> frozenset[str]:
    """The telling words of a text, without endings.

    Left out are names of parties, and the nouns and verbs of all proposals.
    """
    sides = " ".join(w for w in _NAME.findall(text) if _is_side(w))
    words = telling_words(text) - telling_words(sides) - _common()
    return frozenset(_stem(word) for word in words) - offer_words().makes


def _is_side(word: str) -> bool:
    return bool(lookup(word) or demonym(word) or get_metonym(word))


@cache
def _common() -> frozenset[str]:
    words = term_words()
    return frozenset((*words.heads, *words.named_heads, *words.put_forward))


def _stem(word: str) -> str:
    for ending in ("ing", "ed", "es", "s"):
        if word.endswith(ending) and len(word) - len(ending) > 3:
            return word.removesuffix(ending)
    return word


def _number(word: str) -> int | None:
    plain = word.replace(",", "").rstrip(".")
    return int(plain) if plain.isdigit() else term_words().numbers.get(word.lower())


@cache
def _figures() -> re.Pattern[str]:
    numbers = "|".join(sorted((n for n in term_words().numbers if n not in ("a", "an")), key=len))
    return re.compile(_NUMBERED.format(numbers=numbers), re.IGNORECASE)


@cache
def _inexact() -> re.Pattern[str]:
    before = "|".join(map(re.escape, offer_words().inexact))
    numbers = "|".join(sorted(term_words().numbers, key=len, reverse=True))
    return re.compile(rf"\b(?:{before})\s+(?:\d|(?:{numbers})\b)", re.IGNORECASE)


@cache
def _renewed() -> re.Pattern[str]:
    words = term_words()
    heads = "|".join(map(re.escape, (*words.named_heads, *words.heads)))
    before = "|".join(map(re.escape, offer_words().renewed))
    return re.compile(
        rf"\b(?:{before})\s+(?:[\w’'-]+\s+){{0,3}}?(?:{heads}|version)\b"
        r"|\bcounter-?(?:offer|proposal)\b",
        re.IGNORECASE,
    )


@cache
def _starting(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"{either(words)}\b", re.IGNORECASE)
