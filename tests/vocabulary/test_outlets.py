import pytest

from detente.model import SourceKind
from detente.vocabulary.outlets import OUTLETS, OutletKind, find_outlet


@pytest.mark.parametrize(
    ("name", "outlet", "kind"),
    [
        ("Reuters", "Reuters", SourceKind.AGENCY),
        ("uk.reuters.com", "Reuters", SourceKind.AGENCY),
        ("www.bbc.co.uk", "BBC", SourceKind.MEDIA),
        ("The AP", "Associated Press", SourceKind.AGENCY),
        ("AFP", "Agence France-Presse", SourceKind.AGENCY),
        ("dpa", "Deutsche Presse-Agentur", SourceKind.AGENCY),
        ("TASS", "TASS", SourceKind.AGENCY),
        ("Bloomberg", "Bloomberg", SourceKind.AGENCY),
        ("Fox News", "Fox News", SourceKind.MEDIA),
        ("CNN’s", "CNN", SourceKind.MEDIA),
        ("New York Times", "The New York Times", SourceKind.MEDIA),
        ("Al-Jazeera", "Al Jazeera", SourceKind.MEDIA),
        ("Israel Radio", "Israel Radio", SourceKind.BROADCAST),
        ("Press TV", "Press TV", SourceKind.BROADCAST),
        ("Truth Social", "Truth Social", SourceKind.SOCIAL),
        ("X", "X", SourceKind.SOCIAL),
        ("Telegram", "Telegram", SourceKind.SOCIAL),
    ],
)
def test_an_outlet_is_found_with_its_kind(name: str, outlet: str, kind: SourceKind) -> None:
    found = find_outlet(name)
    assert found is not None
    assert (found.name, found.source_kind) == (outlet, kind)


@pytest.mark.parametrize(
    "name", ["time", "independent", "x", "example.org", "Nobody's Gazette", ""]
)
def test_other_words_are_no_outlets(name: str) -> None:
    assert find_outlet(name) is None


def test_state_media_are_outlets_and_marked() -> None:
    for name in ("Xinhua", "IRNA", "RT"):
        found = find_outlet(name)
        assert found is not None
        assert found.state_media
    guardian = find_outlet("The Guardian")
    assert guardian is not None
    assert (guardian.state_media, guardian.country) == (False, "United Kingdom")


def test_the_list_is_as_wide_as_promised() -> None:
    assert len(OUTLETS) >= 200
    assert {outlet.kind for outlet in OUTLETS} == set(OutletKind)
