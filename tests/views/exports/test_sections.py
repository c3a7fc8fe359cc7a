from detente.views.exports import sections
from tests.views import briefs

BRIEF = briefs.founding()


def test_sections_name_items_by_their_ids() -> None:
    assert sections.ids(BRIEF.assessments) == [BRIEF.assessments[0].id]
    assert sections.line_json(BRIEF.headline)["items"] == list(BRIEF.headline.items)
    demand = sections.demand_json(BRIEF.demands[0])
    assert demand["standing"] == "contents not disclosed"
    assert demand["statements"] == [BRIEF.demands[0].statements[0].id]


def test_the_matrix_lists_cells_that_hold_something() -> None:
    told = sections.matrix_json(BRIEF.matrix)
    assert told["at"] == "2025-03-13"
    assert len(told["positions"]) == 6
    borland = told["positions"][4]
    assert borland["holdings"][0]["state"] == "gives if"
    assert borland["holdings"][0]["since"]["value"] == "2025-03-13"
    assert borland["holdings"][0]["told_on"] is None
    assert borland["beside"] == [BRIEF.accusations[0].id]
    assert borland["history"][0]["state"] == "open"


def test_an_answer_tells_on_whose_word_it_rests() -> None:
    borland, arland = sections.proposal_json(BRIEF.proposals[0])["responses"]
    assert (borland["answer"], borland["teller"]) == ("accepted if", "the outlet")
    assert (arland["answer"], arland["since"]) == ("awaited", None)


def test_lineages_notes_and_reports() -> None:
    assert len(sections.lineage_json(BRIEF.lineages[0])["chain"]) == 3
    note = sections.note_json(BRIEF.notes[0])
    assert (note["number"], note["checked"]) == (1, False)
    assert sections.report_json(BRIEF.reports[0])["completeness"] == "whole"
