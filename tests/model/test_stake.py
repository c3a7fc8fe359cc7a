from detente.model.stake import Stake, StakeKind, Voice
from tests.model.values import STATEMENT


def test_kinds_and_voices_read_as_words() -> None:
    assert ", ".join(StakeKind) == "red line, stated interest, would be given"
    assert list(Voice) == [
        "in its own words", "as the outlet tells its word", "as another side tells it",
        "as a named source tells it",
    ]  # fmt: skip


def test_a_stake_rests_on_its_statements() -> None:
    stake = Stake(
        "k1", StakeKind.RED_LINE, "Ukraine", "territory", "the border", "red line", Voice.OWN,
        "", "", (STATEMENT,),
    )  # fmt: skip
    assert stake.statements == (STATEMENT,)
