from detente.views.cli.ids import SHOWN, short


def test_an_id_is_shown_by_its_beginning() -> None:
    assert short("s0123456789abcdef") == "s01234567"
    assert len(short("s0123456789abcdef")) == SHOWN
    assert short("s01") == "s01"
