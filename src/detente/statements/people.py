"""The persons of a text, each known from its introduction on."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from spacy.tokens import Doc, Span, Token

from detente.model import INDEPENDENT
from detente.statements.beside import (
    appositions,
    before,
    has_office,
    mark,
    reports,
    title_party,
    titles,
)
from detente.statements.described import Described, Describer, lemma
from detente.statements.mentions import is_organisation
from detente.statements.personal_names import fullest, keys, names, plain_name
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.offices import Holder, office_of, persons
from detente.vocabulary.parties import is_state
from detente.vocabulary.roles import get_role
from detente.vocabulary.surface import folded

__all__ = ["People", "Person"]

WEIGHTS = {"title": 3, "list": 2, "apposition": 2, "office": 1, "mark": 6, "former": 4}
"""How much each way of telling a person's side counts."""

MANY = frozenset(("senator", "member of parliament"))
"""Offices with so many holders that a surname alone tells little."""

HEADS = frozenset(("president", "prime minister"))
"""Whom a surname means first where the day is not known."""


@dataclass(frozen=True, slots=True)
class Person:
    """One mention of a person by name, and what is told beside it."""

    name: Span
    told: Described | None
    at_home: bool
    """Whether it bears an office of a state that is not told."""


class People:
    """Persons by their surnames, from one pass over a text."""

    def __init__(self, doc: Doc, describer: Describer, on: date | None, home: str) -> None:
        self.doc = doc
        self.home = home
        self.describer = describer
        self.on = on
        self.parties = frozenset(n.party for n in describer.at.values())
        self.context: Callable[[Token], Described | None] = lambda _: None
        """What a title or trade means in this text; set once its bodies are known."""
        self._by_key: dict[str, list[Person]] = {}
        self._found: dict[str, Described | None] = {}
        self._alike: dict[str, list[Person]] = {}
        self._known: dict[str, frozenset[str]] = {}
        self.names = tuple(names(doc, describer))
        for name in self.names:
            person = Person(name, self._told(name), has_office(name))
            for key in keys(name):
                self._by_key.setdefault(key, []).append(person)
        self.surnames = frozenset(
            n[-1].lower_ for n in self.names if not n[-1].is_sent_start and not is_organisation(n)
        )
        """The last words of names, in small letters."""

    def find(self, name: Span) -> Described | None:
        """The side of a person, weighed over all that the text tells of it."""
        words = name.text
        if words not in self._found:
            self._found[words] = None  # two who are told by one another tell nothing
            self._found[words] = self._weighed(name)
        return self._found[words]

    def known_as(self, name: Span) -> frozenset[str]:
        """All words of the names and titles that a person bears in the text."""
        if name.text not in self._known:
            spans = [self.doc[max(p.name.start - 1, 0) : p.name.end] for p in self._same(name)]
            told = (t.lower_.rstrip(".") for span in spans or [name] for t in span)
            self._known[name.text] = frozenset(told)
        return self._known[name.text]

    def bearer(self, title: str) -> str | None:
        """The side of whom the text names most among those who bear a title."""
        words, office = frozenset(title.split()), office_of(title)
        counts: Counter[str] = Counter()
        for name in self.names:
            told = self.find(name)
            if told is None or told.party == INDEPENDENT:
                continue
            titled = any(words <= titles(p.name) for p in self._same(name))
            if titled or office in self._offices(name):
                counts[told.party] += 1
        return counts.most_common(1)[0][0] if counts else None

    def _offices(self, name: Span) -> frozenset[str]:
        """The offices that a person holds on the day; ever, where none is known."""
        full = self.full_name(name)
        return frozenset(h.office for h in persons(full, self.on) if _is_same(full, h))

    def full_name(self, name: Span) -> str:
        """The fullest name that the text gives to a person."""
        return fullest(name, [p.name for p in self._same(name)])

    def _same(self, name: Span) -> list[Person]:
        """The mentions of one person: by surname, else by the first word."""
        if name.text not in self._alike:
            fitting = ([p for p in self._by_key.get(k, ()) if _fits(name, p)] for k in keys(name))
            self._alike[name.text] = next((same for same in fitting if same), [])
        return self._alike[name.text]

    def _weighed(self, name: Span) -> Described | None:
        same = self._same(name)
        votes: Counter[str] = Counter()
        rules: dict[str, str] = {}
        for person in same:
            if person.told:
                votes[person.told.party] += WEIGHTS.get(person.told.rule, 1)
                rules.setdefault(person.told.party, person.told.rule)
        full = fullest(name, [p.name for p in same])
        serving = self._listed(full, name[-1].text, self.on) if self.on else None
        ever = self._listed(full, name[-1].text, None) if serving is None else serving
        if ever:
            votes[ever] += WEIGHTS["list"] + ((" " in full) + 1 if serving else 0)
            rules.setdefault(ever, "list")
        if serving and rules.get(INDEPENDENT) == "former":
            del votes[INDEPENDENT]
        if not votes and (trade := self._by_trade(same)):
            return trade
        if not votes:
            if any(titles(p.name) & descriptions()["private"] for p in same):
                return Described(INDEPENDENT, "role")
            at_home = any(p.at_home for p in same)
            return Described(self.home, "home") if self.home and at_home else None
        party = votes.most_common(1)[0][0]
        return Described(party, rules[party])

    def _by_trade(self, same: list[Person]) -> Described | None:
        """By title, trade or kin in the text; who has another trade is an outsider."""
        names = (p.name for p in same if len(p.name) > 1 and not is_organisation(p.name))
        beside = (t for n in names for t in (*before(n), *appositions(n.root, self.describer)))
        nouns = [t for t in beside if t.pos_ == "NOUN"]
        for noun in nouns:
            if found := self.context(noun):
                return found if found.rule == "role" else Described(found.party, "apposition")
        offices = descriptions()["offices"] | descriptions()["home"] | descriptions()["group"]
        outside = nouns and not any(lemma(n) in offices for n in nouns)
        official = any(p.at_home for p in same)
        return Described(INDEPENDENT, "role") if outside and not official else None

    def _listed(self, full: str, surname: str, on: date | None) -> str | None:
        """The side of the office that a person held on a day, or ever.

        Nobody's, so empty, where holders of that day speak for several sides.
        """
        for name in (plain_name(full), surname):
            name = name.title() if name.islower() else name
            held = [h for h in persons(name, on) if _is_same(full, h)]
            held = held if " " in full else [h for h in held if self._placed(h)]
            heads = {h.party for h in held if h.office in HEADS and on is None}
            parties = heads or {h.party for h in held}
            if len(parties) > 1:
                parties &= self.parties
            if len(parties) > 1:
                parties = {p for p in parties if is_state(p)}
            if len(parties) == 1:
                return parties.pop()
            if on is not None and len(held) > 1:
                return ""
        return None

    def _placed(self, holder: Holder) -> bool:
        """Whether a lone surname can be a legislator's: where his side is named."""
        return holder.office not in MANY or holder.party in self.parties

    def _told(self, name: Span) -> Described | None:
        """The party told beside a name: mark, title, possessor, apposition."""
        head = name[-1]
        describer = self.describer
        if party := mark(name):
            return Described(party, "mark")
        if reports(name):
            return Described(INDEPENDENT, "role")
        if describer.is_former(head) or describer.is_former(name.root):
            return Described(INDEPENDENT, "former")
        if name.start and _outside(name.doc[name.start - 1]):
            return Described(INDEPENDENT, "role")
        own = title_party(name)
        found = describer.before(name.root) or describer.before(head)
        if found and not (own and found.rule == "office"):
            return Described(found.party, "title")
        beside = tuple(appositions(name.root, describer))
        joined = (t for noun in beside for t in noun.conjuncts)
        if any(lemma(t) in descriptions()["scholars"] for t in joined):
            return Described(INDEPENDENT, "role")
        for noun in beside:
            if lemma(noun) in descriptions()["backers"]:
                continue
            if found := describer.named(noun) or describer.described(noun):
                return found if found.rule == "role" else Described(found.party, "apposition")
        if own:
            return Described(own, "office")
        if found := describer.after(head) or describer.spoken_for(name):
            return found
        if any(_outside(t) for t in before(name)):
            return Described(INDEPENDENT, "role")
        heads = descriptions()["heads"]
        outside = any(lemma(n) in heads and _of_a_body(n) for n in beside)
        return Described(INDEPENDENT, "role") if outside else None


def _outside(noun: Token) -> bool:
    role = get_role(lemma(noun))
    return role is not None and role.independent


def _of_a_body(noun: Token) -> bool:
    """Whether an office is told to be in a body with a name ("director of the X Institute")."""
    preps = (p for p in noun.rights if p.dep_ == "prep" and p.lower_ in ("of", "at", "for", "with"))
    return any(c.tag_ in ("NNP", "NNPS") for p in preps for c in p.children)


def _is_same(full: str, holder: Holder) -> bool:
    """Whether a full name in the text can be that of a holder, by one of its spellings."""
    return any(_same_person(full, name) for name in (holder.person, *holder.spellings))


def _same_person(full: str, listed: str) -> bool:
    """Whether a full name in the text can be that of a listed person.

    By the initial of the given name, or where the text puts the surname first.
    """
    words, known = folded(full).split(), folded(listed).split()
    return len(words) == 1 or words[0][:1] == known[0][:1] or words[0] == known[-1]


def _fits(name: Span, person: Person) -> bool:
    """Whether two names do not contradict one another."""
    one, two = set(name.text.lower().split()), set(person.name.text.lower().split())
    return len(one) == 1 or len(two) == 1 or len(one & two) >= 2 or one <= two or two <= one
