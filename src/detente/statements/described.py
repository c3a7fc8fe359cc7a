"""The party that a noun phrase tells by its own words: "Iran's foreign minister"."""

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass

from spacy.tokens import Doc, Span, Token

from detente.model import INDEPENDENT, joined
from detente.statements.names import Name
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.parties import PARTIES, canonical, is_state, lookup
from detente.vocabulary.roles import get_role

__all__ = ["Described", "Describer", "lemma"]

BELONGING = frozenset(("of", "for", "from", "at", "in"))
"""Prepositions after which an official's side is told ("spokesman for")."""
BEHALF = (
    ", for the ",
    ", for ",
    ", on behalf of ",
    ", speaking for ",
    ", speaking on behalf of ",
    "on behalf of ",
)
"""How a text says that a delegate speaks for several."""
HYPHENS = ("-", "–")
ENDING = ("and", "&")
LISTING = (",", "and", "&")
FAR = 9
"""So many words after a name are looked through for whom it speaks."""
MODIFIERS = frozenset(
    ["amod", "compound", "nmod", "poss", "conj", "nummod", "det", "quantmod", "dep"]
)


@dataclass(frozen=True, slots=True)
class Described:
    """A party and the rule that gave it."""

    party: str
    rule: str


def lemma(token: Token) -> str:
    """The lemma in small letters, a plural with a capital taken back to its singular."""
    word = token.lemma_.lower()
    if token.tag_ == "NNP" and token.is_sent_start and (role := get_role(word)):
        return role.noun
    if token.tag_ == "NNPS" and word.endswith("s"):
        word = word[:-1]
    return word


