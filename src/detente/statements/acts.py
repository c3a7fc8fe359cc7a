"""Moves: the words that make them, the act they make, and whose they are."""

from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Span, Token

from detente.model import Act
from detente.statements.clauses import (
    agent,
    clause,
    denied_above,
    is_passive,
    negated,
    phrase,
    stated,
    subject,
    turns,
)
from detente.statements.senses import (
    claim_denied,
    is_blamed,
    is_supposed,
    journey,
    moves_alone,
    turned,
)
from detente.vocabulary.cues import (
    VerbCue,
    adjective_cues,
    noun_cues,
    phrases,
    verb_cues,
    words,
)

__all__ = ["Move", "moves", "owner"]

AWAITING = frozenset({"await", "wait"})
ERRANDS = frozenset({Act.PROPOSE, Act.DEMAND})
"""Acts for which somebody travels: the journey makes them known."""
JUDGED = frozenset({Act.PROPOSE, Act.OFFER})
"""Acts of which a noun with "is" tells what somebody thinks: "the offer was too small"."""


@dataclass(frozen=True, slots=True, eq=False)
class Move:
    """A clause that makes a move by one of its own words."""

    act: Act
    cue: Token
    """The word on which the act rests."""
    head: Token
    """The head of the clause that states the move."""
    mover: Token | None
    """The head of the words that name who moves; a move without is passed over."""
    span: Span
    rule: str
    """Family of the rule: verb, adjective or noun, and the act."""
    negated: bool = False
    bare: bool = False
    """Whether it is named without being told: "its demands were broad"."""


def moves(sentence: Span) -> Iterator[Move]:
    """All moves that a sentence makes by a verb, adjective or noun of its own."""
    taken: set[int] = set()
    for token in sorted(sentence, key=_depth):
        if _inside(token, taken):
            continue
        move = _of_verb(token) or _of_adjective(token) or _of_noun(token)
        if move is None or move.mover is None:
            continue
        taken.add(token.i)
        yield move


def _depth(token: Token) -> tuple[int, int]:
    """How far a word stands below the head of its sentence, then its place."""
    steps, at = 0, token
    while at.head.i != at.i:
        steps, at = steps + 1, at.head
    return steps, token.i


def _inside(token: Token, taken: set[int]) -> bool:
    """Whether a word belongs to what another move is about."""
    at = token
    while at.head.i != at.i:
        if at.dep_ in ("relcl", "parataxis") or (at.dep_ in ("conj", "advcl") and _own_subject(at)):
            return False
        if at.dep_ == "conj" and (at.head.i in taken or any(map(turns, at.head.children))):
            return False
        if at.head.i in taken:
            return True
        at = at.head
    return False


def _own_subject(verb: Token) -> bool:
    return any(c.dep_ in ("nsubj", "nsubjpass") for c in verb.children)


def _matched(verb: Token) -> VerbCue | None:
    """The cue that a verb is, with the word it needs beside it."""
    for cue in verb_cues().get(verb.lemma_.lower(), ()):
        if not cue.beside or _beside(verb, cue.beside):
            return cue
    return None


def _beside(verb: Token, wanted: frozenset[str]) -> bool:
    for child in verb.children:
        if child.i > verb.i and child.lemma_.lower() in wanted:
            return True
        if child.dep_ in ("dobj", "prep", "xcomp", "nsubjpass") and any(
            c.lemma_.lower() in wanted for c in (*child.children, *_parts(child))
        ):
            return True
    return False


def _parts(noun: Token) -> list[Token]:
    """What a noun is a number or list of: "a set of conditions"."""
    of = [c for c in noun.children if c.lower_ == "of" and c.dep_ == "prep"]
    return [c for preposition in of for c in preposition.children]


def _of_verb(verb: Token) -> Move | None:
    """A verb that makes a move."""
    if verb.pos_ not in ("VERB", "AUX") or verb.dep_ in ("amod", "aux", "auxpass", "compound"):
        return None
    cue = _matched(verb)
    if cue is None or not (cue.beside or moves_alone(verb)):
        return None
    blamed = cue.act is Act.ACCUSE and is_blamed(verb)
    errand = cue.act in ERRANDS and journey(verb) != verb
    supposed = is_supposed(verb) and not errand
    if blamed or supposed or any(_is_aside(c) for c in verb.subtree):
        return None
    act, no = claim_denied(cue.act, verb), negated(verb) or denied_above(verb)
    who = agent(verb) if is_passive(verb) else subject(verb)
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        who = agent(verb)
    if verb.lemma_.lower() in AWAITING:
        who = _awaited(verb)
    act, no = turned(act, no, verb)
    return Move(
        act, verb, verb, who, clause(journey(verb) if errand else stated(verb)), f"verb {act}", no
    )


