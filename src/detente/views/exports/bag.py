"""A folder of files with their hashes: a BagIt 1.0 bag (RFC 8493).

Written here, not with the package bagit: that moves files that lie on the disk already,
changes the working folder of the whole process and marks its bags as version 0.97.
"""

import hashlib
import os
import re
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from detente.errors import ExportError

__all__ = ["check_bag", "write_bag", "write_folder"]

SAFE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(\.[A-Za-z0-9_-]+)*", re.ASCII)
"""A part of a path that every file system takes and that leads nowhere else."""
LONGEST = 200
"""Characters of such a part."""
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
DECLARATION = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
LINE = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")


def write_bag(
    folder: Path, files: Iterable[tuple[str, Iterable[bytes]]], info: Mapping[str, str]
) -> Path:
    """The folder, once the files lie in its `data`, whole or not at all.

    `files` are (path below data, its bytes in pieces), `info` the lines of bag-info.txt; the
    size is added to it. Nothing is held in memory but one piece and the list of hashes.

    Raises:
        ExportError: The folder holds something, a path is not safe, or the disk fails.
    """

    def write(part: Path) -> None:
        hashes = _payload(part, files)
        size = sum((part / name).stat().st_size for name in hashes)
        oxum = {"Payload-Oxum": f"{size}.{len(hashes)}"}
        _tags(part, hashes, {**info, **oxum})

    return _whole(folder, write)


def write_folder(folder: Path, files: Iterable[tuple[str, Iterable[bytes]]]) -> Path:
    """The folder, once the files alone lie in it, whole or not at all.

    Raises:
        ExportError: The folder holds something, a path is not safe, or the disk fails.
    """

    def write(part: Path) -> None:
        _payload(part, files, "")

    return _whole(folder, write)


def _whole(folder: Path, write: Callable[[Path], None]) -> Path:
    """A folder made under another name and given its own at the end."""
    folder = Path(os.path.abspath(folder))  # noqa: PTH100 - a link to a folder stays one
    _free(folder)
    part = folder.with_name(f".{folder.name}.{os.getpid()}.part")
    try:
        part.mkdir(parents=True)
        write(part)
        part.replace(folder)
    except OSError as fault:
        raise ExportError(
            f"the export to {folder} failed: {fault.strerror or fault}",
            "make room or name a folder that can be written to; nothing was left there",
        ) from fault
    finally:
        shutil.rmtree(part, ignore_errors=True)
    return folder


def check_bag(folder: Path) -> Iterator[str]:
    """Every fault of a bag: what is missing, altered, or not listed.

    Raises:
        ExportError: The folder is no bag at all.
    """
    if not (folder / "bagit.txt").is_file():
        raise ExportError(f"{folder} is no bag: it has no bagit.txt", "name the exported folder")
    found = set(_names(folder))
    listed = {TAG_MANIFEST}
    for manifest in (TAG_MANIFEST, MANIFEST):
        if manifest not in found:
            yield f"{manifest}: missing"
            continue
        for line in (folder / manifest).read_text("utf-8", "replace").splitlines():
            match = LINE.fullmatch(line)
            if not match:
                yield f"{manifest}: a line is no hash with a path: {line[:80]!r}"
                continue
            name = _decoded(match[2])
            listed.add(name)
            yield from _compared(folder, name, match[1].lower(), found)
    yield from (f"{name}: not listed" for name in sorted(found - listed))


def _free(folder: Path) -> None:
    if folder.exists() and not folder.is_dir():
        raise ExportError(f"{folder} is a file", "name a new folder")
    if folder.is_dir() and any(folder.iterdir()):
        raise ExportError(f"{folder} is not empty", "name a new folder, or empty it first")


def _payload(
    part: Path, files: Iterable[tuple[str, Iterable[bytes]]], below: str = "data/"
) -> dict[str, str]:
    """The hashes of the written files by their paths."""
    (part / below).mkdir(exist_ok=True)
    hashes: dict[str, str] = {}
    taken: set[str] = set()
    for name, pieces in files:
        path = part / below / _safe(name)
        if name.casefold() in taken:
            raise ExportError(f"two files of the export are called {name}", "report this fault")
        taken.add(name.casefold())
        path.parent.mkdir(parents=True, exist_ok=True)
        hashes[f"{below}{name}"] = _written(path, pieces)
    return hashes


def _safe(name: str) -> str:
    if not all(len(part) <= LONGEST and SAFE.fullmatch(part) for part in name.split("/")):
        raise ExportError(f"the path {name!r} is not safe in an export", "report this fault")
    return name


def _written(path: Path, pieces: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    with path.open("xb") as file:
        for piece in pieces:
            digest.update(piece)
            file.write(piece)
    return digest.hexdigest()


def _tags(part: Path, hashes: Mapping[str, str], info: Mapping[str, str]) -> None:
    """The files that describe the payload, and their hashes."""
    lines = (f"{key}: {' '.join(value.split())}\n" for key, value in info.items())
    texts = {
        "bagit.txt": DECLARATION,
        "bag-info.txt": "".join(lines),
        MANIFEST: _manifest(hashes),
    }
    tags = {name: _written(part / name, [text.encode()]) for name, text in texts.items()}
    _written(part / TAG_MANIFEST, [_manifest(tags).encode()])


def _manifest(hashes: Mapping[str, str]) -> str:
    return "".join(f"{hashes[name]}  {name}\n" for name in sorted(hashes))


def _names(folder: Path) -> Iterator[str]:
    """The paths of all files below a folder; links are never followed."""
    for place, _, files in os.walk(folder, followlinks=False):
        for file in files:
            yield (Path(place) / file).relative_to(folder).as_posix()


def _decoded(name: str) -> str:
    """A path of a manifest, where RFC 8493 has line ends and % escaped."""
    for code, char in (("%0A", "\n"), ("%0D", "\r"), ("%25", "%")):
        name = name.replace(code, char)
    return name


def _compared(folder: Path, name: str, told: str, found: set[str]) -> Iterator[str]:
    if name not in found:
        yield f"{name}: missing"
        return
    if (folder / name).is_symlink():
        yield f"{name}: a link, not a file"
        return
    with (folder / name).open("rb") as file:
        if hashlib.file_digest(file, "sha256").hexdigest() != told:
            yield f"{name}: altered"
