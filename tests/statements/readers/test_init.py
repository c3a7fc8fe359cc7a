import pytest

from detente.errors import UnknownName
from detente.statements.readers import READERS, get_reader


def test_a_reader_is_got_by_its_name() -> None:
    assert [get_reader(r.name) for r in READERS] == list(READERS)
    assert [r.name for r in READERS] == ["local", "rules", "llm"]


def test_without_a_name_it_is_that_of_the_environment_else_the_first(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("DETENTE_READER", "llm")
    assert get_reader().name == "llm"
    monkeypatch.setenv("DETENTE_READER", "")
    assert get_reader() is READERS[0]
    monkeypatch.delenv("DETENTE_READER")
    assert get_reader().name == "local"


def test_an_unknown_name_lists_the_known() -> None:
    with pytest.raises(UnknownName, match="choose one of local, rules, llm"):
        get_reader("oracle")