def _is_aside(word: Token) -> bool:
    return word.lemma_.lower() in words("aside")


def _of_adjective(adjective: Token) -> Move | None:
    """An adjective said of somebody: "is ready to", "remains opposed"."""
    act = adjective_cues().get(adjective.lower_)
    if act is None or adjective.dep_ not in ("acomp", "attr", "oprd", "ROOT", "ccomp", "conj"):
        return None
    head = adjective.head if adjective.dep_ in ("acomp", "attr", "oprd") else adjective
    if head.pos_ not in ("VERB", "AUX", "ADJ") or is_supposed(head):
        return None
    act, no = turned(_pursued(adjective, act), negated(head) or negated(adjective), head)
    return Move(act, adjective, head, subject(head), clause(head), f"adjective {act}", no)


def _pursued(adjective: Token, act: Act) -> Act:
    """The act of a readiness by what it is for: "prepared to accept"."""
    aim = next((c for c in adjective.children if c.dep_ == "xcomp"), None)
    if aim is None or act not in (Act.ACCEPT, Act.OFFER):
        return act
    cue = _matched(aim)
    return Act.ACCEPT if cue is not None and cue.act is Act.ACCEPT else act


def _of_noun(noun: Token) -> Move | None:
    """A noun that names a move, with what it is about: "its demand for"."""
    act = noun_cues().get(noun.lemma_.lower()) if noun.pos_ == "NOUN" else None
    if act is None:
        return _of_no_plan(noun)
    who, verb = owner(noun), _carrier(noun)
    is_subject = verb is not None and noun.dep_ in ("nsubj", "nsubjpass")
    if not (_has_content(noun) or (is_subject and who is not None)):
        return None
    if is_subject and verb is not None and verb.lemma_ == "be" and act in JUDGED:
        return None
    if who is None and verb is not None and not is_subject:
        who = agent(verb) if is_passive(verb) else subject(verb)
    if who is None or (verb is not None and (is_supposed(verb) or _leads_in(verb))):
        return None
    if verb is None:
        return Move(act, noun, noun, who, phrase(noun), f"noun {act}")
    told = _has_content(noun) or _is_listed(noun)
    no = negated(verb) and not is_subject
    return Move(act, noun, verb, who, clause(verb), f"noun {act}", no, not told)


def _is_listed(noun: Token) -> bool:
    """Whether its verb tells what a noun holds: "its conditions include a truce"."""
    return noun.head.lemma_.lower() in words("holding") and any(
        c.dep_ in ("dobj", "attr") for c in noun.head.rights
    )


def _leads_in(verb: Token) -> bool:
    """Whether it only opens a list: "its conditions included:"."""
    return verb.lemma_.lower() in words("holding") and verb.sent.text.rstrip().endswith(":")


def _of_no_plan(noun: Token) -> Move | None:
    """Plans or intentions that somebody says he has not: "has no plans to withdraw"."""
    verb = noun.head
    if noun.lemma_.lower() not in words("plans") or noun.dep_ != "dobj" or not _has_content(noun):
        return None
    if verb.lemma_ != "have" or not negated(verb) or is_supposed(verb):
        return None
    return Move(Act.REJECT, noun, verb, subject(verb), clause(verb), "noun reject")


def _carrier(noun: Token) -> Token | None:
    """The verb that makes a move of a noun: "reiterated its demand", "its offer stands"."""
    if noun.dep_ in ("nsubj", "nsubjpass") and noun.head.pos_ in ("VERB", "AUX"):
        return noun.head
    light = noun.dep_ in ("dobj", "attr") and noun.head.lemma_.lower() in words("light")
    return noun.head if light else None


def _awaited(verb: Token) -> Token | None:
    """Whose answer is awaited: "a response from X", "X's reply"."""
    answer = next((c for c in verb.children if c.dep_ == "dobj"), None)
    return owner(answer) if answer is not None else None


def _has_content(noun: Token) -> bool:
    """Whether a clause or phrase after the noun tells what the move is about."""
    return any(
        c.i > noun.i
        and (c.dep_ in ("acl", "ccomp", "relcl") or c.lower_ in ("for", "to", "on", "that", "of"))
        for c in noun.children
    )


def owner(noun: Token) -> Token | None:
    """Whose move a noun names: a possessive, a demonym, "by X"."""
    for child in noun.children:
        named = child.dep_ in ("amod", "compound") and child.text[0].isupper()
        if child.dep_ == "poss" or (named and child.lower_ not in phrases("past", "adjectives")):
            return child
    for child in noun.children:
        if child.lower_ in ("by", "from") and child.dep_ in ("prep", "agent"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None
