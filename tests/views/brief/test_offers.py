import dataclasses
from datetime import date

from detente.model import Act, Answer, Response, Teller, UnknownKind
from detente.views.brief import offers
from detente.views.brief.index import Index
from detente.vocabulary.states import look
from tests.factory import document, statement, unknown
from tests.views import briefs

BRIEF = briefs.founding()
INDEX = Index(BRIEF)
DAY = date(2025, 3, 13)


def test_a_proposal_shows_each_answer_with_its_look() -> None:
    found = offers.offer(BRIEF.proposals[0], DAY, INDEX)
    assert (found.terms, found.by, found.issue) == ("a 30-day truce", "Midland", "ceasefire")
    borland, arland = found.answers
    assert (borland.word, borland.look.word) == ("accepted if", "gives if")
    assert borland.items[0].remarks == (
        "condition: as a first step toward talks",
        "probable",
        "told by the outlet",
    )
    assert arland.items[0].text == "asked, no answer yet; since when is not told"


def test_further_statements_of_an_answer_keep_their_notes() -> None:
    gives = BRIEF.proposals[0].responses[0].statements[0]
    other = BRIEF.accusations[0]
    response = Response("Borland", Answer.ACCEPTED, (gives, other), (), Teller.ITSELF)
    made = dataclasses.replace(BRIEF.proposals[0], responses=(response,))
    items = offers.offer(made, DAY, INDEX).answers[0].items
    assert (items[-1].text, items[-1].numbers) == ("also", INDEX.numbers([other]))
    both = dataclasses.replace(response, answer=Answer.CONTESTED)
    contested = offers.offer(dataclasses.replace(made, responses=(both,)), DAY, INDEX).answers[0]
    assert len(contested.items) == 2
    assert contested.look == look(contested.look.state)


def test_one_text_told_as_answer_and_as_gap_is_shown_once() -> None:
    doc = document(briefs.TEXT)
    words = "It is unclear whether Arland would meet Borland"
    said = statement(doc, words, "Arland", Act.ACCEPT, "process")
    gap = unknown(doc, words, UnknownKind.ANSWER, "Arland", "process")
    response = Response("Arland", Answer.UNKNOWN, (said,), (gap,))
    made = dataclasses.replace(BRIEF.proposals[0], responses=(response,))
    index = Index(briefs.empty(proposals=(made,), notes=briefs.notes([doc], (said, gap))))
    (item,) = offers.offer(made, DAY, index).answers[0].items
    assert item.numbers == (1, 2)


def test_unknowns_list_every_gap_and_every_silent_addressee() -> None:
    rows = offers.unknowns(BRIEF, DAY, INDEX)
    assert [row.tag for row in rows] == ["contents", "intention", "awaited"]
    assert rows[0].text == "“What the list holds is not known”"
    assert (rows[2].who, rows[2].text) == ("Arland", "answer to: a 30-day truce")


def test_what_was_told_on_another_day_says_when() -> None:
    later = date(2025, 4, 1)
    assert offers.unknowns(BRIEF, later, INDEX)[0].remarks == ("told 13 March 2025",)
