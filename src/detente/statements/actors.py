"""Who is meant: the words of a text resolved to a party, with the rule that did it."""

from bisect import bisect_right
from collections import Counter

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, ActorKind, Speaker, joined
from detente.statements.antecedents import FIRST, PRONOUNS, Mention, Salience
from detente.statements.described import Described, Describer, lemma
from detente.statements.mentions import find_mentions, is_organisation
from detente.statements.names import find_names
from detente.statements.parse import Parsed
from detente.statements.people import People, proper_name
from detente.statements.publisher import is_publisher_noun, publisher
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.outlets import find_outlet
from detente.vocabulary.parties import PARTIES, canonical

__all__ = ["Cast"]

UNRESOLVED = Described(UNKNOWN_PARTY, "unresolved")
PROPER = frozenset(("NNP", "NNPS"))


class Cast:
    """All actors of one document, known from one pass over it."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        doc = parsed.doc
        published = parsed.document.published
        self.names = find_names(doc, doc.text != parsed.document.text)
        self.describer = Describer(doc, self.names)
        self.people = People(doc, self.describer, published.day if published else None)
        self.describer.person = self._modifying
        self._starts = [s.start for s in doc.sents]
        self._quoted = _quoted(parsed)
        self.home = self._home()
        self.publisher = publisher(parsed.document)
        self.bodies = self._bodies()
        self._salience: Salience | None = None

    def resolve(self, tokens: Span) -> Speaker:
        """The speaker that some words name; party "unknown" if the text does not tell."""
        if not len(tokens):
            return Speaker("", UNKNOWN_PARTY, rule="unresolved")
        heads = _heads(tokens)
        words = tokens
        if len(heads) == 1:
            told, mention = self._one(heads[0])
            words = mention.span if mention else tokens
        else:
            told = self.both(heads)
        if told is UNRESOLVED:
            told = self._any_name(tokens)
        name = " ".join(self.parsed.text(words).split())
        return Speaker(name, told.party, "", told.rule, words.start_char, words.end_char)

    def told(self, head: Token) -> Described | None:
        """The party that a noun tells without the text around it."""
        describer = self.describer
        if found := describer.named(head):
            return found
        name = proper_name(head, describer)
        if name is not None and (head.tag_ in PROPER or self.people.find(name)):
            return self._by_name(name)
        if found := describer.described(head):
            return found
        return self._beside(head)

    def both(self, heads: list[Token]) -> Described:
        """The party of several nouns together; who stands outside is left out."""
        found = [self._one(h)[0] for h in heads]
        sides = [f for f in found if f.party not in (UNKNOWN_PARTY, INDEPENDENT)]
        if not sides:
            return next((f for f in found if f.party == INDEPENDENT), UNRESOLVED)
        parties = {p for f in sides for p in f.party.split(" + ")}
        return sides[0] if len(parties) == 1 else Described(joined(parties), "joint")

    def sentence(self, token: Token) -> int:
        """The number of the sentence in which a token stands."""
        return bisect_right(self._starts, token.i) - 1

    def quoted(self, token: Token) -> bool:
        """Whether a token stands inside a quotation."""
        return token.i in self._quoted

    @property
    def salience(self) -> Salience:
        """Every actor that the text names, pronouns aside."""
        if self._salience is None:
            self._salience = Salience(())
            self._salience = Salience(tuple(find_mentions(self.parsed.doc.noun_chunks, self)))
        return self._salience

    def _one(self, head: Token) -> tuple[Described, Mention | None]:
        """One noun or pronoun; with its antecedent where it has one."""
        if told := self._own(head):
            return told, None
        if head.lower_ in PRONOUNS or head.pos_ == "PRON":
            mention = self._antecedent(head)
        elif told := self.told(head) or self._short(head):
            return told, None
        else:
            mention = self._description(head)
        if mention is not None:
            return Described(mention.party, "antecedent"), mention
        return self._fallback(head), None

    def _by_name(self, name: Span) -> Described:
        """A person that the text or the list knows, else a body or an outsider."""
        if found := self.people.find(name):
            return found
        if find_outlet(name.text):
            return Described(INDEPENDENT, "outlet")
        if is_organisation(name):
            return Described(canonical(name.text), "name")
        return Described(INDEPENDENT, "surname")

    def _modifying(self, token: Token) -> Described | None:
        """The side of a name before a noun ("Trump officials")."""
        name = proper_name(token, self.describer)
        return None if name is None else self.people.find(name)

    def _beside(self, head: Token) -> Described | None:
        """By a pronoun before the noun or a name in apposition."""
        for child in head.children:
            if child.dep_ == "poss" and child.pos_ == "PRON":
                if mention := self._antecedent(child):
                    return Described(mention.party, "antecedent")
            elif child.dep_ == "appos" and (found := self.describer.named(child)):
                return Described(found.party, "apposition")
        return None

    def _antecedent(self, pronoun: Token) -> Mention | None:
        """The mention that a pronoun of the third person takes up."""
        return self.salience.pronoun(pronoun, self.sentence(pronoun), self.quoted(pronoun))

    def _description(self, head: Token) -> Mention | None:
        """The mention that "the group", "the minister", "both sides" takes up."""
        return self.salience.description(head, self.sentence(head), self.quoted(head))

    def _own(self, head: Token) -> Described | None:
        """The publishing government, in its own texts: "we", "the President"."""
        if self.publisher and (head.lower_ in FIRST or is_publisher_noun(head)):
            return Described(self.publisher, "publisher")
        return None

    def _short(self, head: Token) -> Described | None:
        """A body by the last word of its name: "the Commission", "the forum"."""
        if head.tag_ in ("NN", "NNP") and any(c.lower_ == "the" for c in head.lefts):
            party = self.bodies.get(head.lower_)
            return Described(party, "short name") if party else None
        return None

    def _fallback(self, head: Token) -> Described:
        """A body of the state that the text is about."""
        if self.home and lemma(head) in descriptions()["home"]:
            return Described(self.home, "home")
        return UNRESOLVED

    def _any_name(self, tokens: Span) -> Described:
        """The one party that the words name anywhere."""
        inside = [n for n in self.names if tokens.start <= n.start < tokens.end and n.party]
        if len({n.party for n in inside}) == 1:
            return Described(inside[0].party, inside[0].rule)
        return UNRESOLVED

    def _bodies(self) -> dict[str, str]:
        """The bodies with a longer name, by its last word in small letters."""
        doc, found = self.parsed.doc, dict[str, str]()
        for name in self.names:
            if name.rule == "alias" and name.end - name.start > 1:
                found.setdefault(doc[name.end - 1].lower_, name.party)
        for written in self.people.names:
            if len(written) > 1 and is_organisation(written):
                found.setdefault(written[-1].lower_, canonical(written.text))
        return found

    def _home(self) -> str:
        """The state that the text is most about; empty if it names none."""
        counts = Counter(
            n.party
            for n in self.names
            if (p := PARTIES.get(n.party)) and p.actor.kind is ActorKind.STATE and n.rule != "venue"
        )
        return counts.most_common(1)[0][0] if counts else ""


def _heads(tokens: Span) -> list[Token]:
    """The nouns that a phrase joins; one where it joins none."""
    root = tokens.root
    others = (t for t in root.conjuncts if tokens.start <= t.i < tokens.end)
    return [root, *(t for t in others if t.pos_ in ("NOUN", "PROPN", "PRON"))]


def _quoted(parsed: Parsed) -> frozenset[int]:
    """The tokens inside quotation marks, counted anew in each paragraph."""
    inside: set[int] = set()
    is_open = False
    for token in parsed.doc:
        if token.is_space and "\n" in token.text:
            is_open = False
        elif token.text in ("“", "``"):
            is_open = True
        elif token.text in ("”", "''"):
            is_open = False
        elif token.text == '"':
            is_open = not is_open
        elif is_open:
            inside.add(token.i)
    return frozenset(inside)
