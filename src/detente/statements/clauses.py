"""Clauses: their subjects, their extent, what they say of themselves."""

from spacy.tokens import Span, Token

from detente.vocabulary.certainty import certainty_words

__all__ = [
    "agent",
    "clause",
    "complement",
    "denied_above",
    "failing",
    "is_infinitive",
    "is_passive",
    "negated",
    "phrase",
    "stated",
    "subject",
    "trimmed",
    "turns",
]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
INHERITS = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "acomp", "acl", "dep", "ccomp"})
"""Roles in which a verb without a subject takes that of the word it hangs on."""
RELATIVE = frozenset({"who", "which", "that", "whom"})
NEGATORS = frozenset({"not", "never", "no", "n't", "n’t", "neither", "nor", "cannot"})
OPENERS = frozenset({"mark", "cc"})
"""Roles of words that join a clause to another."""
STEPS = 6
"""How far up a subject is looked for."""


def failing() -> tuple[str, ...]:
    """The words that say that something tried was not done."""
    return certainty_words()["failing"]


def subject(verb: Token) -> Token | None:
    """The subject of a verb, its own or that of the verb that governs it."""
    for _ in range(STEPS):
        own = next((c for c in verb.children if c.dep_ in SUBJECTS), None)
        if own is not None:
            relative = own.lower_ in RELATIVE and verb.dep_ == "relcl"
            return verb.head if relative else own
        if verb.dep_ in ("acl", "relcl") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return verb.head
        if verb.dep_ == "xcomp":
            controller = next((c for c in verb.head.children if c.dep_ == "dobj"), None)
            if controller is not None and verb.head.lemma_ not in ("have", "promise"):
                return controller
        if verb.dep_ not in INHERITS or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def agent(verb: Token) -> Token | None:
    """Who does what a passive verb tells: "by X"."""
    by = next((c for c in verb.children if c.dep_ == "agent"), None)
    return next((c for c in by.children if c.dep_ == "pobj"), None) if by else None


def phrase(head: Token) -> Span:
    """A word with all that hangs on it."""
    return head.doc[head.left_edge.i : head.right_edge.i + 1]


def is_infinitive(verb: Token) -> bool:
    """Whether the verb stands with "to"."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in verb.children)


def is_passive(verb: Token) -> bool:
    """Whether the verb stands in the passive."""
    return any(c.dep_ in ("auxpass", "nsubjpass") for c in verb.children)


def negated(verb: Token) -> bool:
    """Whether a negation hangs on the verb or on its subject."""
    return any(
        c.dep_ == "neg" or (c.lower_ in NEGATORS and c.dep_ in ("preconj", "advmod", "det", "aux"))
        for c in verb.children
    ) or any(
        c.dep_ in ("nsubj", "dobj", "attr") and any(d.lower_ == "no" for d in c.children)
        for c in verb.children
    )


def stated(verb: Token) -> Token:
    """The verb that says whether another is done: "failed to agree", "did not manage to"."""
    above = verb.head
    if verb.dep_ == "xcomp" and (negated(above) or above.lemma_.lower() in failing()):
        return above
    return verb


def denied_above(verb: Token) -> bool:
    """Whether the verb above says that it is not done, other than by failing."""
    above = stated(verb)
    return above is not verb and above.lemma_.lower() not in failing()


def complement(verb: Token) -> Token | None:
    """The head of the clause that a verb of speech or thought reports."""
    found = [c for c in verb.children if c.dep_ == "ccomp"]
    if not found:
        found = [c for c in verb.children if c.dep_ == "xcomp" and c.i > verb.i]
    return max(found, key=lambda c: c.right_edge.i - c.left_edge.i) if found else None


def clause(head: Token) -> Span:
    """The clause of a word: from its subject to its end, joined clauses left out."""
    left = right = head.i
    for child in head.children:
        if child.dep_ in ("conj", "parataxis", "cc", "punct", "mark", "preconj", "meta"):
            continue
        if child.dep_ in ("advcl", "ccomp") and child.i < head.i:
            continue
        if child.dep_ == "advmod" and child.i < head.i and child.nbor().text == ",":
            continue
        left = min(left, child.left_edge.i)
        right = max(right, child.right_edge.i)
    right = _before_joined(head, right)
    return trimmed(head.doc[left : right + 1])


def _before_joined(head: Token, right: int) -> int:
    """Where a clause ends before another that is joined to it."""
    joined = [c.left_edge.i for c in head.children if c.dep_ == "conj" and c.i > head.i]
    joined += [t.i + 1 for t in head.doc[head.i + 1 : right + 1] if turns(t)]
    return min([right, *(at - 1 for at in joined if at - 1 > head.i)])


def turns(word: Token) -> bool:
    """Whether a word joins a verb that goes against the one before: "but failed"."""
    verbs = ("VERB", "AUX")
    against = word.dep_ == "cc" and word.lower_ in ("but", "yet") and word.head.pos_ in verbs
    return against and any(
        c.dep_ == "conj" and c.i > word.i and c.pos_ in verbs for c in word.head.children
    )


def trimmed(span: Span) -> Span:
    """A span without blanks, marks and joining words at its ends."""
    start, end = span.start, span.end
    while start < end and (
        span.doc[start].is_punct or span.doc[start].is_space or span.doc[start].dep_ in OPENERS
    ):
        start += 1
    while end > start and (
        span.doc[end - 1].is_punct or span.doc[end - 1].is_space or span.doc[end - 1].dep_ == "cc"
    ):
        end -= 1
    return span.doc[start:end]
