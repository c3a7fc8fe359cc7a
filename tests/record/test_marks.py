from datetime import date

import pytest

from detente.errors import JudgementError
from detente.model import Handling, Kind
from detente.record.marks import MARKS, marked
from tests.factory import document, moment


def test_each_field_is_set_as_typed() -> None:
    fields = (
        ("outlet", " Harbour News "), ("title", "A road"), ("agency", ""), ("language", "uk"),
        ("published", "2025-04-01"), ("kind", "own-note"), ("handling", "TLP:AMBER+STRICT"),
        ("embargo", "2025-05-01"),
    )  # fmt: skip
    assert {name for name, _ in fields} == set(MARKS)
    made = marked(document(agency="Agency"), fields)
    assert (made.outlet, made.title, made.agency) == ("Harbour News", "A road", "")
    assert (made.language, made.published) == ("uk", moment("2025-04-01"))
    assert (made.kind, made.handling) == (Kind.OWN_NOTE, Handling.AMBER_STRICT)
    assert made.embargo == date(2025, 5, 1)


def test_nothing_told_takes_a_date_away() -> None:
    made = marked(document(embargo=date(2025, 5, 1)), (("embargo", ""), ("published", "")))
    assert (made.embargo, made.published) == (None, None)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("kind", "rumour"), ("handling", "secret"), ("embargo", "soon"), ("published", "1.4.25"),
        ("text", "x"), ("id", "x"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_told(name: str, value: str) -> None:
    with pytest.raises(JudgementError) as caught:
        marked(document(), ((name, value),))
    assert caught.value.remedy
