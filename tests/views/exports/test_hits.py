from datetime import date

from detente.views.exports.hits import hit_json
from detente.workspace.lookup.searching import BEGIN, END, Hit


def test_a_hit_is_plain_and_undated_where_no_date_is_told() -> None:
    hit = Hit("d1", 3, date(2025, 3, 13), "Sample Wire", "Talks", f"the {BEGIN}truce{END}  holds")
    told = hit_json(hit)
    assert (told["snippet"], told["day"]) == ("the truce holds", "2025-03-13")
    other = Hit("d1", 3, date(2025, 3, 13), "", "", "", dated=False)
    assert hit_json(other)["day"] is None
