from hypothesis import given
from hypothesis import strategies as st

from detente.model import INDEPENDENT, UNKNOWN_PARTY, Speaker, joined

parties = st.lists(st.sampled_from(["Iran", "France", "United Kingdom", "Oman"]), min_size=1)


def test_joint_movers_are_joined_in_alphabetical_order() -> None:
    assert joined(["United Kingdom", "France", "United Kingdom"]) == "France + United Kingdom"
    assert joined([]) == ""


@given(parties)
def test_a_joint_speaker_gives_back_each_party(names: list[str]) -> None:
    speaker = Speaker("they", joined(names))
    assert speaker.parties == tuple(sorted(set(names)))


def test_parties_that_are_no_side() -> None:
    assert (INDEPENDENT, UNKNOWN_PARTY) == ("independent", "unknown")
