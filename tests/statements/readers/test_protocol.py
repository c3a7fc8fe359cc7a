from detente.statements.readers import READERS, Attributor, Reader


def test_every_reader_keeps_the_protocol() -> None:
    for reader in READERS:
        told: Reader = reader
        assert told.name and told.version
        assert told.languages <= {"en"}
        assert not told.remote


def test_some_readers_also_tell_attributions() -> None:
    assert {"rules"} <= {reader.name for reader in READERS if isinstance(reader, Attributor)}
    assert not isinstance(object(), Attributor)
