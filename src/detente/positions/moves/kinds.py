"""Of what kind a content's first telling is, by what was told before it."""

from collections.abc import Sequence
from typing import NamedTuple

from detente.model import Act, State, Statement
from detente.model.change import ChangeKind
from detente.positions.moves.contents import Content, Dated, text_of
from detente.positions.moves.related import same_thing, same_words
from detente.positions.moves.sizes import Differing, differing, sizes
from detente.positions.moves.window import Around
from detente.positions.stance import stance
from detente.vocabulary.moves import move_rules
from detente.vocabulary.terms import listed

__all__ = ["Kinded", "Setting", "kind_of", "resized"]

ANSWERS = frozenset({Act.ACCEPT, Act.REJECT})
"""Acts that answer what was put to a party."""
_SIZED = frozenset({State.WANTS, State.GIVES, State.GIVES_IF})
"""The states in which an amount is asked for or given."""
_CUED = (("softening", ChangeKind.SOFTENED), ("hardening", ChangeKind.HARDENED))
"""Telling words by which a report itself calls a move softer or harder."""
RECENT = 5
"""Askings that an answer names at most."""


class Kinded(NamedTuple):
    """A kind with what was held before, and the rule in words."""

    kind: ChangeKind
    reason: str
    before: State | None = None
    earlier: tuple[str, ...] = ()


class Setting(NamedTuple):
    """A content on a day, and all that it can be held against."""

    party: str
    issue: str
    content: Content
    day: int
    items: tuple[Dated, ...]
    """What is told of the content on the day."""
    related: Sequence[Content]
    """Others of the cell on the same thing, that told last before the day first."""
    held: Sequence[Content]
    """All others of the cell that were told before the day."""
    around: Around


def kind_of(setting: Setting) -> Kinded:
    """The kind of a content that is told for the first time on a day."""
    for rule in (_joint, _turned, _sized, _stepped, _told_at_last, _worded, _answered):
        found = rule(setting)
        if found is not None:
            return found
    rules = move_rules()
    return Kinded(ChangeKind.NEW, rules.reason("content" if setting.held else "first"))


def _joint(setting: Setting) -> Kinded | None:
    """What a party takes together with others: an agreement."""
    taken = [s for s in _statements(setting) if s.act is Act.ACCEPT]
    others = {p for s in taken for p in s.speaker.parties} - {setting.party}
    if not others or setting.content.state is not State.GIVES:
        return None
    reason = move_rules().reason("joint", parties=listed(sorted(others)))
    return Kinded(ChangeKind.ANSWERED, reason, *_held(setting))


def _turned(setting: Setting) -> Kinded | None:
    after = setting.content.state
    for old in setting.related:
        if after in move_rules().reversals.get(old.state, ()) and _same(setting.content, old):
            return _step(setting, ChangeKind.REVERSED, "reversed", old)
    return None


def _same(one: Content, other: Content) -> bool:
    """Whether what is wanted is just what is refused; other states need not be of the same."""
    return State.WANTS not in (one.state, other.state) or same_words(one.text, other.text)


def _stepped(setting: Setting) -> Kinded | None:
    hardness, after = move_rules().hardness, setting.content.state
    for old in setting.related:
        if old.state in hardness and after in hardness and old.state is not after:
            harder = hardness[after] > hardness[old.state]
            kind = ChangeKind.HARDENED if harder else ChangeKind.SOFTENED
            return _step(setting, kind, "harder" if harder else "softer", old)
    return None


def _told_at_last(setting: Setting) -> Kinded | None:
    rules = move_rules()
    if setting.content.state not in rules.hardness or setting.content.state is State.OPEN:
        return None
    for old in setting.related:
        if old.state in rules.waiting or old.state is State.OPEN:
            return _step(setting, ChangeKind.ANSWERED, "told at last", old)
    return None


def _step(setting: Setting, kind: ChangeKind, rule: str, old: Content) -> Kinded:
    reason = move_rules().reason(rule)
    if old.past:
        reason = f"{move_rules().reason('recalled')}: {reason}"
    return Kinded(kind, reason, old.state, _ids_before(old, setting.day))


