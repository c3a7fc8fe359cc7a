"""What an analyst sets in the workbench goes out as gold, and is used for the next report."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

import detente
from detente.model import Entry, Statement
from detente.record import Record
from detente.workspace.dossier import Dossier
from detente.workspace.lookup.renamed import names_mended
from tests.views.web.pages.read.dossiers import twelve
from tests.web import client
from tests.workspace.drained import drain

TRUCE = "{} proposed a ceasefire of {} days."


@pytest.fixture
def asked(tmp_path: Path) -> Iterator[TestClient]:
    """The workbench without its worker: what is brought in waits until it is drained."""
    made = client(twelve(tmp_path / "talks.detente"))
    yield made
    dossier(made).close()


def dossier(asked: TestClient) -> Dossier:
    return asked.app.state.dossier  # type: ignore[attr-defined,no-any-return]


def record(asked: TestClient) -> Record:
    return dossier(asked).record


def done(asked: TestClient, path: str, **told: str) -> None:
    answer = asked.post(path, data=told)
    assert answer.status_code == 200, answer.text


def bring(asked: TestClient, text: str) -> list[Entry]:
    """What is found in a text that is pasted into the inbox."""
    before = {d.number for d in dossier(asked).documents()}
    done(asked, "/inbox/text", text=text, title=text, date="2025-04-01", outlet="Sample Wire",
         lang="en", reader="rules")  # fmt: skip
    drain(record(asked))
    (number,) = {d.number for d in dossier(asked).documents()} - before
    return [e for e in dossier(asked).statements() if e.document == number]


def gold(asked: TestClient, folder: Path) -> dict[str, dict[str, Any]]:
    """The statements that go out, by their words."""
    detente.export(dossier(asked), folder, checked=True, annotations=True)
    files = [json.loads(f.read_text("utf-8")) for f in folder.iterdir()]
    return {told["quote"]: told for made in files for told in made["statements"]}


def test_what_was_accepted_edited_and_stated_goes_out_and_nothing_else(
    asked: TestClient, tmp_path: Path
) -> None:
    items = sorted(dossier(asked).statements(), key=lambda e: e.item.span.start)
    first, second, third = items[:3]
    done(asked, f"/items/{first.id}/judge", verdict="accept")
    done(asked, f"/items/{second.id}/edit", party="Turkey", act="propose")
    done(asked, f"/items/{third.id}/judge", verdict="reject")
    done(asked, "/read/2/new", words="leave the plant", kind_of="statement", party="Ukraine",
         act="demand", issue="territory", targets="Russia")  # fmt: skip
    out = gold(asked, tmp_path / "gold")
    assert set(out) == {first.item.span.exact, second.item.span.exact, "leave the plant"}
    edited = out[second.item.span.exact]
    assert (edited["speaker"]["party"], edited["act"]) == ("Turkey", "propose")
    stated = out["leave the plant"]
    assert (stated["speaker"]["party"], stated["target"]) == ("Ukraine", ["Russia"])


def test_a_report_that_nobody_read_is_not_counted_among_those_that_go_out(
    asked: TestClient, tmp_path: Path
) -> None:
    done(asked, "/inbox/text", text="Кремль ответил отказом.", title="Отказ", lang="ru")
    drain(record(asked))
    assert len(dossier(asked).documents()) == 2
    info = detente.export(dossier(asked), tmp_path / "gold", checked=True, annotations=True)
    assert len(list((tmp_path / "gold").iterdir())) == 1
    assert info["Detente-Documents"] == "1"


def test_what_is_taken_back_does_not_go_out(asked: TestClient, tmp_path: Path) -> None:
    items = sorted(dossier(asked).statements(), key=lambda e: e.item.span.start)
    for entry in items[:2]:
        done(asked, f"/items/{entry.id}/judge", verdict="accept")
    done(asked, "/read/2/undo")
    assert set(gold(asked, tmp_path / "gold")) == {items[0].item.span.exact}


def test_a_name_set_in_the_browser_is_read_in_the_next_report(asked: TestClient) -> None:
    before = bring(asked, TRUCE.format("Ankara", "thirty"))
    assert {_party(e) for e in before} == {"Turkey"}
    done(asked, "/names/alias", name="Ankara", party="Russia", why="our name for it")
    after = bring(asked, TRUCE.format("Ankara", "ninety"))
    assert {_party(e) for e in after} == {"Russia"}


def test_a_party_merged_in_the_browser_stays_merged_in_the_next_report(asked: TestClient) -> None:
    done(asked, "/names/merge", party="Turkey", into="Ukraine", why="one delegation")
    after = bring(asked, TRUCE.format("Turkey", "sixty"))
    assert {_party(e) for e in after} == {"Ukraine"}


def test_a_term_merged_in_the_browser_takes_in_the_next_report(asked: TestClient) -> None:
    for days in ("thirty", "forty"):
        bring(asked, TRUCE.format("Ukraine", days))
    wordings = {k: w for k, w in _terms(asked).items() if "ty days" in w}
    assert len(wordings) == 2
    told = {"term": list(wordings), "why": "one truce", "issue": "ceasefire"}
    assert asked.post("/terms/merge", data=told).status_code == 200
    many = len(_terms(asked))
    bring(asked, TRUCE.format("Turkey", "forty"))
    assert len(_terms(asked)) == many
    (merged,) = (w for w in _terms(asked).values() if "ty days" in w)
    assert "Turkey" in merged and "Ukraine" in merged


def test_everything_is_taken_back_from_the_log_and_the_record_is_sound(asked: TestClient) -> None:
    first, second = sorted(dossier(asked).statements(), key=lambda e: e.item.span.start)[:2]
    fresh, last = _standing(asked), dossier(asked).log()[0].event.number
    done(asked, f"/items/{first.id}/judge", verdict="accept")
    done(asked, f"/items/{second.id}/edit", act="propose")
    done(asked, "/read/2/new", words="leave the plant", kind_of="statement", party="Ukraine",
         act="demand", issue="territory")  # fmt: skip
    done(asked, f"/items/{first.id}/notes", text="look again")
    done(asked, f"/items/{first.id}/credibility", grade="2", why="fits")
    done(asked, "/read/2/seen")
    done(asked, "/names/alias", name="Varenholm", party="Russia", why="so named")
    done(asked, "/names/merge", party="Turkey", into="Ukraine", why="a test")
    done(asked, "/inbox/2/mark", outlet="Sample Post", why="the masthead")
    assert _standing(asked) != fresh
    log = asked.get("/review/log").text
    made = [n for n in re.findall(r'name="event" value="(\d+)"', log) if int(n) > last]
    assert len(made) == 9
    for event in made:
        done(asked, "/undo", event=event, back="/review/log")
    assert _standing(asked) == fresh
    assert dossier(asked).verify().faults == ()


def _terms(asked: TestClient) -> dict[str, str]:
    """What is told of each term of the issue, by its id."""
    parts = asked.get("/terms?issue=ceasefire").text.split('name="term" value="')[1:]
    return {part.partition('"')[0]: part for part in parts}


def _party(entry: Entry) -> str:
    assert isinstance(entry.item, Statement)
    return entry.item.speaker.party


def _standing(asked: TestClient) -> object:
    """All that is told of the report and of what was found in it."""
    talks = dossier(asked)
    found = [(e.id, e.status, e.item, e.credibility) for e in talks.statements()]
    (document,) = talks.documents()
    return sorted(found, key=lambda told: told[0]), document.document, names_mended(talks.record)
