import pytest

from detente.errors import UnknownName
from detente.model.network import NetworkKind
from detente.workspace.positions.networking import By, Netted, Period, network_of
from tests.workspace.moves import bargain


def test_parties_meet_on_terms_or_on_issues() -> None:
    with bargain() as record:
        (by_term,) = network_of(record, Netted()).ties
        (by_issue,) = network_of(record, Netted(by=By.ISSUE, period=Period("economy"))).ties
        assert by_issue.concepts == ("economy",)
        assert "economy" not in by_term.concepts
        assert {by_term.one, by_term.other} == {"Italy", "Norway"}
        assert network_of(record, Netted(NetworkKind.CONFLICT)).ties == ()


def test_an_issue_is_known_by_its_label_and_an_unknown_one_is_refused() -> None:
    with bargain() as record:
        found = network_of(record, Netted(period=Period("Economy and trade"), by=By.ISSUE))
        assert found.issue == "economy"
        with pytest.raises(UnknownName):
            network_of(record, Netted(period=Period("no-such")))
