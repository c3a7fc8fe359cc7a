import pytest

from detente.documents.carrier import agency_name, is_official, original_address, outlet_name


@pytest.mark.parametrize(
    ("site", "url", "name"),
    [
        ("", "https://uk.reuters.com/article/a", "Reuters"),
        ("Some Section", "https://www.bbc.co.uk/news/a", "BBC News"),
        ("Reuters", "", "Reuters"),
        ("Freedonia Echo", "https://echo.example/a", "Freedonia Echo"),
        ("", "https://www.echo.example/a", "echo.example"),
        ("Freedonia turns down the truce that its neighbour had put forward", "", ""),
        ("", "", ""),
    ],
)
def test_the_outlet_by_address_then_by_name(site: str, url: str, name: str) -> None:
    assert outlet_name(site, url) in (name, name.removesuffix(" News"))


@pytest.mark.parametrize(
    ("words", "name"),
    [("AP", "Associated Press"), ("REUTERS", "Reuters"), ("Jane Roe", ""), ("CNN", ""), ("", "")],
)
def test_only_listed_agencies_are_agencies(words: str, name: str) -> None:
    assert agency_name(words) == name


def test_an_archived_page_has_its_original_address() -> None:
    kept = "https://web.archive.org/web/20250313213311/https:/www.example.org/news/"
    assert original_address(kept) == "https://www.example.org/news/"
    assert original_address("https://example.org/") == "https://example.org/"


@pytest.mark.parametrize(
    ("url", "official"),
    [
        ("https://www.whitehouse.gov/a", True),
        ("https://mfa.gov.ua/a", True),
        ("https://news.un.org/a", True),
        ("http://kremlin.ru/a", True),
        ("https://governor.example/a", False),
        ("https://notgov/", False),
        ("https://echo.example/gov", False),
        ("http://[", False),
        ("", False),
    ],
)
def test_official_addresses(url: str, official: bool) -> None:
    assert is_official(url) is official
