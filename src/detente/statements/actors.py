"""Who is meant: the words of a text resolved to a party, with the rule that did it.

In this order: the publisher's own "we", a listed name, a person that the text or the
list of offices knows, a demonym or possessor before a noun, an apposition, an
antecedent, a body of the state that the text is about; else the party is "unknown".
"""

from bisect import bisect_right
from collections import Counter

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Speaker, joined
from detente.statements.antecedents import (
    SUBJECTS,
    Mention,
    Salience,
    is_first,
    is_pair,
    is_pronoun,
)
from detente.statements.described import Described, lemma
from detente.statements.mentions import is_actor, is_organisation, kind_of
from detente.statements.nouns import UNRESOLVED, Nouns
from detente.statements.parse import Parsed
from detente.statements.personal_names import proper_name
from detente.statements.phrases import PROPER, bare, joined_nouns
from detente.statements.publisher import author, is_publisher_noun, publisher
from detente.statements.setting import quoted_tokens
from detente.statements.talking import teller
from detente.vocabulary.cues import words as cue_words
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.outlets import find_outlet

__all__ = ["Cast"]

WHERE = frozenset(("in", "at", "near", "outside"))
FEW = 3
"""So many words are looked through for a name whatever their parse."""


class Cast:
    """All actors of one document, known from one pass over it."""

    def __init__(self, parsed: Parsed) -> None:
        published = parsed.document.published
        self.parsed = parsed
        self.nouns = Nouns(parsed, published.middle if published else None)
        self.names = self.nouns.names
        self.describer = self.nouns.describer
        self.home = self.nouns.home
        self.publisher = publisher(parsed.document)
        self._starts = [s.start for s in parsed.doc.sents]
        self._quoted = quoted_tokens(parsed)
        self._asking = False
        self._known: dict[int, Described] = {}
        """The party of each noun that was asked about and needs no antecedent."""
        self.salience = Salience([])
        self._taken: dict[int, Mention | None] = {}
        """What each pronoun of the third person takes up."""
        self.chunks = tuple(parsed.doc.noun_chunks)
        """The noun phrases in text order."""
        for chunk in self.chunks:
            self._mention(chunk)
        self.weights = Counter(p for m in self.salience.mentions for p in m.party.split(" + "))
        """How often each party is named, pronouns included."""

    def resolve(self, tokens: Span) -> Speaker:
        """The speaker that some words name; party "unknown" if the text does not tell."""
        told, words = self.tell(tokens)
        if not len(words):
            return Speaker("", told.party, rule=told.rule)
        name = " ".join(self.parsed.text(words).split())
        actor = self._person(words)
        return Speaker(name, told.party, actor, told.rule, words.start_char, words.end_char)

    def tell(self, tokens: Span) -> tuple[Described, Span]:
        """The party that some words name, and the words that name it: an antecedent's."""
        tokens = bare(tokens)
        if not len(tokens):
            return UNRESOLVED, tokens
        if len(tokens) > 1 and find_outlet(tokens.text) and not self._is_listed(tokens):
            return Described(INDEPENDENT, "outlet"), tokens
        heads = joined_nouns(tokens, self.describer)
        words = tokens
        if len(heads) == 1:
            told, mention = self._one(heads[0])
            words = mention.span if mention else tokens
        else:
            told = self.both(heads)
        return self._at_last(tokens) if told is UNRESOLVED else told, words

    def _is_listed(self, tokens: Span) -> bool:
        """Whether all the words are one party's name, as that of its radio."""
        name = self.describer.at.get(tokens.start)
        return name is not None and name.end == tokens.end and name.rule == "alias"

    def both(self, heads: list[Token]) -> Described:
        """The party of several nouns together; who stands outside is left out."""
        found = [self._one(h)[0] for h in heads if not self.describer.only_backs(h)]
        sides = [f for f in found if f.party not in (UNKNOWN_PARTY, INDEPENDENT)]
        at_home = Described(self.home, "home")
        sides = [f for f in sides if f != at_home] or sides
        apart = any(f.party == INDEPENDENT for f in found)
        if not sides or (apart and all(f == at_home for f in sides)):
            return next((f for f in found if f.party == INDEPENDENT), UNRESOLVED)
        parties = {p for f in sides for p in f.party.split(" + ")}
        return sides[0] if len(parties) == 1 else Described(joined(parties), "joint")

    def sentence(self, token: Token) -> int:
        """The number of the sentence in which a token stands."""
        return bisect_right(self._starts, token.i) - 1

    def quoted(self, token: Token) -> bool:
        """Whether a token stands inside a quotation."""
        return token.i in self._quoted

    def _person(self, words: Span) -> str:
        """The full name of the one person that some words name; empty if they name none."""
        if any(t.dep_ == "conj" for t in words):
            return ""
        for token in reversed(words):
            name = proper_name(token, self.describer) if token.tag_ in PROPER else None
            if name is not None and name.start >= words.start and not is_organisation(name):
                return self.nouns.people.full_name(name)
        return ""

    def _one(self, head: Token) -> tuple[Described, Mention | None]:
        """One noun or pronoun; with its antecedent where it has one."""
        if known := self._known.get(head.i):
            return known, None
        told, mention = self._meant(head)
        if mention is not None:
            return told, mention
        if told.party == UNKNOWN_PARTY or told.party.lower() in descriptions()["vague"]:
            return (told if told.rule == "surname" else UNRESOLVED), None
        self._known[head.i] = told
        return told, None

    def _meant(self, head: Token) -> tuple[Described, Mention | None]:
        if told := self._own(head) or self.nouns.at_end(head) or self.nouns.faction(head):
            return told, None
        if self._takes_up(head):
            mention = self._antecedent(head)
        elif self.nouns.is_generic(head) or self.nouns.is_counted(head):
            mention = self._description(head)
        elif told := self._told(head) or self.nouns.by_bearer(head):
            return told, None
        else:
            mention = self._description(head)
        if mention is not None:
            return Described(mention.party, "antecedent"), mention
        if self.publisher and is_first(head) and head.i not in self.describer.at:
            return Described(self.publisher, "publisher"), None
        found = self._of_pair(head) or self.nouns.by_modifier(head) or self.nouns.at_home(head)
        return found or self._told(head) or UNRESOLVED, None

    def _of_pair(self, head: Token) -> Described | None:
        """The two sides whose people a noun means: "negotiators on both sides"."""
        if head.tag_ != "NNS":
            return None
        preps = (c for c in head.rights if c.dep_ == "prep")
        nouns = [n for p in preps for n in p.children if n.dep_ == "pobj"]
        nouns += [c for c in head.lefts if c.dep_ == "poss"]
        mention = next((m for n in nouns if is_pair(n) and (m := self._description(n))), None)
        return Described(mention.party, "antecedent") if mention else None

    def _takes_up(self, head: Token) -> bool:
        """Whether a word is a pronoun, whatever the tagger makes of "US"."""
        return head.i not in self.describer.at and (is_pronoun(head) or head.pos_ == "PRON")

    def _told(self, head: Token) -> Described | None:
        """The party that a noun tells with its modifiers and appositions."""
        return self.nouns.told(head) or self._beside(head) or self.nouns.short(head)

    def _own(self, head: Token) -> Described | None:
        """The publishing government, in its own texts: "we", "the President"."""
        if not self.publisher or (self.quoted(head) and is_first(head)):
            return None
        if is_first(head) or is_publisher_noun(head):
            return Described(self.publisher, "publisher")
        return None

    def _beside(self, head: Token) -> Described | None:
        """By a pronoun before the noun or a name in apposition."""
        backs = lemma(head) in descriptions()["backers"]
        for child in head.children:
            if child.dep_ == "poss" and child.pos_ == "PRON" and not backs:
                if mention := self._antecedent(child):
                    return Described(mention.party, "antecedent")
            elif child.dep_ == "poss" and lemma(child) in descriptions()["home"]:
                return self._one(child)[0]
            elif child.dep_ == "appos" and (found := self.describer.named(child)):
                return Described(found.party, "apposition")
        return None

    def _antecedent(self, pronoun: Token) -> Mention | None:
        """The mention that a pronoun takes up."""
        if is_first(pronoun):
            return self._talking(pronoun)
        if pronoun.i not in self._taken:
            at = self.sentence(pronoun), self.quoted(pronoun)
            self._taken[pronoun.i] = self.salience.pronoun(pronoun, *at)
        return self._taken[pronoun.i]

    def _description(self, head: Token) -> Mention | None:
        """The mention that "the group", "the minister", "both sides" takes up."""
        of_sort = self.nouns.sorts.parties(head)
        return self.salience.description(head, self.sentence(head), self.quoted(head), of_sort)

    def _talking(self, head: Token) -> Mention | None:
        """Who says "I" or "we": the label of the turn, else the source of the quotation."""
        block = self.parsed.block(head.idx)
        words = teller(self.parsed, head)
        if block is not None and block.speaker:
            label = self.parsed.tokens(*block.speaker)
            words = words if label.start <= head.i < label.end else label
        elif words is None and not self.quoted(head):
            words = author(self.parsed)
        if words is None or self._asking:
            return None
        self._asking = True
        told = self.resolve(words)
        self._asking = False
        if told.party == UNKNOWN_PARTY:
            return None
        at = words.root
        return Mention(at.i, words, told.party, "person", self.sentence(at), True, False)

    def _at_last(self, tokens: Span) -> Described:
        """The one party named before the noun's end; the publisher of a bare label."""
        end = max(tokens.root.i + 1, tokens.start + FEW)
        vague = descriptions()["vague"]
        inside = [n for n in self.names if tokens.start <= n.start < end and n.speaks]
        backs = self.describer.backs
        inside = [n for n in inside if n.party.lower() not in vague and not backs(n)]
        if len({n.party for n in inside}) == 1:
            return Described(inside[0].party, inside[0].rule)
        if self.publisher and self.parsed.text(tokens).isupper():
            return Described(self.publisher, "publisher")
        return UNRESOLVED

    def _mention(self, chunk: Span) -> None:
        """Keep what a noun phrase names, for the pronouns after it."""
        head = chunk.root
        if is_first(head) or self._is_place(head) or not is_actor(head, self.describer):
            return
        if self.parsed.block(head.idx) is None:
            return  # a dateline or label
        told, earlier = self._one(head)
        if told.rule == "outlet" or (head.pos_ == "PRON" and earlier is None):
            return
        if earlier:
            self._keep(head, earlier.span, earlier.party, earlier.kind, earlier.words)
        else:
            self._keep(head, chunk, told.party, kind_of(head, told, self.describer))
        if head.dep_ == "conj" and head.conjuncts:
            self._together(chunk, head.conjuncts[0])

    def _is_place(self, head: Token) -> bool:
        """Whether a name only tells where something takes place: "in Hanoi"."""
        name = self.describer.at.get(head.i)
        if name is None or head.dep_ != "pobj":
            return False
        if head.head.lower_ not in WHERE or name.rule not in ("capital", "venue"):
            return False
        return not is_actor(head.head.head, self.describer)

    def _together(self, chunk: Span, first: Token) -> None:
        """Keep those joined so far, in place of the shorter list that ended before."""
        together = self.both([t for t in (first, *first.conjuncts) if t.i <= chunk.root.i])
        if together.rule != "joint":
            return
        mentions = self.salience.mentions
        mentions[:] = [m for m in mentions if m.at != first.i or m.kind != "joint"]
        span = chunk.doc[first.left_edge.i : chunk.end]
        self._keep(first, span, together.party, "joint")

    def _keep(
        self, head: Token, span: Span, party: str, kind: str, words: frozenset[str] = frozenset()
    ) -> None:
        words |= {t.lower_ for t in head.doc[head.left_edge.i : head.i + 1]}
        if kind == "person" and (name := proper_name(head, self.describer)) is not None:
            words |= self.nouns.people.known_as(name)
        subject = head.dep_ in SUBJECTS
        speaks = subject and head.head.lemma_.lower() in cue_words("speech")
        place, quoted = self.sentence(head), self.quoted(head)
        mention = Mention(head.i, span, party, kind, place, subject, quoted, speaks, words)
        self.salience.mentions.append(mention)
