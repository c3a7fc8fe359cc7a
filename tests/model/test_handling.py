import pytest

from detente.model import Handling


def test_the_labels_are_those_of_tlp_2_from_the_freest() -> None:
    assert [h.value for h in Handling] == [
        "TLP:CLEAR", "TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:RED",
    ]  # fmt: skip
    assert [h.rank for h in Handling] == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("label", Handling)
@pytest.mark.parametrize("limit", Handling)
def test_a_text_goes_no_further_than_its_label(label: Handling, limit: Handling) -> None:
    assert label.within(limit) is (label.rank <= limit.rank)
    assert label.within(Handling.RED)
