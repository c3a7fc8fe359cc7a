"""A walk over what nobody has checked: each is shown, one key judges it, and the next follows."""

from collections import Counter
from collections.abc import Callable, Sequence
from textwrap import fill
from typing import TYPE_CHECKING

from detente.errors import DetenteError, UnknownEntry, UnknownName
from detente.model import Event, Item, Statement
from detente.model.judgement import NO_REASON
from detente.views.brief.harmless import visible
from detente.views.cli.card import draw_card
from detente.views.cli.deeds import did
from detente.views.cli.ids import short
from detente.views.cli.keyboard import Keyboard
from detente.views.cli.output import put, show

if TYPE_CHECKING:
    from detente.workspace.checking.judging import Choices, Place
    from detente.workspace.dossier import Dossier

__all__ = ["Walk"]

KEYS = "a accept  r reject  e edit  s skip  u undo  n new  p previous  q quit  ? help"
HELP = """
  a  accept it as it is shown
  r  reject it; asks why, and takes an empty answer for "no reason given"
  e  edit its fields: choose one by number or name, type the value (Tab completes),
     an empty choice ends and keeps the changes; then it counts as checked
  s  skip it; it comes again at the end, and after that when check is run anew
  u  undo what you last did in this walk, and go back there
  n  state something new of this report, by its exact words
  p  go back to the one before; it can be judged anew
  q  quit; what was judged stays judged
"""
PARTIES = ("party", "targets", "parties", "subject")
DEEDS = {"a": "accepted", "r": "rejected", "e": "edited", "n": "stated"}
NEW: dict[str, tuple[str, ...]] = {
    "statement": ("party", "act", "issue", "targets", "certainty", "condition"),
    "meeting": ("parties", "status", "when"),
}
NEW_GAP = ("issue", "subject")