def _ids_before(old: Content, day: int) -> tuple[str, ...]:
    """All that was told of a content before a day."""
    told_before = old.before(day)
    if len(told_before) == len(old.items):
        return old.ids
    return tuple(d.item.id for d in told_before)


def resized(setting: Setting) -> Kinded | None:
    """The kind of a content that is told again with another amount; None where it is not."""
    before = setting.content.before(setting.day)
    if setting.content.state not in _SIZED or not before:
        return None
    found = differing(text_of(before[0].item), text_of(setting.items[0].item))
    return _resized(setting, setting.content, found) if found else None


def _sized(setting: Setting) -> Kinded | None:
    """Another amount of the same thing: toward what the other side names, or away from it."""
    if setting.content.state not in _SIZED:
        return None
    for old in setting.related:
        before = text_of(old.before(setting.day)[0].item)
        if old.state in _SIZED and sizes(before).keys() & sizes(setting.content.text).keys():
            found = differing(before, setting.content.text)
            return _resized(setting, old, found) if found else None
    return None


def _resized(setting: Setting, old: Content, found: Differing) -> Kinded:
    rules, words = move_rules(), {"before": found.one_words, "after": found.other_words}
    other = setting.around.named(setting.party, setting.issue, found.unit, setting.day)
    if other is not None and abs(found.other - other[1]) != abs(found.one - other[1]):
        nearer = abs(found.other - other[1]) < abs(found.one - other[1])
        rule, softer = ("nearer", True) if nearer else ("farther", False)
        reason = rules.reason(rule, other=other[0], **words)
    else:
        gives, larger = setting.content.state is not State.WANTS, found.other > found.one
        softer = gives is larger
        rule = f"{'larger' if larger else 'smaller'} {'gift' if gives else 'want'}"
        reason = rules.reason(rule, **words)
    kind = ChangeKind.SOFTENED if softer else ChangeKind.HARDENED
    return Kinded(kind, reason, old.state, _ids_before(old, setting.day))


def _worded(setting: Setting) -> Kinded | None:
    """A red line, a concession, or what the report itself calls harder or softer."""
    rules = move_rules()
    statements = [s for s in _statements(setting) if stance(s) not in (None, State.UNKNOWN)]
    for rule, kind in _CUED:
        for said in statements:
            if rule == "softening" and said.act in (Act.DEMAND, Act.REJECT):
                continue  # "they must soften" is no softening
            words = rules.cue(rule, said.span.exact)
            if words:
                return Kinded(kind, rules.reason(rule, words=words), *_held(setting))
    if any(rules.cue("red_line", s.span.exact) for s in statements) and setting.held:
        return Kinded(ChangeKind.HARDENED, rules.reason("red line"), *_held(setting))
    if any(s.act is Act.CONCEDE for s in statements):
        return Kinded(ChangeKind.SOFTENED, rules.reason("concession"), *_held(setting))
    return None


def _held(setting: Setting) -> tuple[State | None, tuple[str, ...]]:
    """The state of what was told last on the same thing, with the ids."""
    for old in setting.related:
        return old.state, _ids_before(old, setting.day)
    return None, ()


def _answered(setting: Setting) -> Kinded | None:
    """An answer to what another side put to the party, where it is the first on it."""
    answers = [s for s in _statements(setting) if s.act in ANSWERS]
    if not answers or setting.content.state in move_rules().waiting:
        return None
    if any(_answers(old) for old in setting.related):
        return None
    asked = _asked(setting, {t for s in answers for t in s.targets})
    if not asked:
        return None
    return Kinded(ChangeKind.ANSWERED, move_rules().reason("answered"), None, asked)


def _asked(setting: Setting, targets: set[str]) -> tuple[str, ...]:
    """What was put to the party on the same thing, else by whom it answers."""
    put = setting.around.put_to(setting.party, setting.issue, setting.day)
    same = [p for p in put if same_thing(p.text, setting.content.text)]
    by_target = [p for p in put if not targets.isdisjoint(p.by)]
    return tuple(p.item for p in (same or by_target))[:RECENT]


def _statements(setting: Setting) -> list[Statement]:
    return [d.item for d in setting.items if isinstance(d.item, Statement)]


def _answers(content: Content) -> bool:
    return any(isinstance(d.item, Statement) and d.item.act in ANSWERS for d in content.items)
