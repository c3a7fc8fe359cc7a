from detente.record.batches import batches


def test_keys_come_once_each_and_in_their_order() -> None:
    assert list(batches(["b", "a", "b", "c"], size=2)) == [["b", "a"], ["c"]]


def test_no_keys_are_no_batch() -> None:
    assert list(batches(())) == []
