"""In which sense a verb is a move: made, refused, denied, asked or only supposed."""

from collections.abc import Iterator

from spacy.tokens import Token

from detente.model import Act
from detente.statements.clauses import complement, is_infinitive
from detente.vocabulary.cues import words

__all__ = ["claim_denied", "is_blamed", "is_supposed", "journey", "moves_alone", "turned"]

WITHIN = frozenset({"ccomp", "xcomp", "acomp", "attr", "conj"})
"""Roles in which a verb shares the condition of the verb above it."""
GRANTED = frozenset({"provided", "providing", "supposing", "assuming"})
"""Words after which a clause is a condition, though parsed as verbs or prepositions."""
TOLD_ABOUT = frozenset({"dobj", "xcomp", "ccomp", "prep", "dative", "prt", "pcomp"})
"""Roles of what a verb is about; "the offer was promising" is about nothing."""
TOLD = frozenset({"ccomp", "acl", "relcl"})
"""Roles in which a noun's clause tells what it is a sign of."""
IF = frozenset({"if", "unless", "until", "before"})
QUESTIONS = frozenset({"WP", "WDT", "WP$", "WRB"})
ASKED = frozenset({"whether", "if"})
PURPOSES = frozenset({"advcl", "acl", "relcl", "ccomp", "pcomp"})
"""Roles in which "to accept" tells what something is for, not that it is done."""
FLIPS = {
    Act.ACCEPT: Act.REJECT,
    Act.OFFER: Act.REJECT,
    Act.CONCEDE: Act.REJECT,
    Act.ENDORSE: Act.REJECT,
    Act.DEMAND: Act.REJECT,
}
"""What a refusal to do it is, where the text tells of the will and not of the fact."""
UNMADE = frozenset({Act.PROPOSE, Act.REJECT, Act.PENALISE, Act.THREATEN})
"""Acts of which a text may say that they were not made."""
WILL = frozenset({"will", "wo", "would", "can", "ca", "could", "shall"})
"""Auxiliaries that tell of a will."""


def moves_alone(verb: Token) -> bool:
    """Whether a verb is a move by itself, not the report or the question of one."""
    lemma = verb.lemma_.lower()
    if verb.tag_ == "VBG" and not any(c.dep_ in TOLD_ABOUT for c in verb.rights):
        return False
    if lemma in words("weak"):
        return complement(verb) is None
    if lemma in words("asking"):
        return not any(t.tag_ in QUESTIONS for t in verb.rights) and not _asks(verb)
    if lemma in words("needing"):
        aim = next((c for c in verb.children if c.dep_ == "xcomp"), None)
        return aim is None or any(c.dep_ in ("nsubj", "dobj") for c in verb.rights)
    return True


def _asks(verb: Token) -> bool:
    """Whether what follows a verb is a question: "asked who would pay"."""
    told = complement(verb)
    if told is None or told.dep_ != "ccomp":
        return False
    return any(c.tag_ in QUESTIONS or c.lower_ in ASKED for c in told.subtree if c.i <= told.i)


def claim_denied(act: Act, verb: Token) -> Act:
    """A claim or report that is rejected is denied."""
    if act is not Act.REJECT:
        return act
    things = (c.lemma_.lower() for c in verb.children if c.dep_ in ("dobj", "nsubjpass"))
    return Act.DENY if any(t in words("claims") for t in things) else act


def is_supposed(verb: Token) -> bool:
    """Whether a verb stands in a condition, or only names a purpose."""
    if any(_opens(c) for at in _above(verb) for c in at.children):
        return True
    first = verb.left_edge
    granted = first.i > 0 and first.nbor(-1).lower_ in GRANTED
    if granted or _without_sign(verb) or any(at.lower_ in GRANTED for at in _above(verb)):
        return True
    return is_infinitive(verb) and verb.dep_ in PURPOSES


def journey(verb: Token) -> Token:
    """The journey that somebody makes for a move: "will fly to X to propose"; else the verb."""
    goes = verb.dep_ in ("advcl", "xcomp") and verb.head.lemma_.lower() in words("journeys")
    return verb.head if goes else verb


def _opens(word: Token) -> bool:
    """Whether a word opens a condition."""
    return word.dep_ in ("mark", "advmod") and word.lower_ in IF


def _without_sign(verb: Token) -> bool:
    """Whether there is no sign that it is done: "no indication that he dismissed it"."""
    noun = verb.head
    return verb.dep_ in TOLD and noun.pos_ == "NOUN" and any(c.lower_ == "no" for c in noun.lefts)


def _above(verb: Token) -> Iterator[Token]:
    """A verb and those whose contents it stands in, up to a clause of its own."""
    yield verb
    while verb.dep_ in WITHIN and verb.head.i != verb.i:
        verb = verb.head
        yield verb


def is_blamed(verb: Token) -> bool:
    """Whether the subject of a verb of blame is the one who is blamed: "X is to blame"."""
    below = verb.dep_ in ("xcomp", "ccomp") and verb.head.lemma_ == "be"
    return below and is_infinitive(verb)


def turned(act: Act, no: bool, verb: Token) -> tuple[Act, bool]:
    """The act that a negation makes of another: "will not accept" rejects."""
    if not no or act not in FLIPS:
        return act, no and act in UNMADE
    if act is Act.DEMAND:
        return FLIPS[act], False
    auxiliaries = {c.lower_ for c in verb.children if c.dep_ == "aux"}
    told_of_will = bool(auxiliaries & WILL)
    adjective = verb.lemma_ == "be"
    simple = auxiliaries <= {"do", "does", "did"} and act is not Act.ACCEPT
    return (FLIPS[act], False) if told_of_will or adjective or simple else (act, True)
