from detente.views.exports.terms import term_json, term_rows
from detente.workspace.dossier import Dossier
from detente.workspace.lookup.framing import Question
from tests.workspace.optioned import options


def test_a_term_tells_wordings_states_roots_and_label() -> None:
    with options() as record, Dossier(record) as dossier:
        found = dossier.terms(Question(issue="ceasefire"))
        held = dossier.held(s.document for t in found.told for s in t.term.statements)
    line = term_json(found.told[1], held, found.roots)
    assert (line["name"], line["rank"], line["scale"]) == ("60-day ceasefire", 1, "days: ceasefire")
    assert {w["words"] for w in line["wordings"]} == {
        "a 60-day ceasefire", "a roughly two-month truce",
    }  # fmt: skip
    assert [p["party"] for p in line["positions"]] == ["Ukraine", "United States"]
    assert line["roots"] == {"low": 2, "high": 2}
    assert line["handling"] == "TLP:CLEAR"
    assert "history" not in line["positions"][0]
    whole = term_json(found.told[1], held, found.roots, whole=True)
    assert whole["positions"][0]["history"] == []


def test_a_table_has_a_row_for_each_state_of_each_party() -> None:
    with options() as record, Dossier(record) as dossier:
        found = dossier.terms(Question(issue="ceasefire"))
    rows = list(term_rows(term_json(found.told[1], {}, found.roots)))
    assert [(r["party"], r["state"], r["name"]) for r in rows] == [
        ("Ukraine", "gives", "60-day ceasefire"),
        ("United States", "wants", "60-day ceasefire"),
    ]
