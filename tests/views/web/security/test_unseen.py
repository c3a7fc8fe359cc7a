"""What somebody is not to see is in no byte of any answer, on screens and at the API."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

import detente
from detente.model import Credibility, Handling, Reliability
from detente.model.account import Role, Visitor
from detente.model.assignment import Assignment
from detente.model.flag import Flag
from detente.model.outline import Outline, Passage, PassageKind, Pick
from detente.record.assignments import assign
from detente.views.web.security.limits import Pace
from detente.workspace.briefs.drafting import Drafts
from detente.workspace.intake import jobs
from tests.record.build import bring, demand, doc
from tests.views.web.routes import answered
from tests.web import client, sampled

pytestmark = pytest.mark.slow  # it walks over every page there is

CODER = Visitor("Cy", Role.CODER, Handling.GREEN)
REVIEWER = Visitor("Rea", Role.REVIEWER, Handling.GREEN)
HIDDEN = "Zembla"
BLIND = 2
ENDLESS = ("/live",)
CHOICES = {
    "/actors", "/items/1/edit", "/proposals", "/proposals/awaiting", "/proposals/commitments",
    "/proposals/conditions", "/proposals/roles", "/proposals/stakes", "/read/1/new", "/read/lists",
    "/search", "/terms",
}  # fmt: skip
"""Where a party can be chosen: who is named anywhere is known to all."""
MATRIX = {"/api/v1/positions", "/positions", "/positions/course"}
"""Where all positions stand together; a cell that is opened does not tell the words."""
BY_PARTY = (
    "/search?party={0}", "/positions/cell?party={0}&issue={1}", "/api/v1/statements?party={0}",
    "/api/v1/positions/cell?party={0}&issue={1}", "/actors/{0}",
)  # fmt: skip


class Made(NamedTuple):
    """A dossier, and by what its hidden things are named."""

    path: Path
    names: tuple[str, ...]


@pytest.fixture(autouse=True)
def no_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.views.web.security.gate.VISITOR", Pace(10_000, 10_000))


@pytest.fixture(scope="module")
def restricted(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """An AMBER report, and all that can be done to it."""
    path = sampled(tmp_path_factory.mktemp("unseen") / "talks.detente")
    text = f"Russia demands that Ukraine stay out of NATO. {HIDDEN} is told."
    told = {"title": f"{HIDDEN} papers", "outlet": f"{HIDDEN} Wire", "handling": Handling.AMBER}
    secret = doc(text, "s.txt", **told)
    with detente.open(path, who="Ana") as dossier:
        record = dossier.record
        number = bring(record, secret, demand(secret))
        with record.reading() as reader:
            (entry,) = reader.entries_in([number])[number]
        dossier.accept([entry.id], why=f"{HIDDEN} is right")
        dossier.note(entry.id, f"{HIDDEN} again")
        dossier.note(secret.id, f"{HIDDEN} at large")
        dossier.grade_source(f"{HIDDEN} Wire", Reliability.B, f"{HIDDEN} is known")
        dossier.grade_claim(entry.id, Credibility.DOUBTFUL, f"{HIDDEN} doubts")
        dossier.rename_term(entry.id, f"{HIDDEN} option", f"{HIDDEN} says so")
        dossier.flag(secret.id, Flag.FORGED, f"{HIDDEN} forged it")
        dossier.flag(secret.id, None, f"{HIDDEN} did not")
        cited = Passage(PassageKind.TEXT, f"{HIDDEN} is cited [^{entry.id[:9]}].")
        outline = Outline((cited,), (Pick(entry.id, "", entry.item.span.exact),))
        draft = Drafts(record, record, Handling.RED).begin(f"{HIDDEN} brief", outline)
        about = {"title": f"{HIDDEN} text", "handling": "TLP:AMBER"}
        job = jobs.put_text(record, f"{HIDDEN} comes in.", about)
        told_as = (str(number), secret.id, entry.id, f"{HIDDEN} Wire", HIDDEN, draft.id)
    return Made(path, (*told_as, str(job.number), "1", "2"))


@pytest.fixture(scope="module")
def blind(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """A report that Cy codes blind, with what Ana made of it."""
    path = sampled(tmp_path_factory.mktemp("blind") / "talks.detente")
    with detente.open(path, who="Ana") as dossier:
        record = dossier.record
        with record.reading() as reader:
            first, second, third = reader.entries_in([BLIND])[BLIND][:3]
        dossier.reject([first.id], f"{HIDDEN} is wrong")
        dossier.edit(second.id, {"party": HIDDEN}, f"{HIDDEN} is it", new_party=True)
        dossier.note(third.id, f"{HIDDEN} again")
        with record.writing() as writer:
            assign(writer, Assignment(BLIND, "Cy", "Ana", datetime.now(UTC), blind=True))
    return Made(path, (str(BLIND), first.id, second.id, third.id, "1"))


def without(text: str, *asked: str) -> str:
    """What is told besides what was asked with, as it stands or in an address."""
    for one in asked:
        text = text.replace(one, "").replace(quote(one), "")
    return text


def leaks(web: TestClient, names: tuple[str, ...]) -> Iterator[tuple[str, int]]:
    """Where the hidden word is told that was not asked with."""
    for route in answered(web.app):  # type: ignore[arg-type] # a FastAPI
        if route.method != "GET" or route.path in ENDLESS:
            continue
        for name in names if "/1" in route.path else ("",):
            where = route.path.replace("/1", f"/{name}")
            for more in ("", "?known=2999-01-01") if "/api/" in where else ("",):
                answer = web.get(where + more)
                if HIDDEN in without(answer.text, where, name or where):
                    yield route.path, answer.status_code


def test_nothing_beyond_a_clearance_is_told(restricted: Made) -> None:
    with client(restricted.path, Visitor("Ada", Role.ADMIN, Handling.AMBER)) as web:
        assert len(list(leaks(web, restricted.names))) > 20
    with client(restricted.path, REVIEWER) as web:
        assert list(leaks(web, restricted.names)) == []


def test_nothing_that_others_made_of_what_is_coded_blind_is_told(blind: Made) -> None:
    with client(blind.path, Visitor("Ada", Role.ADMIN, Handling.AMBER)) as web:
        assert len(list(leaks(web, blind.names))) > 5
    with client(blind.path, CODER) as web:
        assert {path for path, _ in leaks(web, blind.names)} == CHOICES | MATRIX


def test_what_another_made_of_an_item_is_not_found_by_asking_for_it(blind: Made) -> None:
    edited = blind.names[2]
    with client(blind.path, Visitor("Ada", Role.ADMIN, Handling.AMBER)) as web:
        issue = web.get(f"/api/v1/items/{edited}").json()["statement"]["issue"]
        asked = [where.format(HIDDEN, issue) for where in BY_PARTY]
        assert len([where for where in asked if edited in web.get(where).text]) > 2
    with client(blind.path, CODER) as web:
        assert [where for where in asked if edited in web.get(where).text] == []
        own = web.get(f"/api/v1/items/{edited}").json()
        assert (own["status"], own["judgements"]) == ("suggested", [])
