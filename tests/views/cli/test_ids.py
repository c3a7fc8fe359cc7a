from detente.model import Act
from detente.views.cli.ids import SHOWN, short, short_ids
from tests.factory import document, statement


def test_an_id_is_shown_by_its_beginning() -> None:
    assert short("s0123456789abcdef") == "s01234567"
    assert len(short("s0123456789abcdef")) == SHOWN
    assert short("s01") == "s01"


def test_short_ids_name_each_item_once() -> None:
    doc = document("A called for a halt. B refused.")
    said = statement(doc, "A called for a halt", "A", Act.DEMAND, "ceasefire")
    assert short_ids([said, said]) == (short(said.id),)
