from detente.evaluation.attribution_count import WRONG_SOURCE, count
from detente.model import Attribution
from tests.evaluation.attributing import RAIN, SNOW, TEXT, places, told


def test_gold_against_itself_is_all_right() -> None:
    rows = count(TEXT, [RAIN, SNOW], [RAIN, SNOW])
    wrong = rows.pop(WRONG_SOURCE)
    for name, cells in rows.items():
        assert cells.right == cells.gold > 0, name
        assert name.startswith("recall.") or cells.predicted == cells.gold
    assert wrong == (0, 2, 2)


def test_nothing_found_is_all_missed() -> None:
    rows = count(TEXT, [RAIN], [])
    assert {cells.right for cells in rows.values()} == {0}
    assert rows["attr.full"] == (0, 1, 0)
    assert rows["recall.indirect"] == (0, 1, 0)


def test_a_source_taken_from_another_is_wrong() -> None:
    swapped = [told("Bruno", "said", "that it rains"), told("Bruno", "Bruno said", "it snows in")]
    rows = count(TEXT, [RAIN, SNOW], swapped)
    assert rows["attr.content"] == (2, 2, 2)
    assert rows["attr.full"] == (1, 2, 2)
    assert rows[WRONG_SOURCE] == (1, 2, 2)


def test_a_missing_source_is_no_wrong_one_and_an_invented_one_is() -> None:
    nobody = told("", "said", "that it rains")
    assert count(TEXT, [RAIN], [nobody])[WRONG_SOURCE] == (0, 1, 1)
    assert count(TEXT, [nobody], [RAIN])[WRONG_SOURCE] == (1, 1, 1)
    assert count(TEXT, [nobody], [RAIN])["attr.lenient"] == (1, 1, 1)
    assert count(TEXT, [nobody], [RAIN])["attr.full"] == (0, 1, 1)


def test_equal_units_count_once_and_parts_apart() -> None:
    again = told("Alma", "said", "that it snows in June")
    rows = count(TEXT, [RAIN, again], [RAIN])
    assert rows["exact.source"] == (1, 1, 1)
    parted = Attribution(RAIN.source, RAIN.cue, places(TEXT, "that it", "snows"))
    rows = count(TEXT, [parted], [RAIN])
    assert rows["exact.content"] == (0, 1, 1)
    assert rows["frag_exact.content"] == (0, 2, 1)


def test_recall_is_told_by_kind_of_content() -> None:
    text = "“It rains,” Alma said. Bruno said it “snows” today."
    quoted = told("Alma", "said", "“It rains,”", text)
    mixed = told("Bruno", "Bruno said", "it “snows” today", text)
    rows = count(text, [quoted, mixed], [quoted])
    assert rows["recall.direct"] == (1, 1, 0)
    assert rows["recall.mixed"] == (0, 1, 0)
    assert rows["recall.with_source"] == (1, 2, 0)
    assert "recall.indirect" not in rows