class Describer:
    """Tells the party of a noun by its modifiers."""

    def __init__(self, doc: Doc, names: Iterable[Name]) -> None:
        self.doc = doc
        self.at: dict[int, Name] = {i: n for n in names for i in range(n.start, n.end)}
        former = descriptions()["former"]
        self._former = frozenset(t.i for t in doc if t.lower_ in former)
        self.person: Callable[[Token], Described | None] = lambda _: None
        """Who a lone proper noun is; set once the persons are known."""
        self.surnames: Container[str] = ()
        """Those of the persons of the text, in small letters; set likewise."""

    def is_known(self, head: Token) -> bool:
        """Whether a word ends a person's name, whatever the tagger makes of it."""
        return (
            head.lower_ in self.surnames
            and head.text[:1].isupper()
            and head.pos_ not in ("AUX", "DET")
            and not (head.dep_ == "compound" and head.head.i == head.i + 1)
        )

    def named(self, head: Token) -> Described | None:
        """The party that the noun itself names."""
        name = self.at.get(head.i)
        if name is None or not name.speaks:
            return None
        if name.end - 1 > head.i and self.doc[name.start : name.end].root.i != head.i:
            return None
        return Described(name.party, name.rule)

    def described(self, head: Token) -> Described | None:
        """The party that the words around a common noun or title tell."""
        if self.is_former(head):
            return Described(INDEPENDENT, "former")
        if _independent(head) or self._is_firm(head):
            return Described(INDEPENDENT, "role")
        owner = self.before(head)
        if owner is not None and owner.rule == "office":
            return owner
        return self.apposed(head) or owner or self.after(head)

    def _is_firm(self, head: Token) -> bool:
        """Whether businesses or people of a nation are meant, who are no side of it."""
        if head.tag_ != "NNS" or lemma(head) not in descriptions()["firms"]:
            return False
        return any(n.rule != "alias" or is_state(n.party) for n in self._names_before(head))

    def _names_before(self, head: Token) -> Iterator[Name]:
        return (self.at[t.i] for t in self._modifiers(head) if t.i in self.at)

    def apposed(self, head: Token) -> Described | None:
        """By the names in apposition: "two rivals, Saudi Arabia and Israel"."""
        for child in head.children:
            name = self.at.get(child.i)
            if child.dep_ == "appos" and name is not None and name.rule == "alias":
                found = [f for n in (child, *child.conjuncts) if (f := self.named(n))]
                return Described(joined(f.party for f in found), "apposition") if found else None
        return None

    def before(self, head: Token) -> Described | None:
        """By a possessor, a demonym or a name before the noun."""
        found: list[Name] = []
        for token in self._modifiers(head):
            name = self.at.get(token.i)
            if name is None:
                if token.tag_ == "NNP" and not found and (told := self.person(token)):
                    return told
            elif name.end <= head.i and self._tells(name, head) and name not in found:
                found.append(name)
        if not found:
            return None
        if faction := self._faction(head, found[0].party):
            return faction
        if self._names_body(head, found):
            found = found[-1:]
        joint = [*self._listed_before(found[0]), found[0]]
        joint += [n for n in found[1:] if self._joint(found[0], n)]
        return Described(joined(n.party for n in joint), _rule(found[0]))

    def _listed_before(self, last: Name) -> list[Name]:
        """The nations listed before one, whatever the parse ("Egyptian, Qatari and US")."""
        found: list[Name] = []
        start = last.start
        while start > 1 and self.doc[start - 1].lower_ in (LISTING if found else ENDING):
            name = self.at.get(start - 2 - (self.doc[start - 2].text == ","))
            if name is None or not (name.rule == "demonym" or self.doc[name.start].text.isupper()):
                break
            found.insert(0, name)
            start = name.start
        return found

    def _names_body(self, head: Token, found: list[Name]) -> bool:
        """Whether the last name tells more than the nation ("Northern Irish DUP party")."""
        if found[0].rule != "demonym" or found[-1].rule != "alias":
            return False
        sent = lemma(self.doc[found[-1].end]) in descriptions()["envoys"]
        return not sent and not self._joint(found[-2], found[-1])

    def after(self, head: Token) -> Described | None:
        """By a phrase after it: "president of Brazil", "spokesman for the union"."""
        heads = lemma(head) in descriptions()["heads"]
        for prep in sorted(head.rights, key=lambda t: not (heads and t.lower_ == "at")):
            serves = prep.lower_ == "to" and lemma(head) in descriptions()["servants"]
            backs = prep.lower_ != "of" and lemma(head) in descriptions()["backers"]
            if prep.dep_ != "prep" or backs or not (serves or prep.lower_ in BELONGING):
                continue
            for noun in prep.children:
                if noun.dep_ == "pobj" and (found := self._listed_with(noun)):
                    return found
        return None

    def spoken_for(self, name: Span) -> Described | None:
        """Whom a delegate is told to speak for: "X, for the Liberal Democrats, said"."""
        after = self.doc[name.end : name.end + FAR]
        if len(after) < 3 or after[0].lower_ not in (",", "on"):
            return None
        words = " ".join(t.lower_ for t in after)
        if not words.startswith(BEHALF):
            return None
        for token in after[2:]:
            if found := self.named(token):
                return Described(found.party, "apposition")
            if token.text == ",":
                return None
        return None

    def _listed_with(self, noun: Token) -> Described | None:
        """The party of a noun after a preposition, and of those joined to it."""
        found = [f for n in (noun, *noun.conjuncts) if (f := self._belonging(n))]
        if not found:
            return None
        if found[0].rule == "role":
            return found[0]
        if faction := self._faction(noun.head.head, found[0].party):
            return faction
        return Described(joined(f.party for f in found if f.rule != "role"), "office")

    def _belonging(self, noun: Token) -> Described | None:
        """The side of those who are "of", "for" or "at" something."""
        if found := self.named(noun) or self.person(noun):
            return found
        if self._works_at_firm(noun):
            return Described(INDEPENDENT, "role")
        if lemma(noun) in descriptions()["apart"]:
            return Described(INDEPENDENT, "role")
        return self._unlisted(noun) or self.described(noun)

    def _works_at_firm(self, noun: Token) -> bool:
        """Whether an officer is "at" a body with a name that is none of a state's."""
        words = descriptions()
        of_state = words["titles"] | words["state_bodies"] | words["home"] | words["things"]
        at = noun.head.lower_ == "at" and lemma(noun.head.head) in words["heads"]
        return at and noun.tag_ in ("NNP", "NNPS") and lemma(noun) not in of_state

    def _unlisted(self, noun: Token) -> Described | None:
        """The body by whose name its spokesman goes; who only works there is apart."""
        words, officer = descriptions(), lemma(noun.head.head)
        of_state = words["titles"] | words["state_bodies"] | words["home"] | words["things"]
        long = any(c.dep_ == "compound" and c.lower_ not in of_state for c in noun.lefts)
        long |= noun.text.isupper()
        if noun.tag_ != "NNP" or not long or lemma(noun) in of_state:
            return None
        role = get_role(officer)
        if role is not None and role.voice:
            name = noun.doc[noun.left_edge.i : noun.i + 1].text
            return Described(canonical(name.removeprefix("the ")), "office")
        return Described(INDEPENDENT, "role") if officer in words["heads"] else None

    def _faction(self, head: Token, state: str) -> Described | None:
        """The listed faction of a state ("Syria's main opposition group")."""
        listed = PARTIES.get(state)
        if listed is None:
            return None
        inside = (*self._modifiers(head), head)
        words = {lemma(t): t for t in inside if lemma(t) in descriptions()["factions"]}
        writings = (f"{p} {w}{s}" for p in listed.demonyms for w in words for s in ("", "s"))
        parties = next((found for w in writings if (found := lookup(w))), None)
        return Described(parties[0].name, "office") if parties else None

    def _modifiers(self, head: Token) -> Iterator[Token]:
        """The words before a noun that belong to it, in text order."""
        for i in range(head.left_edge.i, head.i):
            token = self.doc[i]
            while token.i != head.i and token.dep_ in MODIFIERS and token.i != token.head.i:
                token = token.head
            if token.i == head.i:
                yield self.doc[i]

    def _tells(self, name: Name, head: Token) -> bool:
        """Whether a name before a noun tells its side; "Iran" of "Iran and the powers" not."""
        own = self.at.get(head.i)
        beside = own is not None and self.doc[name.end].lower_ == "and"
        vague = name.party.lower() in descriptions()["vague"]
        return name.speaks and not (beside or vague or self._posted_to(name) or self.backs(name))

    def backs(self, name: Name) -> bool:
        """Whether a name only tells who stands behind a noun: "Moscow-backed rebels"."""
        after = self.doc[name.end : name.end + 2]
        if len(after) < 2 or after[0].text not in HYPHENS:
            return False
        return after[1].lower_ in descriptions()["backed"]

    def _posted_to(self, name: Name) -> bool:
        """Whether a name tells where an envoy is sent ("ambassador to Poland")."""
        at = name.start - 1
        while at > 0 and self.doc[at].dep_ == "det":
            at -= 1
        envoy = self.doc[at - 1] if at > 0 else None
        return (
            envoy is not None
            and self.doc[at].lower_ == "to"
            and lemma(envoy) in descriptions()["envoys"]
        )

    def _joint(self, one: Name, two: Name) -> bool:
        """Whether two names are joined by a hyphen, a comma or "and"."""
        between = self.doc[one.end : two.start]
        return len(between) <= 2 and any(
            t.lower_ in ("and", "-", "–", "/", ",", "&") for t in between
        )

    def only_backs(self, head: Token) -> bool:
        """Whether somebody's unnamed allies are meant: "the US and its allies"."""
        owned = any(c.dep_ == "poss" and c.pos_ == "PRON" for c in head.lefts)
        unnamed = head.i not in self.at and not self.before(head)
        return owned and unnamed and lemma(head) in descriptions()["backers"]

    def is_former(self, head: Token) -> bool:
        """Whether an office is told to be no longer held."""
        return any(i in self._former for i in range(head.left_edge.i, head.i)) and any(
            t.i in self._former for t in self._modifiers(head)
        )


def _independent(head: Token) -> bool:
    """Whether a noun names those who speak for no side."""
    role = get_role(lemma(head))
    return role.independent if role else lemma(head) in descriptions()["independent"]


def _rule(name: Name) -> str:
    if name.generic:
        return "collective"
    return "demonym" if name.rule == "demonym" else "office"
