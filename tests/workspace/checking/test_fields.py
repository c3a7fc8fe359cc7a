from collections.abc import Iterator

import pytest

from detente.errors import DetenteError, JudgementError, UnknownName
from detente.model import Item, Source, SourceKind, Statement
from detente.record.edits import edited
from detente.workspace.checking.fields import Typist, checked, typed
from tests.factory import document
from tests.workspace.talks import DEMAND, FIRST, found, talks

DOC = document(FIRST, title="Talks")
SAID, REFUSAL, MEETING, GAP = found(DOC)


@pytest.fixture
def typist() -> Iterator[Typist]:
    with talks() as record, record.reading() as reader:
        yield Typist(reader, "Ann", FIRST)


@pytest.mark.parametrize(
    ("item", "name", "value", "kept"),
    [
        (SAID, "party", "the Kremlin", "Russia"),
        (SAID, "party", "Ukraine, moscow", "Russia + Ukraine"),
        (SAID, "party", "Independent", "independent"),
        (SAID, "targets", "Kyiv + USA", "Ukraine, United States"),
        (SAID, "targets", "", ""),
        (SAID, "act", " Offer ", "offer"),
        (SAID, "issue", "Ceasefire", "ceasefire"),
        (SAID, "certainty", "possible", "possible"),
        (SAID, "when", "planned", "planned"),
        (SAID, "contents", "undisclosed", "undisclosed"),
        (SAID, "said_on", "2025-03", "2025-03"),
        (SAID, "condition", 'The Kremlin  "has no comment"', "The Kremlin “has no comment”"),
        (SAID, "content", "stay out of NATO", "stay out of NATO"),
        (SAID, "speaker", "Moscow", "Moscow"),
        (
            SAID,
            "chain",
            "Reuters (agency) ← two officials ( Anonymous )",
            "Reuters (agency) <- two officials (anonymous)",
        ),
        (SAID, "chain", "", ""),
        (MEETING, "parties", "Kyiv, Russia", "Russia, Ukraine"),
        (MEETING, "status", "planned", "planned"),
        (MEETING, "channels", "phone, in-person", "in-person, phone"),
        (MEETING, "when", "on Tuesday", "on Tuesday"),
        (GAP, "kind", "answer", "answer"),
        (GAP, "subject", "", ""),
        (GAP, "subject", "Washington", "United States"),
        (GAP, "issue", "alliance", "alliance"),
    ],
)
def test_what_is_typed_is_kept_as_the_record_names_it(
    typist: Typist, item: Item, name: str, value: str, kept: str
) -> None:
    assert checked(item, {name: value}, typist) == ((name, kept),)


@pytest.mark.parametrize(
    ("item", "name", "value", "message"),
    [
        (SAID, "color", "red", "a statement has no field 'color'; set one of party, speaker, act"),
        (MEETING, "act", "demand", "a meeting has no field 'act'; set one of parties, status"),
        (GAP, "status", "held", "an unknown has no field 'status'"),
        (SAID, "act", "wish", "act cannot be “wish”; choose one of reject, accept"),
        (SAID, "party", "", "the party is empty; name it, or write unknown"),
        (SAID, "party", "Ukrane", "no party is called 'Ukrane'; did you mean Ukraine"),
        (SAID, "issue", "ceasfire", "no issue has the code 'ceasfire'; did you mean ceasefire"),
        (SAID, "said_on", "2025-02-30", "“2025-02-30” is no date; write it as 2025-03-13"),
        (SAID, "said_on", "yesterday", "“yesterday” is no date"),
        (SAID, "condition", "peace first", "“peace first” does not stand in the document; copy"),
        (
            SAID,
            "content",
            "Envoys met",
            "does not stand in the statement's own words; copy it from",
        ),
        (SAID, "speaker", "", "the speaker's name is empty"),
        (SAID, "chain", "Reuters", "“Reuters” is no link of a chain; write links as Reuters"),
        (SAID, "chain", "Reuters (wire)", "“Reuters \\(wire\\)” is no link.*outlet, agency"),
        (MEETING, "parties", " ", "a meeting needs its parties"),
        (MEETING, "channels", "telepathy", "channels cannot be “telepathy”; choose one of in-p"),
        (GAP, "kind", "gap", "kind cannot be “gap”; choose one of content, intention"),
    ],
)
def test_what_does_not_fit_is_refused_with_what_can_be_set(
    typist: Typist, item: Item, name: str, value: str, message: str
) -> None:
    with pytest.raises(DetenteError, match=message):
        checked(item, {name: value}, typist)


def test_a_new_party_is_taken_only_if_it_is_said_to_be_one(typist: Typist) -> None:
    with pytest.raises(UnknownName, match=r"or take it as a new party \(--new-party\)"):
        checked(SAID, {"party": "River League"}, typist)
    new = Typist(typist.reader, "Ann", FIRST, new_party=True)
    assert checked(SAID, {"party": "River League"}, new) == (("party", "River League"),)
    with pytest.raises(JudgementError, match="holds control characters"):
        checked(SAID, {"party": "River\x07League"}, new)


@pytest.mark.parametrize("item", [SAID, REFUSAL, MEETING, GAP], ids=lambda i: i.id[0])
def test_an_item_set_to_what_it_is_stays_as_it_is(typist: Typist, item: Item) -> None:
    fields = checked(item, typed(item), typist)
    assert typed(edited(item, fields, FIRST, "Ann")) == typed(item)


def test_the_nearest_of_equal_words_is_meant() -> None:
    (found_item,) = (i for i in found(DOC) if i.span.exact == DEMAND)
    last = edited(found_item, (("condition", "Ukraine refuses"),), FIRST, "Ann")
    assert isinstance(last, Statement)
    assert last.condition is not None
    assert last.condition.start == FIRST.index("Ukraine refuses")
    within = edited(found_item, (("content", "Ukraine"),), FIRST, "Ann")
    assert isinstance(within, Statement)
    assert within.content is not None
    assert within.content.start == FIRST.index("Ukraine")


def test_a_chain_is_read_link_by_link() -> None:
    told = edited(SAID, (("chain", "Reuters (agency) <- two officials (anonymous)"),), FIRST, "A")
    assert isinstance(told, Statement)
    assert told.chain == (
        Source("Reuters", SourceKind.AGENCY),
        Source("two officials", SourceKind.ANONYMOUS),
    )