class Walk:
    """Where a person stands in a walk, and what was done so far."""

    def __init__(self, talks: "Dossier", places: "Sequence[Place]", keyboard: Keyboard) -> None:
        self._talks, self._keyboard = talks, keyboard
        self._order = list(places)
        self._total = len(places)
        self._reports = list(dict.fromkeys(place.document for place in places))
        self._at = 0
        self._judged: set[str] = set()
        self._skipped: Counter[str] = Counter()
        self._deeds: list[tuple[int, str, int]] = []
        """Where, which key, and the number of the first event."""
        self._choices: Choices | None = None

    def go(self) -> None:
        """Show one after another until none is left, or the person leaves."""
        actions: dict[str, Callable[[Item], bool]] = {
            "a": self._accept, "r": self._reject, "e": self._edit, "s": self._skip,
            "u": self._undo, "n": self._new, "p": self._previous, "?": self._help,
        }  # fmt: skip
        while self._at < len(self._order):
            try:
                item = self._draw()
            except UnknownEntry as gone:
                put(f"{visible(gone.what)} any more\n")
                self._next()
                continue
            while True:
                key = self._keyboard.key(f"{KEYS}\n> ")
                if key == "q":
                    return
                if self._tried(actions.get(key, self._unknown), item):
                    break
        put("Nothing left to check.\n" if self._all_done() else "")

    def summary(self) -> str:
        """What was done, what is left, and how to go on."""
        made = Counter(DEEDS[key] for _, key, _ in self._deeds)
        told = ", ".join(f"{number} {deed}" for deed, number in made.items())
        left = self._total - len(self._judged)
        rest = f"; {left} left, detente check goes on there" if left else ""
        return f"{told or 'nothing was judged'}{rest}"

    def _all_done(self) -> bool:
        return len(self._judged) == self._total

    def _tried(self, action: Callable[[Item], bool], item: Item) -> bool:
        """Whether to draw again; what cannot be done is told and changes nothing."""
        try:
            return action(item)
        except DetenteError as error:
            put(f"{visible(str(error))}\n")
            return False

    def _draw(self) -> Item:
        place = self._order[self._at]
        shown = self._talks.show(place.item)
        report = self._reports.index(place.document) + 1
        nth = min(self._at + 1, self._total)
        again = ", skipped before" if self._at >= self._total else ""
        progress = f"{nth} of {self._total}, report {report} of {len(self._reports)}{again}"
        put("\n")
        show(lambda console: draw_card(shown, progress, console))
        put("\n")
        return shown.entry.item

    def _next(self) -> bool:
        """Go on to the next that is not judged yet."""
        self._at += 1
        while self._at < len(self._order) and self._order[self._at].item in self._judged:
            self._at += 1
        return True

    def _keep(self, key: str, deed: str, made: Sequence[Event]) -> None:
        put(did(deed, made) + "\n")
        if made:
            self._deeds.append((self._at, key, made[0].number))

    def _accept(self, item: Item) -> bool:
        self._keep("a", f"accepted {short(item.id)}", self._talks.accept([item.id]))
        self._judged.add(item.id)
        return self._next()

    def _reject(self, item: Item) -> bool:
        why = self._keyboard.line("why: ") or NO_REASON
        self._keep("r", f"rejected {short(item.id)}", self._talks.reject([item.id], why))
        self._judged.add(item.id)
        return self._next()

    def _skip(self, item: Item) -> bool:
        self._skipped[item.id] += 1
        if self._skipped[item.id] == 1 and item.id not in self._judged:
            self._order.append(self._order[self._at])
        return self._next()

    def _previous(self, _item: Item) -> bool:
        if self._at == 0:
            put("this is the first one\n")
            return False
        self._at -= 1
        return True

    def _undo(self, _item: Item) -> bool:
        if not self._deeds:
            put("nothing was done in this walk yet\n")
            return False
        at, key, number = self._deeds[-1]
        self._talks.undo(number)
        self._deeds.pop()
        put(f"took back event {number}\n")
        self._at = at
        if key != "n" and not any(a == at and k != "n" for a, k, _ in self._deeds):
            self._judged.discard(self._order[at].item)
        return True

    def _edit(self, item: Item) -> bool:
        from detente.workspace.checking.fields import typed

        now = typed(item)
        names = list(now)
        told: dict[str, str] = {}
        put(fill("  ".join(f"{nth}\u00a0{name}" for nth, name in enumerate(names, 1)), 78) + "\n")
        while choice := self._keyboard.line("field (number or name, empty to end): ", names):
            name = _chosen(choice, names)
            if name is None:
                put(f"there is no field {visible(choice)}\n")
                continue
            values = self._values(type(item)).get(name, ())
            value = self._keyboard.line(f"{name}: ", values, told.get(name, now[name]))
            if self._fits(item, name, value):
                told[name] = value
        if not told:
            return False
        made = self._talks.edit(item.id, told, new_party=True)
        self._keep("e", f"set {', '.join(told)} of {short(item.id)}", made)
        if not made:
            return False
        self._judged.add(item.id)
        return self._next()

    def _fits(self, item: Item, name: str, value: str) -> bool:
        """Whether a value can be kept; an unknown party can, if the person says so."""
        try:
            self._talks.fits(item.id, {name: value})
        except UnknownName as error:
            put(f"{visible(error.what)}; {visible(error.remedy)}\n")
            if name not in PARTIES:
                return False
            return self._keyboard.key("y takes it as a new party of this dossier > ") == "y"
        except DetenteError as error:
            put(f"{visible(str(error))}\n")
            return False
        return True

    def _new(self, _item: Item) -> bool:
        """State what the reader missed; field after field is asked for."""
        from detente.workspace.checking.stating import KINDS

        words = self._keyboard.line("its exact words: ")
        if not words:
            return False
        kind = self._keyboard.line(f"kind ({', '.join(KINDS)}): ", list(KINDS)) or "statement"
        told = {"kind": kind}
        values = self._values(KINDS.get(kind, Statement))
        for name in NEW.get(kind, NEW_GAP):
            value = self._keyboard.line(f"{name}: ", values.get(name, ()))
            told |= {name: value} if value else {}
        document = str(self._order[self._at].document)
        made = self._talks.state(document, words, told)
        number = made.judgements[-1].event
        self._deeds.append((self._at, "n", number))
        put(f"added {short(made.id)} (event {number})\n")
        return False

    def _values(self, kind: type) -> dict[str, tuple[str, ...]]:
        if self._choices is None:
            self._choices = self._talks.choices()
        return dict(self._choices[kind])

    def _help(self, _item: Item) -> bool:
        put(f"{HELP}\n")
        return False

    def _unknown(self, _item: Item) -> bool:
        put("no such key; ? shows what each does\n")
        return False


def _chosen(choice: str, names: Sequence[str]) -> str | None:
    """A field by its number, its name, or the beginning of its name if only one has it."""
    if choice.isdecimal():
        return names[int(choice) - 1] if 0 < int(choice) <= len(names) else None
    begun = [name for name in names if name.startswith(choice.casefold())]
    return choice if choice in names else begun[0] if len(begun) == 1 else None
