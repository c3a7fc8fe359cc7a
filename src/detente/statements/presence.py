"""Who takes part in a meeting that a noun or verb tells of."""

from collections.abc import Iterator

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.actors import Cast
from detente.statements.clauses import subject
from detente.statements.extent import clause_of, noun_phrase
from detente.statements.mentions import is_actor
from detente.vocabulary.meeting_cues import meeting_cues

__all__ = ["Presence", "carrying_verb"]

WITH = frozenset(("with", "between", "among", "of", "by", "to", "and", "involving", "from"))
BETWEEN = frozenset(("with", "between"))
TO = frozenset(("to", "in", "for"))


class Presence:
    """Reads the parties of a meeting off the parse."""

    def __init__(self, cast: Cast) -> None:
        self.cast = cast

    def at_noun(self, noun: Token) -> tuple[str, ...]:
        """Those named before and after the noun, and the subject of a light verb."""
        found = {*self._before(noun), *self._after(noun, WITH)}
        verb = carrying_verb(noun)
        if verb is not None:
            found |= {*self._subject(verb), *self._after(verb, BETWEEN)}
        elif noun.dep_ in ("nsubj", "nsubjpass"):
            found |= set(self._after(noun.head, BETWEEN))
        elif len(found) == 1 and any(c.lower_ == "with" for c in noun.rights):
            found |= set(self._subject(clause_of(noun)))
        return tuple(sorted(found))

    def at_verb(self, verb: Token) -> tuple[str, ...]:
        """The subject, and those it meets, hosts or travels to."""
        cues, word = meeting_cues(), verb.lemma_.lower()
        others = set(self._after(verb, BETWEEN))
        if word in cues.travel:
            if word != "visit" and not _for_talks(verb):
                return ()
            others |= {*self._after(verb, TO), *self._objects(verb), *self._purpose(verb)}
        elif word not in cues.needs_with:
            others |= set(self._objects(verb))
        else:
            others |= set(self._after(verb, frozenset(("to",))))
        own = set(self._subject(verb))
        if not others and (word in cues.travel or len(own) < 2):
            return ()
        return tuple(sorted(own | others))

    def _subject(self, verb: Token) -> Iterator[str]:
        token = subject(verb)
        if token is not None:
            yield from self._parties(token)

    def _objects(self, verb: Token) -> Iterator[str]:
        for child in verb.children:
            if child.dep_ in ("dobj", "dative") and is_actor(child, self.cast.describer):
                yield from self._parties(child)

    def _after(self, head: Token, prepositions: frozenset[str]) -> Iterator[str]:
        for prep in head.rights:
            if prep.dep_ in ("prep", "dative", "agent") and prep.lower_ in prepositions:
                for noun in prep.children:
                    if noun.dep_ == "pobj":
                        yield from self._parties(noun)

    def _purpose(self, verb: Token) -> Iterator[str]:
        """Those met after a journey: "flew to Doha to meet", "for talks with"."""
        for child in verb.children:
            if child.dep_ in ("advcl", "xcomp"):
                yield from self._after(child, frozenset(("with",)))
                yield from self._objects(child)

    def _before(self, noun: Token) -> Iterator[str]:
        """Owners and names before the noun: "Trump's meeting", "US-Russia talks"."""
        told = self.cast.describer.before(noun)
        if told:
            yield from _sides(told.party)
        for child in noun.lefts:
            if child.dep_ == "poss":
                yield from self._parties(child)

    def _parties(self, noun: Token) -> Iterator[str]:
        heads = [noun, *noun.conjuncts]
        last = max(max(h.i for h in heads), noun_phrase(noun).end - 1)
        span: Span = noun.doc[noun.left_edge.i : last + 1]
        yield from _sides(self.cast.resolve(span).party)
        if noun.lemma_.lower() == "counterpart":
            for child in noun.lefts:
                if child.dep_ == "poss":
                    yield from _sides(self.cast.resolve(noun.doc[child.i : child.i + 1]).party)


def carrying_verb(noun: Token) -> Token | None:
    """The verb that only carries a noun of meeting ("held talks"), if it does."""
    while noun.dep_ == "conj" and noun.head.i != noun.i:
        noun = noun.head
    verb = noun.head.head if noun.dep_ == "pobj" else noun.head
    light = meeting_cues().light
    if verb.pos_ in ("VERB", "AUX") and verb.lemma_.lower() in light | set(meeting_cues().verbs):
        return verb
    return None


def _for_talks(verb: Token) -> bool:
    """Whether a journey is made to meet somebody."""
    cues = meeting_cues()
    words = {t.lemma_.lower() for t in verb.subtree if t.i > verb.i}
    return bool(words & (set(cues.nouns) | cues.errands))


def _sides(party: str) -> Iterator[str]:
    for side in party.split(" + "):
        if side not in (INDEPENDENT, UNKNOWN_PARTY):
            yield side
