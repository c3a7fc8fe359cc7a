import pytest

from detente.documents.metadata import TextFacts, byline_agency, text_facts
from detente.model import Moment, Origin, Precision
from tests.documents.files import LEAD, SECOND

DAY = Moment("2025-03-13", Precision.DAY, Origin.TEXT)


def test_a_report_with_everything_above_it() -> None:
    head = "Freedonia turns down the truce\n\nReuters\nBy Jane Roe | Reuters\nMarch 13, 2025\n\n"
    facts = text_facts(f"{head}SYLVANIA CITY (Reuters) - {LEAD}\n\n{SECOND}")
    assert facts == TextFacts(
        "Freedonia turns down the truce", "Reuters", "Reuters", "", "Jane Roe", DAY
    )


def test_a_bare_text_tells_nothing() -> None:
    assert text_facts(f"{LEAD}\n\n{SECOND}") == TextFacts()


@pytest.mark.parametrize(
    ("line", "agency"),
    [
        ("SYLVANIA CITY (Reuters) - ", "Reuters"),
        ("SYLVANIA CITY, Freedonia (AP) — ", "AP"),
        ("SYLVANIA CITY/FREEDONIA, March 13 (Sample Wire) -- ", "Sample Wire"),
        ("SYLVANIA CITY, March 13. /TASS/. ", "TASS"),
        ("SYLVANIA. March 13 (Sample Wire) - ", "Sample Wire"),
        ("SYLVANIA/FREEDONIA/OSTERLICH met. ", ""),
        ("In Sylvania (its capital) - ", ""),
        ("The group (SWF) - a union - ", ""),
    ],
)
def test_the_dateline_credits_the_agency(line: str, agency: str) -> None:
    assert text_facts(line + LEAD).dateline == agency


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Source: Reuters", "Reuters"),
        ("(Reuters)", "Reuters"),
        ("— AFP", "AFP"),
        ("(Reporting by Jane Roe; Editing by John Doe)", "Reuters"),
        ("Roe reported from Sylvania. Associated Press writer John Doe contributed.",
         "Associated Press"),
        ("Jane Roe reported from Sylvania.", ""),
        ("Additional reporting by Jane Roe", ""),
        ("Fox News and The Associated Press contributed to this report.", ""),
    ],
)  # fmt: skip
def test_the_last_lines_credit_the_agency(line: str, credit: str) -> None:
    assert text_facts(f"{LEAD}\n\n{SECOND}\n\n{line}\n").credit == credit


@pytest.mark.parametrize(
    "line",
    [
        "March 13, 2025", "Thursday, 13 March 2025", "Published: 2025-03-13 at 14:05 GMT",
        "By Jane Roe | March 13, 2025", "SYLVANIA CITY, Freedonia 2025-03-13", "(March 13, 2025)",
    ],
)  # fmt: skip
def test_a_line_that_only_tells_the_day_tells_publication(line: str) -> None:
    assert text_facts(f"A title of some words\n\n{line}\n\n{LEAD}").published == DAY


@pytest.mark.parametrize(
    "line",
    [
        "The envoy, 13 March 2025", "The treaty signed on March 13, 2025 still holds",
        "Yesterday", "Thursday", "March 13", "13/03/2025",
    ],
)  # fmt: skip
def test_other_days_are_not_taken_for_publication(line: str) -> None:
    assert text_facts(f"A title of some words\n\n{line}\n\n{LEAD}").published is None


def test_a_report_may_open_with_its_day() -> None:
    assert text_facts(f"13 mars 2025. - {LEAD}").published == DAY
    assert text_facts(f"March 13, 2025 – {LEAD}").published == DAY
    assert text_facts(f"On March 13, 2025 they met. {LEAD}").published is None


def test_a_dateline_with_its_year_tells_publication() -> None:
    assert text_facts(f"SYLVANIA, March 13, 2025 (Sample Wire) - {LEAD}").published == DAY


def test_monitored_broadcasts_name_station_and_day_first() -> None:
    facts = text_facts(f"SAN MARCO, 2 JUN 89 (RADIO ECHO) -- [TEXT] {LEAD.upper()}")
    assert facts.outlet == "RADIO ECHO"
    assert facts.published == Moment("1989-06-02", Precision.DAY, Origin.TEXT)
    undated = text_facts(f"CLANDESTINE, NO DATE (RADIO ECHO) -- [TEXT] {LEAD.upper()}")
    assert (undated.outlet, undated.published) == ("RADIO ECHO", None)


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Jane Roe and John Doe", "Jane Roe and John Doe"),
        ("By: Jane Roe | AP", "Jane Roe"),
        ("Jane Roe and John Doe, Associated Press", "Jane Roe and John Doe, Associated Press"),
        ("EchoNews 2 Min Read", "EchoNews"),
        ("Smoke rises over a hall. (Photo: Jane Roe, AP)", ""),
    ],
)
def test_the_byline_stands_above_the_article(line: str, byline: str) -> None:
    assert text_facts(f"A title of some words\n\n{line}\n\n{LEAD}").byline == byline


def test_an_agency_stands_last_in_a_byline() -> None:
    assert byline_agency("Jane Roe, Associated Press") == "Associated Press"
    assert byline_agency("Reuters") == "Reuters"
