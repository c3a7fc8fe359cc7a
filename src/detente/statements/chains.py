"""The way of a word: who carries it from the speaker to the outlet."""

from collections.abc import Iterator, Sequence

from spacy.tokens import Span, Token

from detente.model import Source, SourceKind, Speaker
from detente.statements.actors import Cast
from detente.statements.antecedents import is_pronoun
from detente.statements.attribution import Attribution, attributions
from detente.statements.blocks import BlockKind
from detente.statements.clauses import phrase
from detente.statements.described import lemma
from detente.statements.quotes import quote_at, quotes
from detente.statements.sources import carrier, source_of
from detente.vocabulary.anonymity import anonymity
from detente.vocabulary.outlets import find_outlet

__all__ = ["chain"]

TELLING = frozenset({"tell"})
NEAR = 500
"""Characters between a quotation and the one that it continues."""
CITING = frozenset({"cite", "quote"})
CARRIERS = frozenset({SourceKind.MEDIA, SourceKind.AGENCY, SourceKind.BROADCAST})
"""Kinds of sources that carry a word and seldom speak for a side themselves."""
PLACES = frozenset({"on", "to", "with", "in", "by", "for", "via"})
"""Prepositions after which the carrier of a speech is named."""


def chain(
    reports: Sequence[Attribution], speaker: Speaker, cast: Cast, words: Span | None = None
) -> tuple[Source, ...]:
    """The carriers outermost first, without the outlet and without the speaker.

    Words are those of the statement: media that its sentence names count as well.
    """
    links: list[Source] = []
    ordered = sorted(reports, key=lambda a: (a.start - a.end, a.cue.i))
    found = [link for report in ordered for link in _links(report, speaker, cast)]
    for link in _one_post((*found, *_beside(ordered, words, cast))):
        if not _is_outlet(link, cast) and not any(_same(link, other) for other in links):
            links.append(link)
    return tuple(links)


def _one_post(links: Sequence[Source]) -> Iterator[Source]:
    """The links with one post at most: by the name of its place, else as it comes."""
    posts = [link for link in links if link.kind is SourceKind.SOCIAL]
    told = next((p for p in posts if find_outlet(p.name)), posts[0] if posts else None)
    yield from (link for link in links if link.kind is not SourceKind.SOCIAL or link is told)


def _beside(reports: Sequence[Attribution], words: Span | None, cast: Cast) -> Iterator[Source]:
    """Listed media named in the sentence, in that of the cue or of the quotation before."""
    if words is None or not len(words):
        return
    heads = {words.root.sent.start: words.root.sent}
    for report in reports:
        for cue in (report.cue, _before(report, cast)):
            if cue is not None:
                heads.setdefault(cue.sent.start, cue.sent)
    for edge in _quoted(words, cast):
        heads.setdefault(edge.sent.start, edge.sent)
    yield from _above(words, cast)
    for sentence in heads.values():
        for token in sentence:
            if _carries(token):
                link = carrier(token.doc[token.left_edge.i : token.i + 1], cast)
                if link is not None and any(c.isupper() for c in link.name):
                    yield link


def _above(words: Span, cast: Cast) -> Iterator[Source]:
    """The programme that the heading of a passage names after "on"."""
    blocks = cast.parsed.blocks
    heading = next(
        (b for b in reversed(blocks) if b.end <= words.start_char and b.kind is BlockKind.HEADING),
        None,
    )
    if heading is None:
        return
    title = cast.parsed.tokens(heading.start, heading.end)
    place = next((t.i for t in title if t.lower_ == "on"), None)
    named = title.doc[place + 1 : title.end] if place is not None else title.doc[0:0]
    while len(named) and (named[-1].is_space or named[-1].is_punct):
        named = named[:-1]
    if len(named) and find_outlet(named.text) and (link := carrier(named, cast)):
        yield link


