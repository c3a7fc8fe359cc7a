"""A line of a list holds what it tells, and nothing else is needed than an id and words."""

from detente.model import Act
from detente.views.brief.row import Row, short_ids
from tests.factory import document, statement


def test_a_line_needs_an_id_who_and_words_only() -> None:
    row = Row(("s12345678",), "Russia", "“stay out”")
    assert (row.standing, row.details, row.below) == ("", (), ())
    assert not row.struck


def test_each_id_is_shown_once_and_short() -> None:
    doc = document()
    said = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    assert short_ids([said, said]) == (said.id[:9],)
