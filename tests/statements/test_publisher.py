"""A government's own text is known by its outlet or its labels."""

import pytest

from detente.model import Kind
from detente.statements.publisher import author, is_publisher_noun, publisher
from tests.factory import document
from tests.statements.acting import cast_of, head, words


@pytest.mark.parametrize(
    ("fields", "text", "party"),
    [
        ({"outlet": "The White House"}, "We agree.", "United States"),
        ({"outlet": "Kremlin"}, "We agree.", "Russia"),
        ({"outlet": "NATO", "kind": Kind.OFFICIAL}, "We agree.", "NATO"),
        ({"outlet": ""}, "THE PRESIDENT: We agree.", "United States"),
        ({"outlet": "Sample Wire"}, "We agree.", ""),
    ],
)
def test_publishers(fields: dict[str, object], text: str, party: str) -> None:
    assert publisher(document(text, **fields)) == party


@pytest.mark.parametrize(
    ("title", "party"),
    [
        ("Joint Statement on United States-Kenya Trade", "Kenya + United States"),
        (
            "Joint Statement from the Leaders of the United States, Kenya, and Qatar on Sudan",
            "Kenya + Qatar + United States",
        ),
        ("G7 Leaders’ Statement on Sudan", "G7"),
        ("Statement on Sudan", "United States"),
        ("A call on the Joint Statement by Kenya", "United States"),
    ],
)
def test_a_joint_statement_is_that_of_all_whom_its_title_names(title: str, party: str) -> None:
    assert publisher(document("We agree.", outlet="The White House", title=title)) == party


def test_the_president_with_an_article() -> None:
    cast = cast_of("The President met President Amos Kiprop.")
    assert is_publisher_noun(head(cast, "The President"))
    assert not is_publisher_noun(head(cast, "Kiprop"))


@pytest.mark.parametrize(
    ("text", "party"),
    [
        ("BOGOTA, 2 FEB 90 (RADIO) -- [COMMUNIQUE] [FARC] [TEXT] We demand an answer.", "FARC"),
        (
            "BOGOTA, 2 FEB 90 (RADIO) -- [REPORT] [Amos Kiprop] [TEXT] We are in Bogota.",
            "independent",
        ),
        ("Statement by the Government of Kenya\n\nWe demand an answer.", "Kenya"),
    ],
)
def test_the_head_of_a_text_tells_who_says_we(text: str, party: str) -> None:
    cast = cast_of(text)
    assert cast.resolve(words(cast, "We")).party == party


def test_a_report_has_no_author() -> None:
    assert author(cast_of("Kenya agreed. We saw it.").parsed) is None
