from pathlib import Path

from detente.documents import expand


def test_a_folder_gives_its_reports_in_name_order(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "deep/c.PDF", ".hidden.txt", ".git/d.txt", "e.png", "f"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("words")
    found = [str(Path(path).relative_to(tmp_path)) for path in expand([str(tmp_path)])]
    assert found == ["a.html", "b.txt", "deep/c.PDF"]


def test_everything_else_stays_as_it_is(tmp_path: Path) -> None:
    origins = ["-", "https://example.org/a", str(tmp_path / "not-there.txt"), "odd.png"]
    assert expand(origins) == origins


def test_a_folder_reached_by_a_hidden_path_is_still_read(tmp_path: Path) -> None:
    folder = tmp_path / ".cache" / "reports"
    folder.mkdir(parents=True)
    (folder / "a.txt").write_text("words")
    assert len(expand([str(folder)])) == 1
