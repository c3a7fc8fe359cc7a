"""What pronouns and definite descriptions stand for, by salience on the parse."""

from collections import Counter
from collections.abc import Container, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, joined
from detente.vocabulary.anonymity import numbers
from detente.vocabulary.descriptions import descriptions, women
from detente.vocabulary.parties import is_state

__all__ = ["FIRST", "Mention", "SUBJECTS", "Salience", "is_first", "is_pair", "is_pronoun"]

REACH, FAR = 5, 15
"""How many sentences back an antecedent may stand; a person, farther."""
AWAY, SUBJECT, ALIKE, SPEAKS, FITS = -0.5, 0.8, 2.0, 1.0, 3.0
"""How much a sentence of distance, a subject, ... count; tuned on 700 pronouns of train."""
LESS = 0.5
"""A third side named more often than so many times the second is one of several."""
PAIR = 0.95
"""The same for "both" and "two", which leave no room for a third."""
NO_SIDES = (UNKNOWN_PARTY, INDEPENDENT)
UNTOLD = -1.5
"""How much a name without a side, which may be that of a thing, counts."""
ABOVE = 1.0
"""How much the subject of a verb above the pronoun counts."""
MANY = {"joint": 1.0, "people": 0.5}
"""How much better than a lone body or state several are taken up by "they"."""
SUBJECTS = frozenset(("nsubj", "nsubjpass"))
SHE = frozenset(("she", "her", "hers", "herself"))
HE = frozenset(("he", "him", "his", "himself"))
PERSONAL = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])
PLURAL = frozenset(["they", "them", "their", "theirs", "themselves"])
NEUTRAL = frozenset(["it", "its", "itself"])
FIRST = frozenset(["i", "we", "me", "us", "my", "our", "mine", "ours", "myself", "ourselves"])
PRONOUNS = PERSONAL | PLURAL | NEUTRAL | FIRST
ACRONYMS = frozenset(["US", "IT"])
"""Words in capitals that are no pronouns: the United States, information technology."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One actor named in the text, ready to be taken up."""

    at: int
    """The token where it is taken to stand."""
    span: Span
    """The words that name it."""
    party: str
    kind: str
    """person, state, body, people or joint."""
    sentence: int
    """Number of its sentence."""
    subject: bool
    quoted: bool
    """Whether it stands inside a quotation."""
    speaks: bool = False
    """Whether it is the subject of a verb of speech."""
    words: frozenset[str] = frozenset()
    """The words before and of its noun, in small letters, titles among them."""


def is_pronoun(token: Token) -> bool:
    """Whether a word stands for somebody named elsewhere ("US" does not)."""
    return token.lower_ in PRONOUNS and token.text not in ACRONYMS


def is_pair(head: Token) -> bool:
    """Whether a noun means just so many sides as are told: "both sides"."""
    words = descriptions()
    told = any(c.lower_ in words["pair_words"] for c in head.lefts)
    return told and head.lemma_.lower() in words["pair"]


def is_first(token: Token) -> bool:
    """Whether a word means the speaker: "I", "we", "our"."""
    return token.lower_ in FIRST and token.text not in ACRONYMS


