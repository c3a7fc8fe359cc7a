import pytest

from detente.errors import UnknownName
from detente.statements.readers import READERS, get_reader


def test_a_reader_is_got_by_its_name() -> None:
    assert get_reader() is READERS[0]
    assert get_reader("rules").name == "rules"


def test_an_unknown_name_lists_the_known() -> None:
    with pytest.raises(UnknownName, match="choose one of rules"):
        get_reader("oracle")
