from detente.statements.readers import READERS, Reader


def test_every_reader_keeps_the_protocol() -> None:
    for reader in READERS:
        told: Reader = reader
        assert told.name and told.version
        assert told.languages <= {"en"}
        assert not told.remote
