import pytest

from detente.model import Completeness
from detente.statements.readers import READERS, Attributor, Reader
from tests.factory import document

BY_NAME = pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)


@BY_NAME
def test_every_reader_keeps_the_protocol(reader: Reader) -> None:
    told: Reader = reader
    assert told.name and told.version
    assert told.languages <= {"en"}
    assert told.threshold is None or 0 <= told.threshold <= 1


@BY_NAME
def test_what_a_reader_does_not_serve_is_not_read_and_why_is_told(reader: Reader) -> None:
    for made in (
        document("Киев согласился на встречу.", language="ru"),
        document("News", completeness=Completeness.INDEX_PAGE),
        document(" "),
    ):
        found = reader.read(made)
        assert not found.was_read
        assert found.warnings[0].startswith("not read: ")


def test_names_tell_readers_apart() -> None:
    assert len({reader.name for reader in READERS}) == len(READERS)


def test_only_the_reader_that_says_so_sends_texts_away(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOCAL", "REPLIES"):
        monkeypatch.delenv(f"DETENTE_LLM_{name}", raising=False)
    assert [reader.name for reader in READERS if reader.remote] == ["llm"]


def test_some_readers_also_tell_attributions() -> None:
    assert {"rules"} <= {reader.name for reader in READERS if isinstance(reader, Attributor)}
    assert not isinstance(object(), Attributor)
