from detente.model import UnknownKind


def test_codes_are_those_of_the_gold() -> None:
    assert " ".join(UnknownKind) == "content intention answer fact"
