"""The libraries that the workbench ships are what their makers published, and are remade so.

python -m tests.vendor            say which file is not what the manifest tells
python -m tests.vendor --remake   fetch the packages with npm and write all files anew

src/detente/views/web/static/vendor/MANIFEST.json names each file with its package, version,
licence, the path inside the package, and the SHA-256 of what is shipped. A library of another
version comes in by editing version and name there, remaking, and looking at what changed.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
VENDOR = ROOT / "src" / "detente" / "views" / "web" / "static" / "vendor"
MANIFEST = VENDOR / "MANIFEST.json"


@dataclass(frozen=True, slots=True)
class Vendored:
    """One file that is shipped, and where it is from."""

    file: str
    package: str
    version: str
    licence: str
    path: str
    """Inside the package."""
    sha256: str
    """Of the file as it is shipped."""
    licence_file: str
    """Beside it."""
    patch: tuple[str, str] | None = None
    """The words that were put in the place of others."""


def manifest() -> tuple[Vendored, ...]:
    """What is shipped."""
    told = json.loads(MANIFEST.read_text("utf-8"))
    return tuple(
        Vendored(**(one | {"patch": tuple(one["patch"]) if one.get("patch") else None}))
        for one in told["files"]
    )


def wrong() -> Iterator[str]:
    """Which files are not what the manifest tells."""
    for one in manifest():
        found = hashlib.sha256((VENDOR / one.file).read_bytes()).hexdigest()
        if found != one.sha256:
            yield f"{one.file} has the hash {found}, the manifest {one.sha256}"


def made(one: Vendored, package: Path) -> bytes:
    """The file out of its package, patched; fails where there is nothing to patch."""
    with tarfile.open(package) as archive:
        member = archive.extractfile(f"package/{one.path}")
        if member is None:
            raise SystemExit(f"{package.name} holds no {one.path}")
        data = member.read()
    if one.patch is None:
        return data
    before, after = (words.encode() for words in one.patch)
    if data.count(before) != 1:
        raise SystemExit(f"{one.path} holds {data.count(before)} times: {one.patch[0]}")
    return data.replace(before, after)


def remake(folder: Path) -> None:
    """Write all files anew out of packages that npm fetches into a folder."""
    told = []
    for one in manifest():
        asked = ["npm", "pack", "--silent", f"{one.package}@{one.version}"]
        name = subprocess.run(asked, cwd=folder, check=True, capture_output=True, text=True)
        package = folder / name.stdout.split()[-1]
        data = made(one, package)
        (VENDOR / one.file).write_bytes(data)
        licence = made(replace(one, path="LICENSE", patch=None), package)
        (VENDOR / one.licence_file).write_bytes(licence)
        told.append(replace(one, sha256=hashlib.sha256(data).hexdigest()))
    lines = {"files": [asdict(one) for one in told]}
    MANIFEST.write_text(json.dumps(lines, indent=1) + "\n", "utf-8")


def main() -> None:
    """Check, or remake."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--remake", action="store_true")
    if parser.parse_args().remake:
        with TemporaryDirectory() as folder:
            remake(Path(folder))
    found = list(wrong())
    sys.stdout.writelines(f"{line}\n" for line in found)
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