class Salience:
    """The mentions of a text in order, asked for the best antecedent."""

    def __init__(self, mentions: list[Mention]) -> None:
        self.mentions = mentions

    def within(self, start: int, end: int) -> list[Mention]:
        """The mentions that stand between two tokens."""
        return [m for m in self.mentions if start <= m.at < end]

    def pronoun(self, token: Token, sentence: int, quoted: bool) -> Mention | None:
        """The mention that a pronoun of the third person takes up."""
        word = token.lower_
        if word in PERSONAL:
            return self._best(token, sentence, ("person",), quoted, FAR)
        if word in NEUTRAL:
            return self._best(token, sentence, ("state", "body"), quoted)
        if word in PLURAL:
            return self._best(token, sentence, ("joint", "people", "body", "state"), quoted)
        return None

    def description(
        self, head: Token, sentence: int, quoted: bool, of_sort: Container[str] = ()
    ) -> Mention | None:
        """The mention that a definite noun takes up ("the movement", "both sides").

        One of `of_sort`, the parties of the noun's sort, where one is near.
        """
        words, noun = descriptions(), head.lemma_.lower()
        lefts = {c.lower_ for c in head.lefts}
        if is_pair(head) or (head.tag_ == "CD" and "the" in lefts):
            return self._counted(head, sentence, quoted)
        if not lefts & {"the", "this", "that"}:
            return None
        if noun in words["sides"] and head.tag_ == "NNS":
            return self._best(head, sentence, ("joint",), quoted) or self._main_two(head)
        if noun in words["group"]:
            return self._group(head, sentence, quoted, of_sort)
        if noun in words["state"] and head.tag_ == "NN":
            return self._best(head, sentence, ("state",), quoted)
        if noun in words["person"] and head.tag_ in ("NN", "NNP"):
            if (found := self._titled(head)) or noun in words["headship"]:
                return found
            return self._best(head, sentence, ("person",), quoted)
        return None

    def _group(
        self, head: Token, sentence: int, quoted: bool, of_sort: Container[str]
    ) -> Mention | None:
        """One body; no plural for "the union", and one of the noun's sort where any is named."""
        one = head.tag_ == "NN"
        fit = [m for m in self.mentions if not (one and m.span.root.tag_ == "NNS")]
        if of_sort:
            fit = [m for m in fit if m.party in of_sort]
        elif head.lemma_.lower() not in descriptions()["panels"]:
            fit = [m for m in fit if not is_state(m.party)]
        return Salience(fit)._best(head, sentence, ("body",), quoted)

    def _counted(self, head: Token, sentence: int, quoted: bool) -> Mention | None:
        """Just as many sides as are told, named together or the two main ones."""
        words = (head, *head.lefts)
        many = next((n for c in words if (n := numbers().get(c.lower_))), 2)
        reach = REACH if many == 2 else sentence
        near = (
            m
            for m in self.mentions
            if m.at < head.i
            and sentence - m.sentence <= reach
            and m.kind == "joint"
            and m.party.count(" + ") == many - 1
        )
        together = max(near, key=lambda m: (_score(m, "", sentence, quoted), m.at), default=None)
        return together or (self._main_two(head) if many == 2 else None)

    def _main_two(self, head: Token) -> Mention | None:
        """The two sides that the text names most, where no third comes near them."""
        counts = Counter(
            p for m in self.mentions for p in m.party.split(" + ") if p not in NO_SIDES
        )
        main = counts.most_common(3)
        pair = {c.lower_ for c in head.lefts} & {"both", "two"}
        less = PAIR if pair else LESS
        if len(main) < 2 or (len(main) > 2 and main[2][1] > less * main[1][1]):
            return None
        first = next((m for m in self.mentions if m.at < head.i), None)
        if first is None:
            return None
        span = head.doc[head.left_edge.i : head.i + 1]
        party = joined(p for p, _ in main[:2])
        return replace(first, at=head.i, span=span, party=party, kind="joint")

    def _titled(self, head: Token) -> Mention | None:
        """The last person named with the same title, wherever before."""
        title = {t.lower_ for t in head.lefts if t.dep_ == "compound"} | {head.lower_}
        for mention in reversed(self.mentions):
            if mention.at < head.i and mention.kind == "person" and title <= mention.words:
                return mention
        return None

    def _best(
        self, at: Token, sentence: int, kinds: Sequence[str], quoted: bool, reach: int = REACH
    ) -> Mention | None:
        """The most salient earlier mention of some kinds; None if none is near."""
        near = (
            m
            for m in self.mentions
            if m.at < at.i and sentence - m.sentence <= reach and m.kind in kinds
        )
        above = _above(at)

        def weight(mention: Mention) -> tuple[float, int]:
            score = _score(mention, at.lower_, sentence, quoted)
            return score + ABOVE * (mention.at in above), mention.at

        return max(near, key=weight, default=None)


def _above(token: Token) -> set[int]:
    """The subjects of the verbs above a pronoun: "Hamas said it was ready"."""
    verbs = (a for a in token.ancestors if a.pos_ == "VERB")
    return {c.i for verb in verbs for c in verb.lefts if c.dep_ in SUBJECTS}


def _score(mention: Mention, word: str, sentence: int, quoted: bool) -> float:
    """Nearness, being a subject, speaking, being quoted alike, fitting he or she."""
    score = AWAY * (sentence - mention.sentence) + ALIKE * (mention.quoted == quoted)
    score += SUBJECT * mention.subject + SPEAKS * mention.speaks
    score += UNTOLD * (mention.party == UNKNOWN_PARTY)
    if word in SHE or word in HE:
        score += FITS * _fits(mention.words, word)
    if word in PLURAL:
        score += MANY.get(mention.kind, 0.0)
    return score


def _fits(words: frozenset[str], word: str) -> bool:
    """Whether "he" or "she" can be a person by its names, titles and other pronouns."""
    woman = bool(words & women() or words & SHE)
    return woman == (word in SHE) and not (word in SHE and words & HE)
