"""Where a deed leads to without scripts."""

from detente.views.web.pages.read.answer import place


def test_an_item_has_its_place_in_the_address() -> None:
    assert place(4) == "/read/4"
    assert place(4, "s12") == "/read/4?at=s12#s12"
