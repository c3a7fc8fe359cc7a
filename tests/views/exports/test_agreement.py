from detente.views.exports.agreement import agreement_json
from detente.workspace.reviewing.agreement import FIELDS, agreement_over
from tests.workspace.coding_talks import differ, seen
from tests.workspace.talks import talks


def test_all_that_a_number_rests_on_goes_with_it() -> None:
    with talks() as record:
        differ(record)
        seen(record, "Ann")
        seen(record, "Bob")
        told = agreement_json(agreement_over(record))
    assert list(told["fields"]) == list(FIELDS)
    assert told["fields"]["act"] == {
        "metric": "nominal", "alpha": 0.0, "low": None, "high": None,
        "units": 1, "pairs": 1, "coders": 2, "values": 2, "needed": 30,
    }  # fmt: skip
    assert told["fields"]["certainty"]["metric"] == "ordinal"
    assert (told["items"], told["differing"], told["seen_whole"]) == (2, 1, 1)
    assert told["spans"]["marked"]["alpha"] == 1.0
    assert set(told["spans"]["by_act"]) == {"demand", "propose"}
