import pytest

from detente.model import Act
from detente.positions.offers.behalf import on_behalf
from tests.factory import document, statement


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("Qatar put forward a plan on behalf of Russia and Ukraine", ("Russia", "Ukraine")),
        ("Qatar presented a plan backed by the United States", ("United States",)),
        ("Qatar presented a plan on behalf of Qatar", ()),
        ("Qatar presented a plan on behalf of everybody", ()),
    ],
)
def test_for_whom_a_mediator_speaks_is_told(text: str, parties: tuple[str, ...]) -> None:
    said = statement(document(f"{text}."), text, "Qatar", Act.PROPOSE, "ceasefire")
    assert on_behalf([said], frozenset({"Qatar"})) == parties
