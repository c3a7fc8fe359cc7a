"""What the fields of the inbox can be set to."""

from detente.model import Handling, Kind
from detente.views.web.pages.inbox.choices import (
    CHECK_WORDS,
    CHECKS,
    KINDS,
    handlings,
    kinds,
    language_choices,
    offered,
)
from detente.workspace.intake.jobs import READERS


def test_every_choice_has_words() -> None:
    assert set(KINDS) == set(Kind)
    assert set(CHECKS) == set(CHECK_WORDS)
    assert [each[0] for each in offered(Handling.RED)["readers"]] == ["", *READERS]


def test_nobody_is_offered_a_label_above_their_clearance() -> None:
    assert [key for key, _ in handlings(Handling.GREEN)] == ["TLP:CLEAR", "TLP:GREEN"]
    assert len(handlings(Handling.RED, "none")) == len(Handling) + 1


def test_a_language_that_is_not_listed_is_kept() -> None:
    assert ("xx", "xx") in language_choices("not known", "xx")
    assert [key for key, _ in language_choices("not known", "en")].count("en") == 1
    assert kinds("as it tells")[0] == ("", "as it tells")
