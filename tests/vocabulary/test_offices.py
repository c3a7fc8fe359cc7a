import runpy
from datetime import date
from pathlib import Path

import pytest

from detente.vocabulary.files import FOLDER
from detente.vocabulary.offices import has_one_holder, holders, office_of, persons

DAYS = (date(2005, 6, 1), date(2014, 6, 10), date(2022, 7, 2))
HELD = {
    ("Russia", "president"): ("Vladimir Putin",) * 3,
    ("Russia", "prime minister"): ("Mikhail Fradkov", "Dmitry Medvedev", "Mikhail Mishustin"),
    ("Russia", "foreign minister"): ("Sergey Lavrov",) * 3,
    ("Ukraine", "president"): ("Viktor Yushchenko", "Petro Poroshenko", "Volodymyr Zelenskyy"),
    ("Ukraine", "prime minister"): ("Yulia Tymoshenko", "Arseniy Yatsenyuk", "Denys Shmyhal"),
    ("Ukraine", "foreign minister"): ("Borys Tarasyuk", "Andriy Deshchytsya", "Dmytro Kuleba"),
    ("United States", "president"): ("George W. Bush", "Barack Obama", "Joe Biden"),
    ("United States", "secretary of state"): (
        "Condoleezza Rice",
        "John Kerry",
        "Antony Blinken",
    ),
    ("France", "president"): ("Jacques Chirac", "François Hollande", "Emmanuel Macron"),
    ("France", "prime minister"): ("Dominique de Villepin", "Manuel Valls", "Élisabeth Borne"),
    ("France", "foreign minister"): (
        "Philippe Douste-Blazy",
        "Laurent Fabius",
        "Catherine Colonna",
    ),
    ("United Kingdom", "prime minister"): ("Tony Blair", "David Cameron", "Boris Johnson"),
    ("United Kingdom", "foreign secretary"): ("Jack Straw", "William Hague", "Liz Truss"),
    ("Israel", "president"): ("Moshe Katsav", "Shimon Peres", "Isaac Herzog"),
    ("Israel", "prime minister"): ("Ariel Sharon", "Benjamin Netanyahu", "Yair Lapid"),
    ("Israel", "foreign minister"): ("Silvan Shalom", "Avigdor Lieberman", "Yair Lapid"),
    ("Iran", "president"): ("Mohammad Khatami", "Hassan Rouhani", "Ebrahim Raisi"),
    ("Iran", "foreign minister"): (
        "Kamal Kharazi",
        "Mohammad Javad Zarif",
        "Hossein Amirabdollahian",
    ),
    ("Turkey", "president"): ("Ahmet Necdet Sezer", "Abdullah Gül", "Recep Tayyip Erdoğan"),
    ("Turkey", "foreign minister"): ("Abdullah Gül", "Ahmet Davutoğlu", "Mevlüt Çavuşoğlu"),
}


@pytest.mark.parametrize(("office", "names"), HELD.items(), ids=str)
def test_who_held_an_office_on_three_days(office: tuple[str, str], names: tuple[str, ...]) -> None:
    for day, name in zip(DAYS, names, strict=True):
        assert [holder.person for holder in holders(*office, day)] == [name], day


def test_rival_governments_give_two_candidates() -> None:
    assert len(holders("Yemen", "prime minister", date(2022, 7, 1))) == 2


def test_an_office_that_does_not_exist_has_no_holder() -> None:
    assert holders("United States", "prime minister", date(2022, 7, 1)) == ()
    assert holders("Nowhere", "president") == ()


def test_a_day_after_the_snapshot_is_answered_as_of_it() -> None:
    (holder,) = holders("Ukraine", "foreign minister", date(2026, 11, 1))
    assert (holder.person, holder.as_of) == ("Andrii Sybiha", holder.snapshot)
    assert holder.as_of == date(2025, 6, 30)
    (before,) = holders("Ukraine", "foreign minister", date(2025, 3, 11))
    assert before.as_of is None


def test_a_successor_ends_an_open_row() -> None:
    names = [holder.person for holder in holders("United States", "foreign minister", DAYS[2])]
    later = [h.person for h in holders("United States", "foreign minister", date(2025, 3, 1))]
    assert (names, later) == (["Antony Blinken"], ["Marco Rubio"])


@pytest.mark.parametrize(
    ("name", "day", "party", "office"),
    [
        ("Zelensky", date(2025, 3, 11), "Ukraine", "president"),
        ("Zelenskiy", date(2022, 3, 11), "Ukraine", "president"),
        ("Volodymyr Zelenskyy’s", date(2025, 3, 11), "Ukraine", "president"),
        ("PUTIN", date(2025, 3, 11), "Russia", "president"),
        ("Peskov", date(2025, 3, 11), "Russia", "spokesperson"),
        ("Witkoff", date(2025, 3, 11), "United States", "envoy"),
        ("Erdogan", date(2025, 3, 11), "Turkey", "president"),
        ("al-Hayya", date(2025, 3, 11), "Hamas", "negotiator"),
        ("Baker", date(1987, 3, 1), "United States", "finance minister"),
        ("Cristiani", date(1989, 11, 1), "El Salvador", "president"),
        ("Funaro", date(1987, 2, 1), "Brazil", "finance minister"),
        ("Lebed", date(1996, 8, 22), "Russia", "security council secretary"),
        ("Boehner", date(2013, 10, 1), "Republicans", "speaker"),
        ("Stoltenberg", date(1987, 2, 1), "West Germany", "finance minister"),
    ],
)
def test_a_surname_leads_to_its_party_on_the_day(
    name: str, day: date, party: str, office: str
) -> None:
    assert [(h.party, h.office) for h in persons(name, day)] == [(party, office)]


def test_rival_persons_of_one_surname_all_come_back() -> None:
    assert {h.party for h in persons("Kim", date(2018, 6, 1))} == {"North Korea", "South Korea"}


def test_without_a_day_all_terms_come_back() -> None:
    assert {h.office for h in persons("Medvedev")} >= {"president", "prime minister"}
    assert persons("Lebed", date(2025, 1, 1)) == ()


@pytest.mark.parametrize("name", ["may", "rice", "Somebody", ""])
def test_a_word_in_small_letters_is_no_person(name: str) -> None:
    assert persons(name) == ()


@pytest.mark.parametrize(
    ("title", "office"),
    [
        ("Secretary of State", "foreign minister"),
        ("Foreign Secretary", "foreign minister"),
        ("Chancellor", "prime minister"),
        ("press secretary", "spokesperson"),
        ("special envoy", "envoy"),
        ("vice-president", "vice president"),
        ("Lord Privy Seal", "lord privy seal"),
    ],
)
def test_titles_are_normalised(title: str, office: str) -> None:
    assert office_of(title) == office


@pytest.mark.shared
def test_the_table_is_what_its_script_makes(shared: Path, tmp_path: Path) -> None:
    script = Path(__file__).parents[2] / "training" / "make_offices.py"
    main = runpy.run_path(str(script))["main"]
    main(shared / "data" / "actors", tmp_path / "offices.csv")
    made = (tmp_path / "offices.csv").read_text(encoding="utf-8")
    assert made == (FOLDER / "offices.csv").read_text(encoding="utf-8")


def test_an_office_has_one_holder_or_several() -> None:
    assert has_one_holder("Foreign Secretary")
    assert not has_one_holder("senator")
    assert not has_one_holder("baker")
