"""What sort of carrier some words name, and how many they are."""

import re
from functools import cache

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Source, SourceKind
from detente.statements.actors import Cast
from detente.statements.described import lemma
from detente.vocabulary.anonymity import anonymity
from detente.vocabulary.files import read_yaml
from detente.vocabulary.outlets import find_outlet

__all__ = ["carrier", "source_of"]

SPECIFIC = frozenset({"a", "an", "one", "another"})


def carrier(words: Span, cast: Cast) -> Source | None:
    """The outlet, agency or medium that some words name; None if they name none."""
    kind = _listed(words) or _common(words.root)
    return None if kind is None else _source(words, kind, cast)


def source_of(words: Span, cast: Cast) -> Source:
    """Any source as a link: a carrier, a document, the unnamed, else an official."""
    if found := carrier(words, cast):
        return found
    if lemma(words.root) in anonymity()["documents"]:
        return _source(words, SourceKind.DOCUMENT, cast)
    if _unnamed(words):
        return _source(words, SourceKind.ANONYMOUS, cast)
    return _source(words, SourceKind.OFFICIAL, cast)


def _source(words: Span, kind: SourceKind, cast: Cast) -> Source:
    party = cast.resolve(words).party if kind in (SourceKind.OFFICIAL, SourceKind.ANONYMOUS) else ""
    return Source(
        " ".join(cast.parsed.text(words).split()),
        kind,
        _count(words) if kind is SourceKind.ANONYMOUS else None,
        words.start_char,
        words.end_char,
        "" if party in (UNKNOWN_PARTY, INDEPENDENT) else party,
    )


def _listed(words: Span) -> SourceKind | None:
    """The kind of a listed outlet: by all words, else by any run of them."""
    text = words.text
    if outlet := find_outlet(text):
        return outlet.source_kind
    names = [t for t in words if t.text[:1].isupper()]
    if not names:
        return None
    for start in range(len(names)):
        for end in range(len(names), start, -1):
            run = words.doc[names[start].i : names[end - 1].i + 1]
            if outlet := find_outlet(run.text):
                return outlet.source_kind
    return None


def _common(head: Token) -> SourceKind | None:
    """The kind that a common noun tells: "state television", "the newspaper"."""
    words, noun = anonymity(), lemma(head)
    before = {lemma(t) for t in head.lefts} | {noun}
    for kind in (SourceKind.BROADCAST, SourceKind.AGENCY, SourceKind.MEDIA, SourceKind.SOCIAL):
        if noun in words[kind] and not (kind is SourceKind.AGENCY and "news" not in before):
            return kind
    return None


def _unnamed(words: Span) -> bool:
    """Whether nobody is named: a source noun, or an official told by how he knows."""
    lists, noun = anonymity(), lemma(words.root)
    if any(t.tag_ == "NNP" and t.dep_ in ("appos", "ROOT") for t in words):
        return False
    if noun in lists["sources"] or {t.lemma_.lower() for t in words} & lists["frames"]:
        return True
    return noun in lists["officials"] and (
        _count(words) is not None or any(t.lower_ in SPECIFIC for t in words.root.lefts)
    )


def _count(words: Span) -> int | None:
    """How many sources are told: "two sources", "a source"."""
    for token in words.root.lefts:
        if token.dep_ in ("nummod", "det") and (number := _numbers().get(token.lower_)):
            return number
        if token.is_digit:
            return int(token.text)
    return None


@cache
def _numbers() -> dict[str, int]:
    return {re.sub(r"\s", "", w): n for w, n in read_yaml("numbers.yaml").items()}
