"""Where a text points back at something put forward."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import takewhile

from detente.positions.terms import Terms, any_of, terms_of
from detente.vocabulary.offers import offer_words
from detente.vocabulary.offices import persons
from detente.vocabulary.parties import demonym, lookup
from detente.vocabulary.surface import plain
from detente.vocabulary.terms import term_words

__all__ = [
    "Reference",
    "ends_with_head",
    "names_proposal",
    "proposal_name",
    "reference",
    "told_apart",
]


@dataclass(frozen=True, slots=True)
class Reference:
    """The first words of a text that point at a proposal."""

    words: str
    """As the text has them, without "the" and "proposed" ("30-day ceasefire")."""
    terms: Terms
    covers_all: bool = False
    """Whether it leaves none out ("any ceasefire")."""
    names_one: bool = False
    """Whether it tells by itself that something was put forward ("the proposal")."""
    points: bool = False
    """Whether "this" or "such" points, and no mere article."""
    names: frozenset[str] = frozenset()
    """Capitalised words that tell whose it is ("the Hamas proposal", "the plan of Egypt")."""

    owner: str = ""
    """The last of those words: a surname, where a person is named."""

    @property
    def called(self) -> str:
        """What it is called, with whose it is ("Witkoff proposal")."""
        return self.words if self.owner in self.words else f"{self.owner} {self.words}"

    @property
    def is_truce(self) -> bool:
        """Whether it is a truce, and no meeting or text."""
        return self.words.split()[-1].lower() in term_words().truces


def reference(text: str) -> Reference | None:
    """What a text points at, the wording that tells most; None if it points at nothing."""
    return _found(text) if text.isupper() else _kept(text)


def _found(text: str) -> Reference | None:
    found = [r for m in _pattern().finditer(text) if (r := _reference(m)) is not None]
    return min(found, key=lambda r: (not r.terms.told, not r.names_one), default=None)


_kept = lru_cache(maxsize=20_000)(_found)
"""Of a text all in capitals it depends on who is known."""


def proposal_name(text: str) -> str:
    """The shortest words of a text that name what is put forward with its terms.

    Empty where no noun that can be put forward stands with a duration, amount or scope.
    """
    words = term_words()
    names = []
    for head in _head().finditer(text):
        before = text[: head.start()].split()[-4:]
        kept = list(takewhile(lambda w: w.lower() not in words.function_words, reversed(before)))
        name = " ".join(
            [*(w for w in reversed(kept) if w.lower() not in words.put_forward), head[0]]
        )
        names += [name] if terms_of(name).told else []
    return min(names, key=lambda n: (len(n), n), default="")


def names_proposal(text: str) -> bool:
    """Whether a text calls something a proposal, a plan or the like, first of all."""
    first = next(_pattern().finditer(text), None)
    return first is not None and first["said"].split()[-1].lower() in term_words().named_heads


def told_apart(before: str, words: str) -> bool:
    """Whether words, or those just before them, tell something apart from what was told."""
    return any_of(offer_words().apart).search(f"{before[-24:]} {words}") is not None


def ends_with_head(text: str) -> bool:
    """Whether the last word of a text names what can be put forward."""
    return any(m.end() == len(text) for m in _head().finditer(text))


def _reference(match: re.Match[str]) -> Reference | None:
    """What a match points at; None for "a proposal" of nobody, and "within the framework"."""
    words, names = term_words(), _names(match)
    if match["pointing"].lower() in words.indefinite and not names:
        return None
    before = match.string[: match.start()].split()[-1:]
    if match["said"].lower() == "framework" and before and before[0].lower() in words.within:
        return None
    said, lowered = match["said"], match["said"].lower().split()
    terms = terms_of(said)
    covers = match["pointing"].lower() in words.covering
    named = lowered[-1] in words.named_heads or any(w in words.put_forward for w in lowered)
    kept = (w for w in said.split() if w.lower() not in words.put_forward)
    names_one = (named or terms.told) and not covers
    points = match["pointing"].lower() in words.demonstratives
    return Reference(" ".join(kept), terms, covers, names_one, points, names, _owner(match))


def _names(match: re.Match[str]) -> frozenset[str]:
    return frozenset(_capitalised(match))


def _owner(match: re.Match[str]) -> str:
    return next(iter(_capitalised(match)[::-1]), "")


def _capitalised(match: re.Match[str]) -> list[str]:
    """The names in a match and in whoever it is by, those after it last.

    In a text all in capitals only names that are known.
    """
    after = _made_by().match(match.string, match.end())
    words = match.group().split() + (after.group("names").split() if after else [])
    made = [plain(word.split("-")[0]) for word in words if word[0].isupper()]
    shouted = match.string.isupper()
    return [w for w in made if w.lower() not in _no_names() and (not shouted or _is_known(w))]


def _is_known(word: str) -> bool:
    return bool(lookup(word, caps=True) or demonym(word.title()) or persons(word.title()))


@cache
def _no_names() -> frozenset[str]:
    words = term_words()
    pointing = (*words.pointing, *words.covering, *words.indefinite)
    return words.titles.union(pointing, words.heads, words.named_heads, words.put_forward)


@cache
def _made_by() -> re.Pattern[str]:
    between = _either(term_words().made_by)
    return re.compile(rf"\s+(?:{between})\s+(?:the\s+)?(?P<names>(?:[A-Z][\w.'’-]*\s*){{1,6}})")


@cache
def _head() -> re.Pattern[str]:
    words = term_words()
    return re.compile(rf"\b(?:{_either((*words.named_heads, *words.heads))})\b", re.IGNORECASE)


@cache
def _pattern() -> re.Pattern[str]:
    words = term_words()
    heads = _either((*words.named_heads, *words.heads))
    pointing = _either((*words.pointing, *words.covering, *words.indefinite))
    common = _either(tuple(words.function_words))
    return re.compile(
        rf"\b(?P<pointing>{pointing}|[A-Z][\w.-]*['’]s?)\s+"
        rf"(?P<said>(?:(?!(?:{common})\s)[\w$€£][\w$€£.,'’-]*\s+){{0,5}}?(?:{heads}))\b(?![-\w])",
        re.IGNORECASE,
    )


def _either(words: tuple[str, ...]) -> str:
    return "|".join(sorted(map(re.escape, words), key=lambda w: (-len(w), w)))
