"""Who is meant: the words of a text resolved to a party, with the rule that did it."""

from bisect import bisect_right
from collections import Counter

from spacy.tokens import Span, Token

from detente.model import INDEPENDENT, UNKNOWN_PARTY, ActorKind, Speaker, joined
from detente.statements.antecedents import FIRST, PRONOUNS, SUBJECTS, Mention, Salience
from detente.statements.described import Described, Describer, lemma
from detente.statements.mentions import is_actor, is_organisation, kind_of
from detente.statements.names import find_names
from detente.statements.parse import Parsed
from detente.statements.people import People, proper_name
from detente.statements.publisher import is_publisher_noun, publisher
from detente.statements.talking import teller
from detente.vocabulary.cues import words as cue_words
from detente.vocabulary.descriptions import descriptions
from detente.vocabulary.outlets import find_outlet
from detente.vocabulary.parties import PARTIES, canonical, lookup

__all__ = ["Cast"]

UNRESOLVED = Described(UNKNOWN_PARTY, "unresolved")
PROPER = frozenset(("NNP", "NNPS", "XX"))


class Cast:
    """All actors of one document, known from one pass over it."""

    def __init__(self, parsed: Parsed) -> None:
        self.parsed = parsed
        doc = parsed.doc
        published = parsed.document.published
        day = published.day if published else None
        self.names = find_names(doc, doc.text != parsed.document.text, day)
        self.describer = Describer(doc, self.names)
        self.home = self._home()
        self.people = People(doc, self.describer, day, self.home)
        self.describer.person = self._modifying
        self.publisher = publisher(parsed.document)
        self.bodies = self._bodies()
        self._starts = [s.start for s in doc.sents]
        self._quoted = _quoted(parsed)
        self._asking = False
        self.salience = Salience([])
        for chunk in doc.noun_chunks:
            self._mention(chunk)
        self.weights = Counter(p for m in self.salience.mentions for p in m.party.split(" + "))

    def resolve(self, tokens: Span) -> Speaker:
        """The speaker that some words name; party "unknown" if the text does not tell."""
        tokens = _bare(tokens)
        if not len(tokens):
            return Speaker("", UNKNOWN_PARTY, rule="unresolved")
        if len(tokens) > 1 and find_outlet(tokens.text):
            return self._speaker(tokens, Described(INDEPENDENT, "outlet"))
        heads = _heads(tokens, self.describer)
        words = tokens
        if len(heads) == 1:
            told, mention = self._one(heads[0])
            words = mention.span if mention else tokens
        else:
            told = self.both(heads)
        if told is UNRESOLVED:
            told = self._any_name(tokens)
        if told is UNRESOLVED and self.publisher and tokens.text.isupper():
            told = Described(self.publisher, "publisher")
        return self._speaker(words, told)

    def _speaker(self, words: Span, told: Described) -> Speaker:
        name = " ".join(self.parsed.text(words).split())
        return Speaker(name, told.party, "", told.rule, words.start_char, words.end_char)

    def told(self, head: Token) -> Described | None:
        """The party that a noun tells without the text around it."""
        describer = self.describer
        if lemma(head) in descriptions()["home"] and (found := describer.before(head)):
            return found
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
        sides = [f for f in sides if f.rule != "home"] or sides
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

    def _mention(self, chunk: Span) -> None:
        """Keep what a noun phrase names, for the pronouns after it."""
        head = chunk.root
        if head.lower_ in FIRST or not is_actor(head, self.describer):
            return
        told, earlier = self._one(head)
        if told.rule == "outlet" or (head.pos_ == "PRON" and earlier is None):
            return
        kind = earlier.kind if earlier else kind_of(head, told, self.describer)
        self._keep(head, earlier.span if earlier else chunk, told.party, kind)
        if head.dep_ == "conj":
            first = head.conjuncts[0] if head.conjuncts else head
            heads = [t for t in (first, *first.conjuncts) if t.i <= head.i]
            together = self.both(heads)
            if together.rule == "joint":
                span = head.doc[first.left_edge.i : chunk.end]
                self._keep(first, span, together.party, "joint")

    def _keep(self, head: Token, span: Span, party: str, kind: str) -> None:
        subject, quoted = head.dep_ in SUBJECTS, self.quoted(head)
        words = frozenset(t.lower_ for t in head.doc[head.left_edge.i : head.i + 1])
        if kind == "person" and (name := proper_name(head, self.describer)) is not None:
            words |= self.people.known_as(name)
        speaks = subject and head.head.lemma_.lower() in cue_words("speech")
        place = self.sentence(head)
        mention = Mention(head.i, span, party, kind, place, subject, quoted, speaks, words)
        self.salience.mentions.append(mention)

    def _one(self, head: Token) -> tuple[Described, Mention | None]:
        """One noun or pronoun; with its antecedent where it has one."""
        if told := self._own(head) or self._at_end(head):
            return told, None
        if head.lower_ in PRONOUNS or head.pos_ == "PRON":
            mention = self._antecedent(head)
        elif self._is_generic(head):
            mention = self._description(head)
        elif told := self.told(head) or self._short(head):
            return told, None
        else:
            mention = self._description(head)
        if mention is not None:
            return Described(mention.party, "antecedent"), mention
        return self._of_home(head) or self.describer.named(head) or self._fallback(head), None

    def _by_name(self, name: Span) -> Described:
        """A person that the text or the list knows, else a body or an outsider."""
        if found := self.people.find(name):
            return found
        if find_outlet(name.text):
            return Described(INDEPENDENT, "outlet")
        if len(name) == 1 and (party := self.bodies.get(name[0].lower_)):
            return Described(party, "short name")
        if is_organisation(name):
            if self.home and lemma(name[-1]) in descriptions()["state_bodies"]:
                return Described(self.home, "home")
            return Described(canonical(_whole(name).text), "name")
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
            elif child.dep_ == "poss" and lemma(child) in descriptions()["home"]:
                return self._one(child)[0]
            elif child.dep_ == "appos" and (found := self.describer.named(child)):
                return Described(found.party, "apposition")
        return None

    def _antecedent(self, pronoun: Token) -> Mention | None:
        """The mention that a pronoun takes up."""
        if pronoun.lower_ in FIRST:
            return self._talking(pronoun)
        return self.salience.pronoun(pronoun, self.sentence(pronoun), self.quoted(pronoun))

    def _description(self, head: Token) -> Mention | None:
        """The mention that "the group", "the minister", "both sides" takes up."""
        return self.salience.description(head, self.sentence(head), self.quoted(head))

    def _own(self, head: Token) -> Described | None:
        """The publishing government, in its own texts: "we", "the President"."""
        if not self.publisher or (self.quoted(head) and head.lower_ in FIRST):
            return None
        if head.lower_ in FIRST or is_publisher_noun(head):
            return Described(self.publisher, "publisher")
        return None

    def _talking(self, head: Token) -> Mention | None:
        """Who says "I" or "we": the label of the turn, else the source of the quotation."""
        block = self.parsed.block(head.idx)
        if block is not None and block.speaker:
            words = self.parsed.tokens(*block.speaker)
            if not words.start <= head.i < words.end:
                return self._as_mention(words)
        source = teller(self.parsed, head)
        return None if source is None else self._as_mention(source)

    def _as_mention(self, words: Span) -> Mention | None:
        if self._asking:
            return None
        self._asking = True
        told = self.resolve(words)
        self._asking = False
        if told.party == UNKNOWN_PARTY:
            return None
        head = words.root
        return Mention(head.i, words, told.party, "person", self.sentence(head), True, False)

    def _at_end(self, head: Token) -> Described | None:
        """The person named at the end of a title ("Secretary of the Treasury X")."""
        if head.lower_ not in descriptions()["titles"]:
            return None
        for token in head.doc[head.i + 1 : head.right_edge.i + 1]:
            name = proper_name(token, self.describer)
            if name is not None:
                last = name[-1]
                while last.i + 1 < len(head.doc) and last.nbor().tag_ == "NNP":
                    last = last.nbor()
                whole = proper_name(last, self.describer)
                return self.people.find(whole) if whole is not None else None
            if token.text == "," or token.lower_ in ("and", "for", "to"):
                return None
        return None

    def _is_generic(self, head: Token) -> bool:
        """Whether a lone common noun may take up a party named before."""
        name = self.describer.at.get(head.i)
        if name is None or not name.generic or name.end - name.start > 1:
            return False
        return not (lemma(head) in descriptions()["home"] and self.describer.before(head))

    def _short(self, head: Token) -> Described | None:
        """A body by the last word of its name: "the Commission", "the forum"."""
        if head.tag_ in ("NN", "NNP") and any(c.lower_ == "the" for c in head.lefts):
            party = self.bodies.get(head.lower_)
            return Described(party, "short name") if party else None
        return None

    def _of_home(self, head: Token) -> Described | None:
        """A listed party of the home state by its bare noun ("the opposition")."""
        listed = PARTIES.get(self.home)
        for people in listed.demonyms if listed else ():
            if parties := lookup(f"{people} {head.text}"):
                return Described(parties[0].name, "home")
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


