from dataclasses import replace

from detente.model import Kind, Source, SourceKind
from detente.views.brief.draft_summary import disclosure, summary
from tests.views.brief.drafts import DRAFTED, note


def test_the_summary_tells_reports_outlets_days_roots_and_who_is_not_named() -> None:
    told = summary(DRAFTED)
    assert told.startswith(
        "This brief rests on 2 cited items in 1 report of 1 outlet (Sample Wire), "
        "published 13 March 2025. Its sources go back to 1 to 2 independent roots."
    )
    assert "2 cited items rest on unnamed sources." in told
    assert "Credibility of the claims: 2 possibly true (3)." in told


def test_named_sources_own_notes_and_translations_are_told() -> None:
    chain = (Source("Sample Wire", SourceKind.OUTLET),)
    notes = (note(1, chain=chain, kind=Kind.OWN_NOTE), note(2, chain=chain, translated=True))
    told = summary(replace(DRAFTED, notes=notes))
    assert "All sources are named." in told
    assert "1 cited item is a note of our own." in told
    assert "1 cited item is translated." in told
    assert "open, published" not in told


def test_of_many_outlets_the_rest_are_counted() -> None:
    notes = tuple(note(n, outlet=f"Outlet {n}") for n in range(1, 8))
    assert "7 outlets (Outlet 1, Outlet 2, Outlet 3, Outlet 4 and 3 more)" in summary(
        replace(DRAFTED, notes=notes)
    )


def test_machines_are_disclosed_with_what_people_checked() -> None:
    assert "found by a machine, rules 1; of 2 cited items a person has checked 1." in disclosure(
        DRAFTED
    )
    mixed = replace(DRAFTED, notes=(note(1, reader="rules 1"), note(2, reader="")))
    assert disclosure(mixed).startswith("1 of 2 cited items was found by a machine, rules 1; ")
    people = disclosure(replace(DRAFTED, readers=()))
    assert people.startswith("All that is cited was found by people")


def test_a_brief_that_cites_nothing_says_so() -> None:
    empty = replace(DRAFTED, notes=())
    assert summary(empty) == "This brief cites nothing."
    assert disclosure(empty) == "No machine had a part in it."
