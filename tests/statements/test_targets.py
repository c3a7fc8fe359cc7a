"""Toward whom a move is made."""

import pytest

from detente.model import Speaker
from detente.statements.targets import targets
from tests.statements.acting import cast_of, words


@pytest.mark.parametrize(
    ("clause", "speaker", "told"),
    [
        ("Kenya called on Poland and Spain to withdraw", "Kenya", ("Poland", "Spain")),
        ("Kenya accused Poland of bad faith", "Kenya", ("Poland",)),
        ("Kenya demanded that Poland withdraw", "Kenya", ("Poland",)),
        ("Kenya rejected Poland's proposal", "Kenya", ("Poland",)),
        ("Kenya imposed tariffs on Poland", "Kenya", ("Poland",)),
        ("Kenya hopes for rain", "Kenya", ()),
    ],
)
def test_targets(clause: str, speaker: str, told: tuple[str, ...]) -> None:
    cast = cast_of(clause + ".")
    assert targets(words(cast, clause), Speaker(speaker, speaker), cast) == told


def test_the_other_side_may_stand_in_the_sentence_before() -> None:
    cast = cast_of("Kenya and Poland met. Kenya wants a full withdrawal.")
    clause = words(cast, "Kenya wants a full withdrawal")
    assert targets(clause, Speaker("Kenya", "Kenya"), cast) == ("Poland",)


def test_words_that_name_the_speaker_are_no_target() -> None:
    cast = cast_of("Envoys of Kenya and bankers fear that Poland will leave.")
    clause = words(cast, "Envoys of Kenya and bankers fear that Poland will leave")
    told = Speaker("Envoys of Kenya and bankers", "independent")
    assert targets(clause, told, cast) == ("Poland",)
