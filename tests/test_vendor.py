"""What is vendored is what the manifest tells, licensed, and named in NOTICE."""

import gzip
import io
import tarfile
from dataclasses import replace
from pathlib import Path

import pytest

from tests import vendor

FREE = {"0BSD", "BSD-3-Clause", "MIT"}


def test_every_file_has_the_hash_of_the_manifest() -> None:
    assert list(vendor.wrong()) == []


def test_another_file_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for path in vendor.VENDOR.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    monkeypatch.setattr(vendor, "VENDOR", tmp_path)
    first = vendor.manifest()[0]
    (tmp_path / first.file).write_bytes(b"something else")
    assert [line.split()[0] for line in vendor.wrong()] == [first.file]


def test_the_folder_holds_what_the_manifest_names_and_nothing_else() -> None:
    named = {name for one in vendor.manifest() for name in (one.file, one.licence_file)}
    assert {path.name for path in vendor.VENDOR.iterdir()} == {*named, "MANIFEST.json"}


def test_notice_names_each_package_with_its_version_and_licence() -> None:
    notice = (vendor.ROOT / "NOTICE").read_text("utf-8")
    for one in vendor.manifest():
        assert one.licence in FREE
        assert f"{one.package} {one.version}, {one.licence} licence" in notice


def test_each_licence_is_beside() -> None:
    for one in vendor.manifest():
        text = (vendor.VENDOR / one.licence_file).read_text("utf-8")
        assert "copyright" in text.lower() or "Permission to use" in text


def test_a_patch_that_does_not_fit_is_refused(tmp_path: Path) -> None:
    package = tmp_path / "package.tgz"
    with tarfile.open(package, "w:gz") as archive:
        data = b"import x from 'y';"
        entry = tarfile.TarInfo("package/a.js")
        entry.size = len(data)
        archive.addfile(entry, io.BytesIO(data))
    one = replace(vendor.manifest()[0], path="a.js", patch=("from 'y'", "from './y.js'"))
    assert vendor.made(one, package) == b"import x from './y.js';"
    with pytest.raises(SystemExit, match="holds 0 times"):
        vendor.made(replace(one, patch=("from 'z'", "")), package)


def test_all_of_it_is_light_enough_for_one_page() -> None:
    sizes = [len(gzip.compress((vendor.VENDOR / x.file).read_bytes())) for x in vendor.manifest()]
    assert sum(sizes) < 450_000
