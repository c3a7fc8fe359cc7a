"""The party that a noun tells by itself, with what the text tells of its persons."""

from datetime import date

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY
from detente.statements.described import Described, Describer, lemma
from detente.statements.mentions import is_organisation
from detente.statements.names import find_names
from detente.statements.parse import Parsed
from detente.statements.people import People
from detente.statements.personal_names import proper_name
from detente.statements.phrases import PROPER, whole_name
from detente.statements.setting import bodies, firms, home_state, meant, without_legal_form
from detente.statements.sorts import Sorts
from detente.vocabulary.descriptions import body_parties, descriptions
from detente.vocabulary.offices import has_one_holder
from detente.vocabulary.outlets import find_outlet
from detente.vocabulary.parties import PARTIES, canonical, is_state, lookup

__all__ = ["Nouns", "UNRESOLVED"]

COMMON = ("home", "person", "group", "state", "organised", "managing", "armed")
"""The lists of descriptions.yaml whose nouns name somebody only through the text."""
MODIFYING = ("home", "group", "factions", "organised")
"""Those whose nouns tell the side of the noun after them."""
UNRESOLVED = Described(UNKNOWN_PARTY, "unresolved")
"""Nobody that the text tells."""


class Nouns:
    """All names and persons of a document, asked noun by noun."""

    def __init__(self, parsed: Parsed, on: date | None) -> None:
        doc = parsed.doc
        names = find_names(doc, doc.text != parsed.document.text, on)
        self.home = home_state(names)
        self.names = meant(doc, names, self.home)
        self.describer = Describer(doc, self.names)
        self.people = People(doc, self.describer, on, self.home)
        self.describer.person = self._modifying
        self.describer.surnames = self.people.surnames
        self.sorts = Sorts(doc, self.names)
        self.bodies = bodies(doc, self.names, self.people.names)
        self.firms = firms(doc, self.names, self.people.names)
        self.people.context = self._in_context

    def told(self, head: Token) -> Described | None:
        """The party that a noun tells without the text around it."""
        describer = self.describer
        if describer.is_former(head) and proper_name(head, describer) is None:
            return Described(INDEPENDENT, "former")
        if found := self._on_behalf(head):
            return found
        if self._leans(head) and (found := describer.before(head)):
            return found
        if found := describer.named(head) or self._named_next(head):
            return found
        if head.tag_ in PROPER and lemma(head) in descriptions()["apart"]:
            return Described(INDEPENDENT, "role")
        name = proper_name(head, describer)
        if name is not None and (head.tag_ in PROPER or self.people.find(name)):
            common = _common(head)
            alone = common and len(whole_name(name)) == 1
            told = self.people.find(name) if alone else self._by_name(name)
            if told or not common:
                return told or UNRESOLVED
        told = describer.described(head)
        return self._apposed_person(head) or told if told and told.rule == "role" else told

    def _on_behalf(self, head: Token) -> Described | None:
        """The group for which a state's delegate speaks: "Samoa, on behalf of AOSIS"."""
        name = self.describer.at.get(head.i)
        if name is None or name.end - 1 != head.i or not is_state(name.party):
            return None
        return self.describer.spoken_for(head.doc[name.start : name.end])

    def _apposed_person(self, head: Token) -> Described | None:
        """The known person who is called a critic or expert: "a critic, Senator X"."""
        for child in head.children:
            name = proper_name(child, self.describer) if child.dep_ == "appos" else None
            if name is not None and (found := self.people.find(name)):
                return found
        return None

    def _named_next(self, head: Token) -> Described | None:
        """The body named right after its kind ("the militant group Hamas")."""
        if head.i + 1 >= len(head.doc) or lemma(head) not in descriptions()["group"]:
            return None
        name = self.describer.at.get(head.i + 1)
        if name is None or name.rule != "alias" or name.generic:
            return None
        return Described(name.party, "apposition")

    def at_end(self, head: Token) -> Described | None:
        """The person named at the end of a title ("Secretary of the Treasury X")."""
        if head.lower_ not in descriptions()["titles"]:
            return None
        for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
            if proper_name(token, self.describer) is not None:
                return self._ending_at(token)
            if token.text == "," or token.lower_ in ("and", "for", "to"):
                return None
        return None

    def is_generic(self, head: Token) -> bool:
        """Whether a lone common noun may take up a party named before."""
        name = self.describer.at.get(head.i)
        if name is None or not name.generic or name.end - name.start > 1:
            return False
        return not self.describer.before(head)

    def is_counted(self, head: Token) -> bool:
        """Whether a number of sides is meant that were named before ("the three powers")."""
        words = descriptions()
        if lemma(head) not in words["sides"] or head.tag_ != "NNS":
            return False
        told = self.describer.before(head)
        counted = any(c.lower_ in words["pair_words"] for c in head.lefts)
        return counted and (told is None or not is_state(told.party))

    def short(self, head: Token, bare: bool = False) -> Described | None:
        """A body by the last word of its name: "the Commission"; `bare` without "the"."""
        if head.tag_ in ("NN", "NNP") and (bare or any(c.lower_ == "the" for c in head.lefts)):
            party = self.bodies.get(head.lower_)
            return Described(party, "short name") if party else None
        return None

    def at_home(self, head: Token) -> Described | None:
        """A party or body of the state that the text is about ("the opposition")."""
        if found := self._body(head) or self._of_people(head):
            return found
        named = self.describer.named(head)
        armed = lemma(head) in descriptions()["armed"]
        if (armed or not named) and (party := self.sorts.of(head)):
            return Described(party, "home")
        if not self.home or (lemma(head) in descriptions()["state"] and head.tag_ == "NNS"):
            return None
        if named:
            return named
        words = descriptions()["state_several" if head.tag_ == "NNS" else "state_alone"]
        if self.describer.is_former(head):
            return None
        leads = head.tag_ != "NNS" and lemma(head) in descriptions()["headship"]
        return Described(self.home, "home") if leads or lemma(head) in words else None

    def by_bearer(self, head: Token) -> Described | None:
        """By whom the text names most in an office that one person holds ("the president")."""
        if head.tag_ not in ("NN", "NNP") or not any(c.lower_ == "the" for c in head.lefts):
            return None
        before = (t.lower_ for t in head.lefts if t.dep_ in ("compound", "amod"))
        title = " ".join((*before, head.lower_))
        party = self.people.bearer(title) if has_one_holder(title) else None
        return Described(party, "title") if party else None

    def by_modifier(self, head: Token) -> Described | None:
        """By the common noun before it: "opposition leaders", "a government source"."""
        words = frozenset().union(*(descriptions()[kind] for kind in MODIFYING))
        nouns = (c for c in head.lefts if c.dep_ in ("compound", "amod") and lemma(c) in words)
        found = (self.at_home(n) or self.short(n, bare=True) for n in nouns)
        return next((f for f in found if f), None)

    def faction(self, head: Token) -> Described | None:
        """The listed faction of the state a text is about ("the opposition")."""
        alone = lemma(head) in descriptions()["factions"] and not self.describer.before(head)
        return self._of_people(head) if alone else None

    def _of_people(self, head: Token) -> Described | None:
        """A listed party of the state a text is about ("the opposition" in Syria)."""
        listed = PARTIES.get(self.home)
        for people in listed.demonyms if listed else ():
            if parties := lookup(f"{people} {head.text}") or lookup(f"{people} {head.lower_}"):
                return Described(parties[0].name, "home")
        return None

    def _leans(self, head: Token) -> bool:
        """Whether the words before a noun tell more than the noun: "GOP senators"."""
        name = self.describer.at.get(head.i)
        return lemma(head) in descriptions()["home"] or (name is not None and name.generic)

    def _body(self, head: Token) -> Described | None:
        """The state of a body that needs no nation ("administration officials")."""
        for token in (head, *head.lefts):
            state = body_parties().get(lemma(token))
            if state and any(n.party == state for n in self.names):
                return Described(state, "home")
        return None

    def _by_name(self, name: Span) -> Described | None:
        """A person that the text or the list knows, else a body; None for neither."""
        if found := self.people.find(name):
            return found
        if find_outlet(name.text):
            return Described(INDEPENDENT, "outlet")
        if lemma(name[-1]) in descriptions()["things"]:
            return None
        party = self.firms.get(name[0].text) if len(name) == 1 else None
        if party or (len(name) == 1 and (party := self.bodies.get(name[0].lower_))):
            return Described(party, "short name")
        if not is_organisation(name):
            return Described(UNKNOWN_PARTY, "surname")
        if found := self.describer.before(name[-1]):
            return found
        of_state = lemma(name[-1]) in descriptions()["state_bodies"]
        if self.home and of_state and len(whole_name(name)) > 1:
            return Described(self.home, "home")
        if len(name) == 1 and not name.text.isupper():
            return None
        return Described(canonical(without_legal_form(whole_name(name).text)), "name")

    def _in_context(self, noun: Token) -> Described | None:
        """The party of a title or trade by what the text is about ("union official")."""
        return self.describer.described(noun) or self.at_home(noun) or self.by_modifier(noun)

    def _modifying(self, token: Token) -> Described | None:
        """The side of a name before a noun ("Trump officials")."""
        name = proper_name(token, self.describer)
        return None if name is None else self.people.find(name)

    def _ending_at(self, token: Token) -> Described | None:
        """The person whose name begins here."""
        last = token
        while last.i + 1 < len(last.doc) and last.nbor().tag_ == "NNP":
            last = last.nbor()
        whole = proper_name(last, self.describer)
        return self.people.find(whole) if whole is not None else None


def _common(head: Token) -> bool:
    """Whether a word with a capital is a common noun: "the Government", "the President"."""
    words, noun = descriptions(), lemma(head)
    return any(noun in words[kind] for kind in COMMON)
