import pytest

from detente.model import Source, SourceKind
from detente.positions.roots.houses import house, known_as


@pytest.mark.parametrize(
    ("name", "outlet"),
    [
        ("Reuters", "Reuters"),
        ("the Reuters news agency", "Reuters"),
        ("Axios' Jo Example", "Axios"),
        ("Axios correspondent Jo Example", "Axios"),
        ("local media including\u00a0Axios", "Axios"),
        ("Sky News Norland", ""),
        ("a village paper", ""),
        ("", ""),
    ],
)
def test_a_reporter_belongs_to_a_house_and_a_longer_name_does_not(name: str, outlet: str) -> None:
    assert house(name) == outlet


def test_only_carriers_have_a_house() -> None:
    reporter = Source("Axios' Jo Example", SourceKind.MEDIA)
    official = Source("Axios fan Ann Example", SourceKind.OFFICIAL)
    known = known_as([reporter, official, Source("Axios", SourceKind.OUTLET)])
    assert known["Axios' Jo Example"] == "Axios"
    assert known["Axios fan Ann Example"] != "Axios"
