from pathlib import Path

from detente.model import Act, Given
from detente.record import Wanted, open_record
from detente.views.brief.fields import explained, fields
from detente.workspace.weighing.showing import show
from tests.factory import document, reading, statement
from tests.views.cli.asking import filled, key
from tests.workspace.dossiers import bring, talks


def test_a_statements_fields_go_by_the_names_that_edit_takes(tmp_path: Path) -> None:
    from detente.record.edits import FIELDS

    name = filled(tmp_path)
    with open_record(name, "Ann") as record:
        for kind, wanted in (("s", "demand"), ("m", ""), ("u", "")):
            shown = show(record, key(name, kind=kind, act=wanted))
            names = {field for field, _, _ in fields(shown)} - {"reader", "found"}
            assert names == set(FIELDS[type(shown.entry.item)])


def test_values_tell_what_gave_them() -> None:
    doc = document("Ukraine refuses it.", id="e" * 16)
    given = (
        Given("act", "verb", "refuses"),
        Given("certainty", "plain"),
        Given("issue", "analyst", "Bo"),
    )
    said = statement(doc, "Ukraine refuses it", "Ukraine", Act.REJECT, "other", given=given,
                     score=0.75, reader="test 1")  # fmt: skip
    with talks() as record:
        bring(record, reading(doc, said))
        with record.reading() as reader:
            (entry,) = reader.entries(Wanted(issue="other"))
        found = {name: (value, why) for name, value, why in fields(show(record, entry.id))}
    assert found["act"] == ("reject", "verb: “refuses”")
    assert found["certainty"] == ("certain", "nothing says otherwise")
    assert found["issue"][1] == "set by Bo"
    assert found["targets"] == ("no one named", "")
    assert found["chain"][0] == "the outlet itself"
    assert found["reader"] == ("test 1", "read right in 75 of 100 when measured")


def test_how_sure_a_value_is_and_what_came_next_stand_on_its_line() -> None:
    doc = document()
    given = (
        Given("act", "head act", "refuses", 0.912, "accept", 0.0649),
        Given("issue", "head issue", score=0.5),
        Given("when", "head when", score=0.7, runner_up="past"),
        Given("span", "head span", score=0.8),
    )
    said = statement(doc, "Ukraine refuses", "Ukraine", Act.REJECT, "alliance")
    found = {name: why for name, _, why in explained(said, given, "local 1")}
    assert found["act"] == "head act: “refuses” · 0.91, else accept 0.06"
    assert found["issue"] == "head issue · 0.50"
    assert found["when"] == "head when · 0.70, else past"
    assert found["span"] == "head span · 0.80"
