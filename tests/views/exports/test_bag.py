import hashlib
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from detente.errors import ExportError
from detente.views.exports.bag import check_bag, write_bag, write_folder

FILES = {"texts/a.txt": "Kyïv 🕊️\n".encode(), "log.jsonl": b"", "originals/0f.bin": b"\x00\xff" * 9}
# fmt: off
UNSAFE = (
    "", "..", "../a", "a/../../b", "/etc/a", "a//b", ".hidden", "a/.", "a\\b", "a b", "a\nb",
    "a:b", "Kyïv", "a.", "-a", "x" * 201, "a\x00",
)
# fmt: on
INFO = {"Bagging-Date": "2025-03-14", "Bag-Software-Agent": "Detente 1\nX: y"}


def pieces(data: bytes) -> Iterator[bytes]:
    yield from (data[i : i + 4] for i in range(0, len(data), 4))


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return write_bag(tmp_path / "out", ((n, pieces(d)) for n, d in FILES.items()), INFO)


def test_a_bag_holds_the_files_and_their_hashes(bag: Path) -> None:
    assert {n: (bag / "data" / n).read_bytes() for n in FILES} == FILES
    assert (bag / "bagit.txt").read_text() == (
        "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    )
    digest = hashlib.sha256(FILES["texts/a.txt"]).hexdigest()
    assert f"{digest}  data/texts/a.txt\n" in (bag / "manifest-sha256.txt").read_text()
    assert len((bag / "tagmanifest-sha256.txt").read_text().splitlines()) == 3
    assert (bag / "bag-info.txt").read_text().splitlines() == [
        "Bagging-Date: 2025-03-14",
        "Bag-Software-Agent: Detente 1 X: y",
        f"Payload-Oxum: {sum(map(len, FILES.values()))}.3",
    ]
    assert list(check_bag(bag)) == []
    assert sorted(p.name for p in bag.parent.iterdir()) == ["out"]


def test_equal_files_give_equal_bags(bag: Path) -> None:
    again = write_bag(bag.with_name("again"), ((n, [d]) for n, d in reversed(FILES.items())), INFO)
    for name in ("manifest-sha256.txt", "tagmanifest-sha256.txt"):
        assert (again / name).read_bytes() == (bag / name).read_bytes()


def test_an_empty_folder_is_filled_and_parents_are_made(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    for folder in (tmp_path / "empty", tmp_path / "a" / "b"):
        assert list(check_bag(write_bag(folder, (), {}))) == []


def test_what_lies_there_is_never_touched(bag: Path) -> None:
    with pytest.raises(ExportError, match="not empty"):
        write_bag(bag, (), {})
    with pytest.raises(ExportError, match="is a file"):
        write_bag(bag / "bagit.txt", (), {})
    assert list(check_bag(bag)) == []


@pytest.mark.parametrize("name", UNSAFE)
def test_a_path_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(ExportError, match="not safe"):
        write_bag(tmp_path / "out", [(name, [b"x"])], {})
    assert list(tmp_path.iterdir()) == []


def test_names_that_differ_in_case_alone_are_refused(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="two files"):
        write_bag(tmp_path / "out", [("a/B", [b"x"]), ("a/b", [b"y"])], {})
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_breaks_off_leaves_nothing(tmp_path: Path) -> None:
    def broken() -> Iterator[bytes]:
        yield b"x"
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_bag(tmp_path / "out", [("a", [b"x"]), ("b", broken())], {})
    assert list(tmp_path.iterdir()) == []


def test_a_full_disk_is_told_and_leaves_nothing(tmp_path: Path) -> None:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, before[1]))
    try:
        with pytest.raises(ExportError, match="failed: File too large"):
            write_bag(tmp_path / "out", [("a", (b"x" * 99 for _ in range(99)))], {})
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert list(tmp_path.iterdir()) == []


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b"!")


def _link(path: Path) -> None:
    target = path.rename(path.parents[3] / "elsewhere")
    path.symlink_to(target)


@pytest.mark.parametrize(
    ("spoil", "name", "fault"),
    [
        (_append, "data/texts/a.txt", "altered"),
        (Path.unlink, "data/texts/a.txt", "missing"),
        (Path.touch, "data/texts/b.txt", "not listed"),
        (_link, "data/texts/a.txt", "a link, not a file"),
        (_append, "bag-info.txt", "altered"),
        (Path.unlink, "bag-info.txt", "missing"),
        (Path.touch, "notes.txt", "not listed"),
        (Path.unlink, "tagmanifest-sha256.txt", "missing"),
    ],
)
def test_every_fault_is_found_by_name(
    bag: Path, spoil: Callable[[Path], None], name: str, fault: str
) -> None:
    spoil(bag / name)
    assert f"{name}: {fault}" in list(check_bag(bag))


def test_several_faults_are_all_told(bag: Path) -> None:
    (bag / "data" / "log.jsonl").unlink()
    _append(bag / "data" / "texts" / "a.txt")
    (bag / "data" / "more").touch()
    assert set(check_bag(bag)) == {
        "data/log.jsonl: missing",
        "data/texts/a.txt: altered",
        "data/more: not listed",
    }


def test_a_manifest_that_names_other_places_finds_nothing_there(bag: Path) -> None:
    (bag.parent / "secret").write_bytes(b"x")
    digest = hashlib.sha256(b"x").hexdigest()
    (bag / "manifest-sha256.txt").write_text(f"{digest}  data/../../secret\nnonsense\n")
    faults = list(check_bag(bag))
    assert "data/../../secret: missing" in faults
    assert any("no hash with a path" in fault for fault in faults)


def test_a_folder_that_is_no_bag_is_told(tmp_path: Path) -> None:
    with pytest.raises(ExportError, match="no bag"):
        list(check_bag(tmp_path))


def test_a_plain_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    folder = write_folder(tmp_path / "out", [("a.json", [b"{", b"}"])])
    assert [f.name for f in folder.iterdir()] == ["a.json"]
    assert (folder / "a.json").read_bytes() == b"{}"
    with pytest.raises(ExportError, match="is not empty"):
        write_folder(folder, [("b.json", [b""])])
    with pytest.raises(ExportError, match="is not safe"):
        write_folder(tmp_path / "other", [("a.json", [b""]), ("../b.json", [b""])])
    assert [f.name for f in tmp_path.iterdir()] == ["out"]
