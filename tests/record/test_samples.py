from pathlib import Path

from detente.record.samples import BYTES, CHUNK, found_in, samples_of, standing
from tests.record.kept import FIRST
from tests.record.stores import filled


def test_samples_stand_in_the_file_of_a_document(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with filled(str(path)) as (record, made), record.reading() as reader:
        samples = samples_of(reader, made["translation"])
    assert any(b"zyzzyva" in run for run in samples)
    found = found_in([path, tmp_path / "a-wal"][:1], samples)
    assert len(found) > len(samples) // 2
    assert all(len(run) >= min(BYTES, 16) for run in samples)


def test_a_sample_over_the_border_of_two_chunks_is_found(tmp_path: Path) -> None:
    path = tmp_path / "long"
    run = b"a run of bytes"
    path.write_bytes(b"x" * (CHUNK - 5) + run + b"y" * 100)
    assert found_in([path], (run, b"another run")) == {run}
    assert found_in([path], ()) == set()


def test_what_others_have_too_still_stands(tmp_path: Path) -> None:
    with filled(str(tmp_path / "a")) as (record, _), record.reading() as reader:
        assert standing(reader.connection, FIRST[:30].encode())
        assert standing(reader.connection, b"heard it")
        assert not standing(reader.connection, b"words that nobody wrote")
