"""The texts of every file in a Word document."""

from io import BytesIO
from zipfile import ZipFile

__all__ = ["texts"]


def texts(document: bytes) -> str:
    """All of them, one after another, with the names of the files."""
    with ZipFile(BytesIO(document)) as files:
        names = files.namelist()
        return "\n".join(n + "\n" + files.read(n).decode("utf-8", "replace") for n in names)
