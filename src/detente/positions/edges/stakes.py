"""Red lines, stated interests and what would be given, in the words that tell them."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from detente.model.act import Act, Certainty, When
from detente.model.reading import Reading
from detente.model.source import SourceKind
from detente.model.stake import Stake, StakeKind, Voice
from detente.model.statement import Statement, item_id
from detente.positions.cells import rows_of
from detente.positions.order import newest
from detente.positions.pool import Pool, gather
from detente.positions.stance import GIVING
from detente.positions.words import components, nearly_equal, shared_words
from detente.vocabulary.gist import clip, content_words
from detente.vocabulary.stakes import opens_purpose, speaks_for_itself, stake_cue

__all__ = ["stakes", "stakes_in"]

LONG = 160
"""Characters of its words at most."""
SAYS = {
    StakeKind.RED_LINE: frozenset({Act.DEMAND, Act.REJECT, Act.ASSESS, Act.THREATEN, Act.DENY}),
    StakeKind.INTEREST: frozenset({
        Act.DEMAND, Act.PROPOSE, Act.OFFER, Act.ACCEPT, Act.CONCEDE, Act.REJECT, Act.DEFER,
        Act.ASSESS, Act.ENDORSE,
    }),
    StakeKind.GIVEABLE: GIVING,
}  # fmt: skip
"""Acts whose words can tell each kind."""
TOLD = frozenset({Certainty.CERTAIN, Certainty.PROBABLE})


class _Found(NamedTuple):
    said: Statement
    words: str
    cue: str
    voice: Voice
    teller: str


def stakes(readings: Sequence[Reading], at: date | None = None) -> tuple[Stake, ...]:
    """What each party calls untouchable, says it needs, or would give; the newest first.

    Only what stands in the words of a statement: nothing is inferred. What unnamed sources
    alone tell is left out, and so is what is only recalled.
    """
    return stakes_in(gather(readings, at))


def stakes_in(pool: Pool) -> tuple[Stake, ...]:
    """The same of what is gathered already."""
    blocks: dict[tuple[str, str, StakeKind], list[_Found]] = {}
    for said in pool.statements:
        for kind, found in _found(said):
            key = (said.speaker.party, said.issue, kind)
            blocks.setdefault(key, []).append(found)
    kinds = list(StakeKind)
    made = [_stake(k[2], same) for k, block in blocks.items() for same in _same(block)]
    return tuple(sorted(made, key=lambda s: (kinds.index(s.kind), newest(s.statements[0]), s.id)))


def _found(said: Statement) -> Iterator[tuple[StakeKind, _Found]]:
    voice, teller = _voice(said)
    if voice is None or said.when is When.PAST or not rows_of(said.speaker.party):
        return
    for kind, acts in SAYS.items():
        sure = said.certainty in TOLD or (
            kind is StakeKind.GIVEABLE and said.certainty is Certainty.POSSIBLE
        )
        refused = kind is StakeKind.RED_LINE and said.certainty is Certainty.NEGATED
        gives_not = said.act in GIVING and refused
        if not (said.act in acts and sure) and not gives_not:
            continue
        cue = stake_cue(kind, said.span.exact)
        if cue is not None:
            shown = " ".join(cue.group().split())
            words = said.span.exact[cue.start() :] if opens_purpose(shown) else content_words(said)
            own = voice is Voice.REPORTED and _in_own_words(said, cue.start())
            heard = Voice.OWN if own else voice
            yield kind, _Found(said, clip(words, LONG), shown, heard, teller)
        elif kind is StakeKind.GIVEABLE and said.condition is not None:
            shown = " ".join(said.condition.exact.split())
            yield kind, _Found(said, clip(content_words(said), LONG), shown, voice, teller)


def _voice(said: Statement) -> tuple[Voice | None, str]:
    """In whose words a statement is told, and who tells it where not the party itself."""
    own = set(rows_of(said.speaker.party))
    for link in reversed(said.chain):
        if link.kind is SourceKind.ANONYMOUS:
            return None, ""
        if link.kind is SourceKind.OFFICIAL:
            if not link.party:
                return Voice.SOURCE, link.name
            if own.isdisjoint(rows_of(link.party)):
                return Voice.OTHER_SIDE, link.name
    return Voice.REPORTED, ""


def _in_own_words(said: Statement, at: int) -> bool:
    """Whether a place in its span stands within quotation marks, or it says "we"."""
    before = said.span.prefix.rstrip()[-1:] + said.span.exact[:at]
    opened = before.rfind("“") > before.rfind("”") or before.rfind("«") > before.rfind("»")
    return opened or before.count('"') % 2 == 1 or speaks_for_itself(said.span.exact)


def _same(block: Sequence[_Found]) -> list[list[_Found]]:
    equal: dict[str, list[_Found]] = {}
    for found in block:
        equal.setdefault(found.words.casefold(), []).append(found)
    keys = sorted(equal)
    groups = components(keys, nearly_equal, shared_words(keys))
    return [[found for key in group for found in equal[key]] for group in groups]


def _stake(kind: StakeKind, group: Sequence[_Found]) -> Stake:
    ordered = sorted(group, key=lambda f: newest(f.said))
    voices = list(Voice)
    best = min(ordered, key=lambda f: voices.index(f.voice))
    first = ordered[-1].said
    conditions = (" ".join(f.said.condition.exact.split()) for f in ordered if f.said.condition)
    return Stake(
        item_id("k", first.span.text_sha256, first.span.start, first.span.end, kind, first.id),
        kind,
        first.speaker.party,
        first.issue,
        best.words,
        best.cue,
        best.voice,
        best.teller,
        next(conditions, ""),
        tuple({f.said.id: f.said for f in ordered}.values()),
    )
