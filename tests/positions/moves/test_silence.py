from detente.model import Act, State
from detente.model.change import ChangeKind
from detente.positions.moves.contents import Dated
from detente.positions.moves.silence import Silence, silence_of, silences
from detente.positions.moves.window import Window
from detente.vocabulary.moves import move_rules
from tests.positions.moves.talks import one

QUIET = move_rules().silence
ALL = Window(0, 10_000)


def test_who_was_told_on_two_days_and_then_not_has_fallen_silent() -> None:
    days = {("Norway", "economy"): [100, 103], ("Italy", "economy"): [110, 130]}
    assert list(silences(days, ALL)) == [Silence("Norway", "economy", 103, 104 + QUIET, 2)]


def test_there_is_none_where_nobody_speaks_or_too_little_was_told_or_it_goes_on() -> None:
    quiet = {("Norway", "economy"): [100, 103], ("Italy", "territory"): [110, 130]}
    assert not list(silences(quiet, ALL))
    once = {("Norway", "economy"): [103], ("Italy", "economy"): [110, 130]}
    assert not list(silences(once, ALL))
    on = {("Norway", "economy"): [100, 103, 115, 128], ("Italy", "economy"): [110, 130]}
    assert not list(silences(on, ALL))
    assert not list(silences({("Norway", "economy"): [100, 103]}, ALL))


def test_a_silence_begins_on_a_day_of_the_window_and_ends_when_one_speaks_again() -> None:
    days = {("Norway", "economy"): [100, 103, 140], ("Italy", "economy"): [110, 200]}
    assert [s.day for s in silences(days, ALL)] == [104 + QUIET]
    assert not list(silences(days, Window(104 + QUIET, 10_000)))


def test_a_silence_is_told_by_what_was_held_last() -> None:
    said = one("03", "Oslo demands a share of the port", "Norway", Act.DEMAND).statements[0]
    blame = one("03", "Oslo blames Rome", "Norway", Act.ACCUSE).statements[0]
    silence = Silence("Norway", "economy", 103, 118, 2)
    change = silence_of(silence, [Dated(said, 103), Dated(blame, 103)])
    assert change is not None
    assert (change.kind, change.before, change.after) == (ChangeKind.SILENT, State.WANTS, None)
    assert change.items == change.earlier == (said.id,)
    assert silence_of(silence, [Dated(blame, 103)]) is None
