from pathlib import Path

import detente
from detente.views.web.pages.review.cards import Card, card, people
from tests.views.web.pages.review.coded import ANA, BORYS, SALMA


def cards(dossier: Path) -> dict[tuple[str, ...], Card]:
    """By the names of what they differ in."""
    with detente.open(dossier) as talks:
        return {d.fields: card(d, "Talks") for d in talks.disputes().found}


def test_what_differs_is_apart_from_what_does_not(dossier: Path) -> None:
    one = cards(dossier)[("certainty",)]
    assert [(v.number, v.who, v.verdict, v.kept) for v in one.views] == [
        (1, f"{ANA} and {SALMA}", "accepted", True), (2, BORYS, "edited", True),
    ]  # fmt: skip
    (line,) = one.lines
    assert (line.label, line.values[1], line.differs) == ("certainty", "possible", True)
    assert line.values[0] != "possible"
    same = {each.label: each.values for each in one.same}
    assert "act" in same and "certainty" not in same
    assert same["condition"] == ("nothing",) or same["condition"][0]
    assert (one.settled, one.event, one.kind, one.title) == ("", 0, "statement", "Talks")


def test_who_rejected_it_has_no_fields_but_a_reason(dossier: Path) -> None:
    one = cards(dossier)[("kept",)]
    assert [(v.who, v.kept, v.why) for v in one.views] == [
        (ANA, True, ""), (BORYS, False, "a headline, not a demand"),
    ]  # fmt: skip
    assert one.lines == ()
    assert one.same and one.who and one.what


def test_names_in_running_text() -> None:
    assert people(["Ana"]) == "Ana"
    assert people(["Ana", "Bo", "Cy"]) == "Ana, Bo and Cy"
