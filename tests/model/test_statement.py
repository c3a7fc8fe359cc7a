import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.model import Act, Certainty, Contents, LinkKind, When, item_id
from tests.factory import document, statement

SHA = "a" * 64
keys = st.tuples(st.integers(0, 999), st.integers(0, 999), st.sampled_from(["Iran", "Oman"]))


@given(keys, keys)
def test_ids_are_equal_only_for_equal_places_and_keys(
    a: tuple[int, int, str], b: tuple[int, int, str]
) -> None:
    assert (item_id("s", SHA, *a) == item_id("s", SHA, *b)) is (a == b)


@pytest.mark.parametrize("prefix", ["s", "m", "u"])
def test_an_id_tells_its_kind_and_fits_an_address(prefix: str) -> None:
    key = item_id(prefix, SHA, 0, 9, "Iran", "demand")
    assert key[0] == prefix
    assert len(key) == 11
    assert key.isalnum()


def test_another_text_gives_another_id() -> None:
    assert item_id("s", SHA, 0, 9) != item_id("s", "b" * 64, 0, 9)


def test_a_statement_is_sure_current_and_stated_unless_told_otherwise() -> None:
    told = statement(document(), "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    assert (told.certainty, told.when) == (Certainty.CERTAIN, When.CURRENT)
    assert (told.contents, told.score) == (Contents.STATED, None)


def test_links_between_statements() -> None:
    assert ", ".join(LinkKind) == "answers, in exchange for, restates"


def test_a_statement_below_its_mark_is_a_suggestion_until_a_person_checks_it() -> None:
    doc = document()
    told: dict[tuple[float | None, float | None, bool], bool] = {
        (0.5, 0.6, False): True,
        (0.6, 0.6, False): False,
        (0.5, None, False): False,
        (None, 0.6, False): False,
        (0.0, 0.0, False): False,
        (0.5, 0.6, True): False,
    }
    for (score, threshold, checked), suggested in told.items():
        said = statement(
            doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance",
            score=score, threshold=threshold, checked=checked,
        )  # fmt: skip
        assert said.suggested == suggested