def _quoted(words: Span, cast: Cast) -> tuple[Token, ...]:
    """The first and last token of the quotation in which a statement stands."""
    found = quotes(cast.parsed.document.text, cast.parsed.blocks)
    quote = quote_at(found, (words.start_char + words.end_char) // 2)
    if quote is None or not quote.speech:
        return ()
    inside = cast.parsed.tokens(quote.start, quote.end)
    if not len(inside):
        return ()
    after = inside.doc[inside.end : inside.end + 1]
    return (inside[0], inside[-1], *(t for t in after if not t.is_space))


def _carries(noun: Token) -> bool:
    """Whether a noun stands where the carrier of a speech is named."""
    above = noun.head
    if noun.dep_ in ("conj", "appos") and above.pos_ in ("NOUN", "PROPN"):
        return _carries(above)
    if noun.dep_ == "nsubj":
        return above.lemma_.lower() in CITING
    if noun.dep_ not in ("pobj", "dobj", "dative"):
        return False
    if above.dep_ in ("prep", "dative", "agent"):
        return above.lower_ in PLACES
    return above.lemma_.lower() in TELLING


def _before(report: Attribution, cast: Cast) -> Token | None:
    """The cue before a quotation that its speaker goes on with ("he added")."""
    source = report.source
    if not report.direct or source is None:
        return None
    earlier = [a for a in attributions(cast.parsed) if a.cue.i < min(source.start, report.cue.i)]
    if not earlier or source.start_char - earlier[-1].cue.idx > NEAR:
        return None
    told = earlier[-1].source
    again = told is not None and source.root.lower_ in (t.lower_ for t in told)
    return earlier[-1].cue if again or is_pronoun(source.root) else None


def _links(report: Attribution, speaker: Speaker, cast: Cast) -> Iterator[Source]:
    """The links that one report of speech adds, the carrier before its source."""
    yield from _carriers(report, cast)
    if report.source is None:
        return
    link = source_of(report.source, cast)
    if link is None:
        return
    own = _is_speaker(report.source, speaker) or _is_named_speaker(link, speaker)
    if own and link.kind not in CARRIERS:
        return
    if link.kind is not SourceKind.OFFICIAL or link.party != speaker.party:
        yield link
    yield from _cited(report, cast)


def _cited(report: Attribution, cast: Cast) -> Iterator[Source]:
    """Whom the source goes by in turn: "Reuters reported, citing two officials"."""
    for verb in report.cue.children:
        if verb.lemma_.lower() in CITING and verb.i > report.cue.i:
            for noun in verb.children:
                if noun.dep_ in ("dobj", "pobj") and (link := source_of(phrase(noun), cast)):
                    yield link


def _carriers(report: Attribution, cast: Cast) -> Iterator[Source]:
    """Media and posts named beside the cue: "told Fox News", "on Truth Social"."""
    link = carrier(report.addressee, cast) if report.addressee is not None else None
    if link is not None and any(c.isupper() for c in link.name) and not _hears(report):
        yield link
    found = False
    for place in _places(report.cue):
        if (link := carrier(place, cast)) is not None:
            found = True
            yield link
    if not found and report.cue.lemma_.lower() in anonymity()["social"]:
        text = cast.parsed.text(report.cue)
        yield Source(text, SourceKind.SOCIAL, None, report.cue.idx, report.cue.idx + len(text))


def _hears(report: Attribution) -> bool:
    """Whether something is told to the press at large, not to one medium."""
    return report.addressee is not None and lemma(report.addressee.root) in anonymity()["hearers"]


def _places(cue: Token) -> Iterator[Span]:
    """The nouns after a preposition of the cue or of its object."""
    heads = [cue, *(c for c in cue.children if c.dep_ in ("prep", "dobj", "advcl", "agent"))]
    for head in heads:
        for prep in [head, *head.children]:
            if prep.dep_ in ("prep", "agent") and prep.lower_ in PLACES:
                for noun in prep.children:
                    if noun.dep_ == "pobj":
                        yield noun.doc[noun.left_edge.i : noun.i + 1]
                        yield from _deeper(noun)


def _deeper(noun: Token) -> Iterator[Span]:
    """One step further: "in an interview with CNN", "in a post on X"."""
    for prep in noun.children:
        if prep.dep_ == "prep" and prep.lower_ in PLACES:
            for inner in prep.children:
                if inner.dep_ == "pobj":
                    yield inner.doc[inner.left_edge.i : inner.i + 1]


def _is_speaker(source: Span, speaker: Speaker) -> bool:
    """Whether a source is the one who moves."""
    if speaker.start is None or speaker.end is None:
        return source.text == speaker.name
    return source.start_char < speaker.end and speaker.start < source.end_char


def _is_named_speaker(link: Source, speaker: Speaker) -> bool:
    """Whether a link has the words of the speaker."""
    if link.start is None or link.end is None or speaker.start is None or speaker.end is None:
        return link.name == speaker.name
    return link.start < speaker.end and speaker.start < link.end


def _same(one: Source, two: Source) -> bool:
    if one.kind != two.kind:
        return False
    short, long = sorted((one.name.lower(), two.name.lower()), key=len)
    return short in long


def _is_outlet(link: Source, cast: Cast) -> bool:
    """Whether a link is the outlet of the document itself."""
    if link.kind not in CARRIERS:
        return False
    own = find_outlet(cast.parsed.document.outlet)
    if own is None:
        return False
    names = (own.name, *own.aliases)
    return find_outlet(link.name) == own or any(f" {n}" in f" {link.name}" for n in names)