def _bare(tokens: Span) -> Span:
    """Some words without the marks around them ("[SALVATIERRA]")."""
    start, end = tokens.start, tokens.end
    while start < end and (tokens.doc[start].is_punct or tokens.doc[start].is_space):
        start += 1
    while start < end and (tokens.doc[end - 1].is_punct or tokens.doc[end - 1].is_space):
        end -= 1
    return tokens.doc[start:end]


def _whole(name: Span) -> Span:
    """The name of a body with the words that look like titles ("Foreign Relations")."""
    start = name.start
    while start > 0 and name.doc[start - 1].tag_ in PROPER and not name.doc[start].is_sent_start:
        start -= 1
    return name.doc[start : name.end]


def _heads(tokens: Span, describer: Describer) -> list[Token]:
    """The nouns that a phrase joins; one where it joins none."""
    root = tokens.root
    others = (t for t in root.conjuncts if tokens.start <= t.i < tokens.end)
    heads = [root, *(t for t in others if t.pos_ in ("NOUN", "PROPN", "PRON"))]
    if len(heads) == 1 and root.i in describer.at:
        for i in range(tokens.start, describer.at[root.i].start - 1):
            name = describer.at.get(i)
            if (
                name
                and name.rule != "demonym"
                and name.end - 1 == i
                and tokens.doc[i + 1].lower_ in ("and", ",")
            ):
                heads.append(tokens.doc[i])
    return heads


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
