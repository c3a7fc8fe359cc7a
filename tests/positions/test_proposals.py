from dataclasses import replace

from detente.model import Act, Answer, Given, Moment, Origin, Precision
from detente.positions.proposals import proposals
from tests.factory import document, moment, reading, statement

DOC = document(
    "Washington proposes a 30-day ceasefire to Moscow and Kyiv. Kyiv accepts this truce."
)
PUT = statement(
    DOC, "Washington proposes a 30-day ceasefire to Moscow and Kyiv", "United States", Act.PROPOSE,
    "ceasefire", targets=("Russia", "Ukraine"),
)  # fmt: skip
YES = statement(DOC, "Kyiv accepts this truce", "Ukraine", Act.ACCEPT, "ceasefire")


def test_a_proposal_has_its_maker_its_terms_and_each_answer() -> None:
    (proposal,) = proposals([reading(DOC, PUT, YES)])
    assert (proposal.proposers, proposal.terms) == (("United States",), "30-day ceasefire")
    assert (proposal.addressees, proposal.statements) == (("Russia", "Ukraine"), (PUT,))
    assert [(r.party, r.answer) for r in proposal.responses] == [
        ("Russia", Answer.AWAITED),
        ("Ukraine", Answer.ACCEPTED),
    ]


def test_since_when_is_told_by_the_text_or_not_at_all() -> None:
    (untold,) = proposals([reading(DOC, PUT)])
    assert {r.since for r in untold.responses} == {None}
    day = Moment("2025-03-11", Precision.DAY, Origin.TEXT)
    dated = statement(
        DOC, PUT.span.exact, "United States", Act.PROPOSE, "ceasefire", targets=("Russia",),
        said_on=day,
    )  # fmt: skip
    (told,) = proposals([reading(DOC, dated)])
    assert [r.since for r in told.responses] == [day]


def test_without_terms_the_words_name_it() -> None:
    doc = document(
        "Ankara proposes to host a round in Istanbul.", id="host", published=moment("2025-05-11")
    )
    said = statement(doc, "to host a round in Istanbul", "Turkey", Act.PROPOSE, "process")
    found = proposals([reading(DOC, PUT), reading(doc, said)])
    assert [p.terms for p in found] == ["to host a round in Istanbul", "30-day ceasefire"]
    assert len({p.id for p in found}) == 2


def test_who_put_it_forward_does_not_answer_itself() -> None:
    own = statement(DOC, "Kyiv accepts this truce", "United States", Act.ACCEPT, "ceasefire")
    (proposal,) = proposals([reading(DOC, PUT, own)])
    assert "United States" not in {r.party for r in proposal.responses}


def test_nothing_put_forward_is_no_proposal() -> None:
    assert proposals([reading(DOC)]) == ()


def test_who_moves_on_the_issue_or_answers_the_same_side_is_not_awaited() -> None:
    doc = document("Moscow accepts some pause. Washington proposes a swap to Moscow and Kyiv.")
    pause = statement(doc, "Moscow accepts some pause", "Russia", Act.ACCEPT, "ceasefire")
    swap = statement(
        doc, "Washington proposes a swap to Moscow and Kyiv", "United States", Act.PROPOSE,
        "prisoners", targets=("Russia", "Ukraine"),
    )  # fmt: skip
    by_issue = {p.issue: p for p in proposals([reading(DOC, PUT, YES), reading(doc, pause, swap)])}
    assert [r.party for r in by_issue["ceasefire"].responses] == ["Ukraine"]
    assert [r.party for r in by_issue["prisoners"].responses] == ["Russia"]
    assert by_issue["prisoners"].responses[0].statements == (swap,)
    assert by_issue["prisoners"].addressees == ("Russia", "Ukraine")


