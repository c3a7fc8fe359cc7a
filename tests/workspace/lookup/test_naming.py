import pytest

from detente.errors import UnknownName
from detente.model import EventKind
from detente.record import Renamed, Wanted
from detente.workspace.lookup.naming import issue_meant, party_meant, resolved
from tests.workspace.dossiers import HOSTILE, bring, hostile, talks


@pytest.mark.parametrize(
    ("name", "party"),
    [("Russia", "Russia"), ("the Kremlin", "Russia"), ("kremlin", "Russia"),
     ("US", "United States"),
     ("Moscow", "Russia"), ("France", "France")],
)  # fmt: skip
def test_a_party_goes_by_any_of_its_names(name: str, party: str) -> None:
    with talks() as record, record.reading() as reader:
        assert party_meant(reader, name) == party


def test_a_party_of_the_dossier_alone_is_known() -> None:
    with talks() as record:
        bring(record, hostile())
        with record.reading() as reader:
            assert party_meant(reader, HOSTILE.upper()) == HOSTILE


def test_an_alias_of_the_dossier_is_heeded() -> None:
    with talks() as record:
        with record.writing() as writer:
            writer.append(EventKind.ALIAS, Renamed(name="Big Bear", into="Russia"))
        with record.reading() as reader:
            assert party_meant(reader, "big bear") == "Russia"


def test_an_unknown_party_is_told_with_near_ones() -> None:
    with talks() as record, record.reading() as reader:
        with pytest.raises(UnknownName, match="did you mean Russia"):
            party_meant(reader, "Rusia")
        with pytest.raises(UnknownName, match="detente positions"):
            party_meant(reader, "zzzzzz")


def test_an_issue_goes_by_code_and_label() -> None:
    with talks() as record, record.reading() as reader:
        assert issue_meant(reader, "Ceasefire") == "ceasefire"
        assert issue_meant(reader, "alliances") == "alliance"
        with pytest.raises(UnknownName, match="ceasefire"):
            issue_meant(reader, "cesefire")


def test_filters_are_resolved_and_the_rest_stays() -> None:
    with talks() as record, record.reading() as reader:
        wanted = resolved(reader, Wanted("s", party="Kremlin", target="Kyiv", limit=3))
        assert wanted == Wanted("s", party="Russia", target="Ukraine", limit=3)
