"""Where a deed leads to without scripts."""

from detente.errors import Conflict
from detente.views.web.pages.read.answer import fault_of, place


def test_an_item_has_its_place_in_the_address() -> None:
    assert place(4) == "/read/4"
    assert place(4, "s12") == "/read/4?at=s12#s12"


def test_a_fault_is_told_with_its_remedy() -> None:
    assert fault_of(Conflict("what", "remedy")) == {"what": "what", "remedy": "remedy"}
