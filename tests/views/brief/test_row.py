"""A line of a list holds what it tells, and nothing else is needed than an id and words."""

from detente.views.brief.row import Row


def test_a_line_needs_an_id_who_and_words_only() -> None:
    row = Row(("s12345678",), "Russia", "“stay out”")
    assert (row.standing, row.details, row.below) == ("", (), ())
    assert not row.struck
