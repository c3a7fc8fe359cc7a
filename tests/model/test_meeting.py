from detente.model import Channel, MeetingStatus


def test_codes_are_those_of_the_gold() -> None:
    assert " ".join(MeetingStatus) == "held ongoing planned cancelled possible"
    assert " ".join(Channel) == "in-person virtual phone"
