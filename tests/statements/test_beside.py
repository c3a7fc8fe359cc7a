"""Titles, marks and appositions beside a name."""

from spacy.tokens import Span

from detente.statements.beside import (
    appositions,
    before,
    has_office,
    mark,
    reports,
    title_party,
    titles,
)
from detente.statements.personal_names import proper_name
from tests.statements.acting import cast_of, head


def name_in(text: str, last: str) -> Span:
    cast = cast_of(text)
    found = proper_name(head(cast, last), cast.describer)
    assert found is not None
    return found


def test_titles_in_front() -> None:
    name = name_in("Then Foreign Minister Amos Kiprop spoke.", "Kiprop")
    assert {"foreign", "minister"} <= titles(name)
    assert has_office(name)
    assert "Minister" in {t.text for t in before(name)}
    assert title_party(name) is None


def test_a_title_that_tells_the_side_by_itself() -> None:
    assert (
        title_party(name_in("Secretary of State Amos Kiprop spoke.", "Kiprop")) == "United States"
    )


def test_a_legislator_bears_the_mark_of_his_party() -> None:
    assert mark(name_in("Sen. Amos Kiprop, R-Ohio, spoke.", "Kiprop")) == "Republicans"
    assert mark(name_in("Amos Kiprop spoke.", "Kiprop")) is None


def test_the_reporter_of_a_monitored_broadcast() -> None:
    assert reports(name_in("[Report] [Amos Kiprop] The talks began.", "Kiprop"))
    assert not reports(name_in("Amos Kiprop spoke.", "Kiprop"))


def test_appositions() -> None:
    cast = cast_of("Amos Kiprop, a senior diplomat, spoke.")
    found = appositions(head(cast, "Kiprop"), cast.describer)
    assert [t.text for t in found] == ["diplomat"]
