import pytest

from detente.errors import JudgementError
from detente.model import (
    Act,
    Channel,
    Given,
    Item,
    Meeting,
    MeetingStatus,
    Origin,
    Precision,
    Source,
    SourceKind,
    Statement,
    UnknownKind,
)
from detente.record.edits import FIELDS, edited, moment_of
from tests.factory import document, meeting, statement, unknown

TEXT = "If asked, Russia may offer a truce. If asked, it may not. Envoys met on Tuesday."
DOC = document(TEXT)
SAID = statement(DOC, "it may not", "Russia", Act.REJECT, "ceasefire")
MET = meeting(DOC, "Envoys met", ("Russia",), MeetingStatus.HELD)
GAP = unknown(DOC, "it may not", UnknownKind.FACT, "", "ceasefire")


def made(item: Item, **fields: str) -> Item:
    return edited(item, tuple(fields.items()), TEXT, "Ann")


def test_a_statement_is_set_field_by_field() -> None:
    said = made(
        SAID, party="Ukraine", act="offer", targets="Russia, Turkey", said_on="2025-03",
        chain="Reuters (agency) <- two officials (anonymous)",
    )  # fmt: skip
    assert isinstance(said, Statement)
    assert (said.speaker.party, said.speaker.name, said.act) == ("Ukraine", "Russia", Act.OFFER)
    assert said.targets == ("Russia", "Turkey")
    assert said.said_on is not None
    assert (said.said_on.precision, said.said_on.origin) == (Precision.MONTH, Origin.USER)
    assert said.chain == (
        Source("Reuters", SourceKind.AGENCY), Source("two officials", SourceKind.ANONYMOUS),
    )  # fmt: skip
    assert Given("act", "analyst", "Ann") in said.given


def test_the_words_nearest_to_the_statement_are_meant() -> None:
    said = made(SAID, condition="If asked")
    assert isinstance(said, Statement)
    assert said.condition is not None
    assert said.condition.start == TEXT.rindex("If asked")
    cleared = made(said, condition="")
    assert isinstance(cleared, Statement)
    assert cleared.condition is None
    within = made(SAID, content="may")
    assert isinstance(within, Statement)
    assert within.content is not None
    assert SAID.span.start <= within.content.start < SAID.span.end


def test_meetings_and_unknowns_are_set_too() -> None:
    met = made(MET, parties="Ukraine, Russia", channels="phone", when="on Tuesday")
    assert isinstance(met, Meeting)
    assert (met.parties, met.channels) == (("Russia", "Ukraine"), (Channel.PHONE,))
    assert met.when is not None
    assert made(GAP, kind="answer", subject="Russia") != GAP


@pytest.mark.parametrize(
    ("item", "name", "value"),
    [
        (SAID, "status", "held"),
        (MET, "act", "demand"),
        (SAID, "act", "wish"),
        (SAID, "condition", "never said"),
        (SAID, "said_on", "2025-02-30"),
        (SAID, "chain", "Reuters (wire)"),
        (MET, "channels", "letter"),
        (GAP, "kind", "gap"),
    ],
)
def test_what_does_not_fit_is_refused(item: Item, name: str, value: str) -> None:
    with pytest.raises(JudgementError):
        made(item, **{name: value})


def test_a_moment_is_as_precise_as_it_is_typed() -> None:
    minute, nothing = moment_of("2025-03-13T14:05"), moment_of("")
    assert minute is not None
    assert minute.precision is Precision.MINUTE
    assert nothing is None


def test_every_kind_tells_its_fields() -> None:
    assert FIELDS[Statement][:3] == ("party", "speaker", "act")
    assert FIELDS[Meeting] == ("parties", "status", "channels", "when")