def test_who_was_not_asked_gives_no_answer_by_a_bare_word() -> None:
    doc = document("Kyiv proposes a meeting to Moscow. Ankara is ready for the meeting.")
    put = statement(
        doc, "Kyiv proposes a meeting to Moscow", "Ukraine", Act.PROPOSE, "process",
        targets=("Russia",),
    )  # fmt: skip
    host = statement(doc, "Ankara is ready for the meeting", "Turkey", Act.ACCEPT, "process")
    (proposal,) = proposals([reading(doc, put, host)])
    assert {r.party for r in proposal.responses} <= {"Russia"}


def test_two_proposers_share_a_proposal_only_where_one_points_at_the_others() -> None:
    texts = {
        "own": "Kyiv calls for a 30-day ceasefire.",
        "same": "Kyiv wants the 30-day ceasefire now.",
    }
    found = []
    for key, text in texts.items():
        doc = document(text, id=key)
        said = statement(doc, text[:-1], "Ukraine", Act.PROPOSE, "ceasefire")
        found.append([p.proposers for p in proposals([reading(DOC, PUT), reading(doc, said)])])
    assert sorted(found[0]) == [("Ukraine",), ("United States",)]
    assert found[1] == [("Ukraine", "United States")]


def test_an_answer_does_not_come_before_its_proposal() -> None:
    old = document("Moscow accepts the 30-day ceasefire.", published=moment("2025-02-12"))
    early = statement(old, "Moscow accepts the 30-day ceasefire", "Russia", Act.ACCEPT, "ceasefire")
    told = proposals([reading(DOC, PUT), reading(old, early)])
    assert Answer.ACCEPTED not in {
        r.answer for p in told if p.proposers for r in p.responses if r.party == "Russia"
    }


def test_an_answer_is_awaited_only_to_what_a_verb_puts_to_somebody() -> None:
    by_tone = replace(PUT, given=(Given("act", "tone propose"),))
    (proposal,) = proposals([reading(DOC, by_tone)])
    assert proposal.responses == ()


def test_a_sea_is_never_asked() -> None:
    at_sea = replace(PUT, targets=("Black Sea", "Crimea", "Russia"))
    (proposal,) = proposals([reading(DOC, at_sea)])
    assert proposal.addressees == ("Russia",)


def test_nobody_is_awaited_whom_the_clause_does_not_name() -> None:
    guessed = replace(PUT, targets=("Russia", "Turkey"))
    (proposal,) = proposals([reading(DOC, guessed)])
    assert [(r.party, r.answer) for r in proposal.responses] == [("Russia", Answer.AWAITED)]


def test_a_holder_of_office_names_the_party_that_is_asked() -> None:
    doc = document("Zelensky offers to meet Putin in Turkey. Ankara is ready to host the meeting.")
    put = statement(
        doc, "Zelensky offers to meet Putin in Turkey", "Ukraine", Act.PROPOSE, "process",
        targets=("Russia",),
    )  # fmt: skip
    host = statement(doc, "Ankara is ready to host the meeting", "Turkey", Act.ACCEPT, "process")
    (proposal,) = proposals([reading(doc, put, host)])
    assert [(r.party, r.answer) for r in proposal.responses] == [("Russia", Answer.AWAITED)]


def test_whoever_accepts_the_truce_of_a_report_answers_it_and_a_missing_reply_is_its() -> None:
    doc = document(
        "The United States proposed a 30-day ceasefire to Russia. Ukraine has accepted the "
        "ceasefire. Russia has yet to respond."
    )
    put = statement(
        doc, "The United States proposed a 30-day ceasefire to Russia", "United States",
        Act.PROPOSE, "ceasefire", targets=("Russia",),
    )  # fmt: skip
    yes = statement(doc, "Ukraine has accepted the ceasefire", "Ukraine", Act.ACCEPT, "ceasefire")
    late = statement(doc, "Russia has yet to respond", "Russia", Act.DEFER, "ceasefire")
    (proposal,) = proposals([reading(doc, put, yes, late)])
    assert [(r.party, r.statements) for r in proposal.responses] == [
        ("Russia", (late,)), ("Ukraine", (yes,)),
    ]  # fmt: skip
