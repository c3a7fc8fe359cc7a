import pytest

from detente.model import Completeness
from detente.statements.readers.unread import LANGUAGES, unread
from tests.factory import document


@pytest.mark.parametrize(
    ("text", "fields", "why"),
    [
        ("Arvania refuses.", {"completeness": Completeness.INDEX_PAGE}, "an index page; give"),
        ("Arvania refuses.", {"completeness": Completeness.NOT_AN_ARTICLE}, "it is not an article"),
        (" \n", {}, "it holds no text"),
        ("Киев согласился.", {"language": "ru"}, "no reader serves the language Russian"),
        ("Das Land lehnte den Plan ab, und die Stadt war dafür, doch niemand kam zu ihr heute.",
         {"language": ""}, "no reader serves the language 'unknown'"),
    ],
)  # fmt: skip
def test_what_is_not_read_is_told_with_the_remedy(
    text: str, fields: dict[str, object], why: str
) -> None:
    told = unread(document(text, **fields))
    assert told.startswith("not read: ")
    assert why in told


def test_english_is_read() -> None:
    assert unread(document("Arvania refuses.")) == ""
    assert unread(document("Arvania refuses.", language="")) == ""
    assert unread(document("Arvania refuses.", completeness=Completeness.PAYWALLED)) == ""
    assert frozenset({"en"}) == LANGUAGES
