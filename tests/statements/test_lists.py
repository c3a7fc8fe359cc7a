from detente.model import Act, When
from detente.statements.lists import items
from tests.statements.reading import cast

TEXT = (
    "Earlier Russian conditions have included:\n\n  • A neutral Ukraine\n  • No foreign troops\n"
    "  • Talks will be held in Geneva\n\nThe sides met.\n  • A loose end"
)


def test_every_item_is_a_move_of_the_lead_in() -> None:
    found = list(items(cast(TEXT)))
    assert [i.span.text for i in found] == ["A neutral Ukraine", "No foreign troops"]
    assert {(i.act, i.speaker.party, i.time.value) for i in found} == {
        (Act.DEMAND, "Russia", When.PAST)
    }


def test_a_lead_in_without_mover_leads_nothing() -> None:
    assert list(items(cast("The news in short:\n\n  • A new round\n  • An old song"))) == []
