"""Noun phrases taken apart: without marks, joined nouns, whole names of bodies."""

from spacy.tokens import Span, Token

from detente.statements.described import Describer

__all__ = ["PROPER", "bare", "head_noun", "joined_nouns", "whole_name"]

PROPER = frozenset(("NNP", "NNPS", "XX"))
"""Tags of proper nouns; XX is what the tagger gives a name in brackets."""
IN_NAMES = frozenset(("NOUN", "PROPN", "ADJ", "DET"))
NOUNS = frozenset(("NOUN", "PROPN", "PRON"))


def bare(tokens: Span) -> Span:
    """Some words without the marks around them, as of a label in brackets."""
    start, end = tokens.start, tokens.end
    while start < end and _mark(tokens.doc[start]):
        start += 1
    while start < end and _mark(tokens.doc[end - 1]):
        end -= 1
    return tokens.doc[start:end]


def head_noun(tokens: Span) -> Token:
    """The noun that some words are about, also where they cut a longer phrase short.

    "The government" of "the government proposal" is headed by "government".
    """
    root = tokens.root
    if root.pos_ in NOUNS:
        return root
    inside = range(tokens.start, tokens.end)
    tops = [t for t in tokens if t.head.i not in inside and t.pos_ in NOUNS]
    return tops[-1] if tops else root


def joined_nouns(tokens: Span, describer: Describer) -> list[Token]:
    """The nouns that a phrase joins; one where it joins none."""
    if (names := _only_names(tokens, describer)) and len(names) > 1:
        return names
    if halves := _two_names(tokens):
        return halves
    root = head_noun(tokens)
    if named := _modifiers(root, tokens):
        return [*named, root]
    others = [t for t in root.conjuncts if tokens.start <= t.i < tokens.end and t.pos_ in NOUNS]
    if others or root.i not in describer.at:
        return [root, *others]
    before = range(tokens.start, describer.at[root.i].start - 1)
    return [root, *(tokens.doc[i] for i in before if _listed_before(i, tokens, describer))]


def _modifiers(root: Token, tokens: Span) -> list[Token]:
    """Who "and" joins to a noun that the parse puts over it ("Iran and world powers")."""
    before = root.doc[tokens.start : root.i]
    first = [t for t in before if t.head.i == root.i and t.dep_ in ("nmod", "compound")]
    ands = [t for t in before if t.dep_ == "cc" and t.head in first]
    if not ands or root.tag_ not in ("NNS", "NNPS"):
        return []
    return [t for t in first if t.pos_ == "PROPN" and t.i < ands[-1].i]


def _two_names(tokens: Span) -> list[Token]:
    """The last words of two names with titles that "and" joins, whatever the parse."""
    ands = [t.i for t in tokens if t.lower_ == "and"]
    if len(ands) != 1 or any(t.pos_ not in IN_NAMES and t.i != ands[0] for t in tokens):
        return []
    one, two = tokens.doc[tokens.start : ands[0]], tokens.doc[ands[0] + 1 : tokens.end]
    if min(len(one), len(two)) < 2 or not (_ends_name(one) and _ends_name(two)):
        return []
    return [one[-1], two[-1]]


def _ends_name(tokens: Span) -> bool:
    """Whether some words end in a full name, as "Chinese leader Xi Jinping" does."""
    return all(t.tag_ in PROPER and t.text[:1].isupper() for t in tokens[-2:])


def whole_name(name: Span) -> Span:
    """The name of a body with the words that look like titles ("Foreign Relations")."""
    start = name.start
    while start > 0 and name.doc[start - 1].tag_ in PROPER and not name.doc[start].is_sent_start:
        start -= 1
    return name.doc[start : name.end]


def _only_names(tokens: Span, describer: Describer) -> list[Token]:
    """The last words of the names that make up a list, and nothing else does."""
    ends: list[Token] = []
    for token in tokens:
        name = describer.at.get(token.i)
        if name is not None and name.rule != "demonym":
            if name.end - 1 == token.i:
                ends.append(token)
        elif token.lower_ not in ("and", "the") and not token.is_punct:
            return []
    return ends


def _listed_before(i: int, tokens: Span, describer: Describer) -> bool:
    """Whether a listed name ends here and "and" or a comma follows."""
    name = describer.at.get(i)
    if name is None or name.rule == "demonym" or name.end - 1 != i:
        return False
    return tokens.doc[i + 1].lower_ in ("and", ",")


def _mark(token: Token) -> bool:
    return token.is_punct or token.is_space
