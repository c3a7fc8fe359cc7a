from detente.model import CellStands, Certainty, Moment, Origin, Overview, Precision, Stand, State
from detente.views.web.pages.positions.grid import Besides, Window, grid, marked

DAY = Moment("2025-03-13", Precision.DAY, Origin.PAGE)
WINDOW = Window(("Norway",), ("ceasefire",))


def stand(state: State, key: str = "s1", count: int = 1, **told: object) -> Stand:
    made = Stand(state, count, Certainty.CERTAIN, DAY, DAY, key, "a truce of thirty days")
    for name, value in told.items():
        object.__setattr__(made, name, value)
    return made


def shown(*stands: Stand, beside: bool = False) -> Overview:
    cell = CellStands("Norway", "ceasefire", stands, beside)
    return Overview(("Norway", "Peru"), ("ceasefire", "sanctions"), (cell,))


def test_a_tile_has_symbol_word_own_words_and_day() -> None:
    cell = grid(shown(stand(State.WANTS)), WINDOW).rows[0].cells[0]
    (tile,) = cell.tiles
    assert (tile.look.symbol, tile.look.word) == ("▲", "wants")
    assert tile.words == "“a truce of thirty days”"
    assert tile.remarks == "13 March 2025"
    assert not cell.empty


def test_states_that_are_easily_confused_differ_in_words() -> None:
    states = (State.UNKNOWN, State.AWAITED, State.CONTESTED, State.LAST_KNOWN)
    tiles = grid(shown(*(stand(s) for s in states)), WINDOW).rows[0].cells[0].tiles
    told = {(t.look.symbol, t.look.word, t.look.slug, t.remarks) for t in tiles}
    assert len(told) == len(states)
    assert "asked, no answer yet, since 13 March 2025" in tiles[1].remarks
    assert "earlier, 13 March 2025" in tiles[3].remarks


def test_a_cell_without_anything_is_empty_and_one_with_attacks_is_not() -> None:
    assert grid(shown(), WINDOW).rows[0].cells[0].empty
    assert not grid(shown(beside=True), WINDOW).rows[0].cells[0].empty


def test_a_single_unnamed_source_is_told_and_several_statements_are_not_single() -> None:
    one, two = (
        grid(shown(stand(State.WANTS, count=n)), WINDOW, Besides(frozenset({"s1"})))
        .rows[0]
        .cells[0]
        .tiles[0]
        for n in (1, 2)
    )
    assert one.single
    assert "one unnamed source" in one.remarks
    assert not two.single


def test_what_is_left_out_is_counted() -> None:
    assert grid(shown(stand(State.WANTS)), WINDOW).left == "1 party and 1 issue"
    whole = Window(("Norway", "Peru"), ("ceasefire", "sanctions"))
    assert grid(shown(stand(State.WANTS)), whole).left == ""


def test_changes_are_told_in_words() -> None:
    nothing, wants, gives = shown(), shown(stand(State.WANTS)), shown(stand(State.GIVES, "s2"))
    place = ("Norway", "ceasefire")
    assert marked(wants, nothing) == {place: "new"}
    assert marked(nothing, wants) == {place: "no longer wants"}
    assert marked(gives, wants) == {place: "wants → gives"}
    assert marked(shown(stand(State.WANTS, "s2")), wants) == {place: "told anew"}
    assert marked(wants, wants) == {}
    both = shown(stand(State.WANTS), stand(State.GIVES, "s2"))
    assert marked(both, wants) == {place: "also gives"}
    assert marked(wants, both) == {place: "no longer gives"}


def test_a_changed_cell_tells_it() -> None:
    made = grid(shown(), WINDOW, Besides(changed={("Norway", "ceasefire"): "no longer wants"}))
    assert made.rows[0].cells[0].change == "no longer wants"
    assert made.changes == 1


def test_a_contested_cell_tells_both_sides() -> None:
    sides = {("Norway", "ceasefire"): "accepts: “a truce” ⇄ does not accept: “it”"}
    stands = shown(stand(State.CONTESTED), stand(State.WANTS))
    contested, wants = grid(stands, WINDOW, Besides(sides=sides)).rows[0].cells[0].tiles
    assert contested.words == "accepts: “a truce” ⇄ does not accept: “it”"
    assert wants.words == "“a truce of thirty days”"
