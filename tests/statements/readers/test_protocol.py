from collections.abc import Callable

import pytest

from detente.model import Completeness, Document, Meeting, Reading, Statement, Unknown
from detente.statements.readers import READERS, Attributor, Reader, get_reader
from detente.vocabulary.issues import ISSUES
from tests.factory import document
from tests.statements.readers.llm.replying import read_with
from tests.statements.readers.local.making import use

REPORT = (
    "Russia demands that Ukraine stay out of NATO. Ukraine refuses the plan, officials said.\n\n"
    "They met in Istanbul on Friday. It is unclear whether Kyiv will answer."
)
REPLY = {
    "statements": [
        {
            "n": 1,
            "line": 1,
            "quote": "Ukraine refuses the plan",
            "speaker": "Ukraine",
            "party": "Ukraine",
            "act": "reject",
            "issue": "alliance",
            "targets": ["Russia"],
        }
    ],
    "meetings": [],
    "unknowns": [],
}
Read = Callable[[Document], Reading]
Item = Statement | Meeting | Unknown


def items(found: Reading) -> tuple[Item, ...]:
    return (*found.statements, *found.meetings, *found.unknowns)


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
    assert {"rules", "local"} <= {
        reader.name for reader in READERS if isinstance(reader, Attributor)
    }
    assert not isinstance(object(), Attributor)


@pytest.fixture(params=["rules", "local", "llm"])
def read(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Each reader with all that it needs: a tiny model, a reply that was written here."""
    use(monkeypatch)
    if request.param == "llm":
        return lambda made: read_with(monkeypatch, made, REPLY)
    return get_reader(request.param).read


def test_what_a_reader_finds_is_in_the_text_and_signed(read: Read) -> None:
    found = read(document(REPORT))
    assert found.was_read
    assert found.statements
    for item in items(found):
        assert item.document == found.document.id
        assert item.span.exact
        assert item.span.holds(REPORT)
    for told in found.statements:
        assert told.reader == found.reader
        assert told.speaker.party
        assert told.issue in {issue.code for issue in ISSUES}
        assert told.targets == tuple(sorted(set(told.targets)))
        assert not set(told.targets) & set(told.speaker.parties)
        assert told.score is None or 0 <= told.score <= 1
        assert {given.field for given in told.given} >= {"act", "speaker", "issue"}


def test_a_reader_tells_each_thing_once_and_in_text_order(read: Read) -> None:
    found = read(document(REPORT))
    for alike in (found.statements, found.meetings, found.unknowns):
        assert [i.span.start for i in alike] == sorted(i.span.start for i in alike)
    every = [i.id for i in items(found)]
    assert len(set(every)) == len(every)


def test_a_second_reading_is_the_same(read: Read) -> None:
    assert read(document(REPORT)) == read(document(REPORT))
