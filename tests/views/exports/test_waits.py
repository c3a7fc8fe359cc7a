import json
from typing import Any

from detente.views.exports.waits import (
    circle_json,
    commitment_json,
    edge_json,
    role_json,
    stake_json,
)
from detente.workspace.lookup.framing import Question
from detente.workspace.positions import waits
from detente.workspace.positions.asking import held
from tests.workspace.waits_told import waiting_talks


def test_each_tells_its_ids_roots_and_label() -> None:
    with waiting_talks() as record:
        found = waits.conditions(record, Question())
        promises = waits.commitments(record, Question())
        lines = waits.stakes(record, Question())
        groups = [one.statements for one in found.edges.told]
        groups += [one.statements for one in promises.told]
        groups += [one.statements for one in lines.told]
        documents = held(record, {s.document for group in groups for s in group})
    made: list[dict[str, Any]] = [
        *(edge_json(e, documents, found.edges.roots) for e in found.edges.told),
        *(commitment_json(c, documents, promises.roots) for c in promises.told),
        *(stake_json(s, documents, lines.roots) for s in lines.told),
    ]
    for told in made:
        assert told["statements"]
        assert told["roots"] == {"low": 1, "high": 1}
        assert (told["checked"], told["of"], told["handling"]) == (0, 1, "TLP:CLEAR")
    assert json.loads(json.dumps(made)) == made


def test_a_circle_tells_why_it_leads_on() -> None:
    with waiting_talks() as record:
        found = waits.conditions(record, Question())
    told = circle_json(found.circles[0], {}, {})
    assert told["parties"] == ["Iran", "United States"]
    assert all(e["leads_on"].startswith("the same party and issue") for e in told["edges"])
    assert {e["roots"] for e in told["edges"]} == {None}


def test_a_promise_tells_its_day_and_fates() -> None:
    with waiting_talks() as record:
        (promise,) = [c for c in waits.commitments(record, Question()).told if c.deadline]
    told = commitment_json(promise, {}, {})
    assert told["deadline"]["value"] == "2025-04-01"
    assert (told["deadline_words"], told["fates"]) == ("by 1 April", ["done"])
    assert told["tellings"][0]["party"] == "Iran"


def test_a_role_tells_its_places() -> None:
    with waiting_talks() as record:
        (host,) = [r for r in waits.roles(record, Question()) if r.inferred]
    told = role_json(host)
    assert (told["party"], told["kind"], told["inferred"]) == ("Egypt", "host", True)
    assert told["evidence"][0]["exact"] == "Iran and the United States met in Cairo"
