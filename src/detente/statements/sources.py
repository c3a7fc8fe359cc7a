"""What sort of carrier some words name, and how many they are."""

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Source, SourceKind
from detente.statements.actors import Cast
from detente.statements.antecedents import is_pronoun
from detente.statements.described import lemma
from detente.statements.mentions import is_actor
from detente.vocabulary.anonymity import anonymity, numbers
from detente.vocabulary.outlets import find_outlet
from detente.vocabulary.roles import RoleKind, get_role

__all__ = ["carrier", "source_of"]

RELATIVE = frozenset({"WDT", "WP", "WP$"})
SPECIFIC = frozenset({"a", "an", "one", "another"})


def carrier(words: Span, cast: Cast) -> Source | None:
    """The outlet, agency or medium that some words name; None if they name none."""
    kind = _listed(words) or _common(words.root)
    return None if kind is None else _source(words, kind, cast)


def source_of(words: Span, cast: Cast) -> Source | None:
    """Any source as a link: a carrier, a document, the unnamed, else an official.

    None for a pronoun that takes up nobody.
    """
    if words.root.pos_ == "PRON" or is_pronoun(words.root):
        return _taken_up(words, cast)
    words = _core(words)
    if found := carrier(words, cast):
        return found
    lists, noun = anonymity(), lemma(words.root)
    if noun in lists["documents"]:
        return _source(words, SourceKind.DOCUMENT, cast)
    kind = SourceKind.ANONYMOUS if _unnamed(words) else SourceKind.OFFICIAL
    if kind is SourceKind.OFFICIAL and not _somebody(words, cast):
        return None
    return _source(words, kind, cast)


def _somebody(words: Span, cast: Cast) -> bool:
    """Whether an actor is named: no thing, no plan, nobody told by "whose" or "his" alone."""
    if any(t.tag_ in RELATIVE for t in words[: words.root.i - words.start + 1]):
        return False
    return is_actor(words.root, cast.describer)


def _taken_up(words: Span, cast: Cast) -> Source | None:
    """A pronoun by the words that it stands for."""
    speaker = cast.resolve(words)
    if speaker.rule == "unresolved" or speaker.start is None or speaker.end is None:
        return None
    named = cast.parsed.tokens(speaker.start, speaker.end)
    if not len(named) or named.root.pos_ == "PRON":
        return None
    return source_of(named, cast)


def _core(words: Span) -> Span:
    """Some words up to the first comma."""
    comma = next((t.i for t in words if t.text == "," and t.i > words.root.i), words.end)
    return words.doc[words.start : comma]


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
    """The kind of a listed outlet: by all words, else by a run that holds the noun."""
    if outlet := find_outlet(words.text):
        return outlet.source_kind
    heads = [words.root, *(c for c in words.root.children if c.dep_ in ("poss", "appos"))]
    for head in heads:
        if not words.start <= head.i < words.end:
            continue
        for start in range(max(head.left_edge.i, words.start), head.i + 1):
            if outlet := find_outlet(words.doc[start : head.i + 1].text):
                return outlet.source_kind
    if any(t.lower_ in anonymity()["social_places"] for t in words):
        return SourceKind.SOCIAL
    return None


def _common(head: Token) -> SourceKind | None:
    """The kind that a common noun tells: "state television", "the newspaper"."""
    words, noun = anonymity(), lemma(head)
    before = {lemma(t) for t in head.lefts} | {noun}
    if noun in words["documents"] and before & words["writings"]:
        return None
    for kind in (SourceKind.BROADCAST, SourceKind.AGENCY, SourceKind.MEDIA, SourceKind.SOCIAL):
        if noun in words[kind] and not (kind is SourceKind.AGENCY and "news" not in before):
            named = kind is SourceKind.SOCIAL and head.text.istitle() and head.pos_ == "PROPN"
            return SourceKind.MEDIA if named else kind
    return None


def _unnamed(words: Span) -> bool:
    """Whether nobody is named: a source noun, or an official told by how he knows."""
    lists, noun = anonymity(), lemma(words.root)
    role = get_role(noun)
    if any(t.tag_ == "NNP" and t.dep_ in ("appos", "ROOT") for t in words):
        return False
    if role is not None and role.independent and role.kind is RoleKind.EXPERT:
        return True
    if noun in lists["sources"] or {t.lemma_.lower() for t in words} & lists["frames"]:
        return True
    return noun in lists["officials"] and (
        _count(words) is not None or any(t.lower_ in SPECIFIC for t in words.root.lefts)
    )


def _count(words: Span) -> int | None:
    """How many sources are told: "two sources", "a source"."""
    for token in words.root.lefts:
        if token.dep_ in ("nummod", "det") and (number := numbers().get(token.lower_)):
            return number
        if token.is_digit:
            return int(token.text)
    return None
