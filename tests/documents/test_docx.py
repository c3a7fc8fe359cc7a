import io
import zipfile
from pathlib import Path

import docx as python_docx
import pytest

from detente.documents.docx import extract
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from tests.documents.files import LEAD, SECOND, taken, word, word_bomb


def test_paragraphs_lists_and_metadata_come_back() -> None:
    data = word(LEAD, "* a truce", "* a swap", SECOND, title="Talks stall", author="Jane Roe")
    found = extract(taken(data)).extracts[0]
    assert found.text == f"{LEAD}\n\n- a truce\n- a swap\n\n{SECOND}"
    assert (found.title, found.byline) == ("Talks stall", "Jane Roe")


def test_tables_come_in_their_place() -> None:
    file = python_docx.Document()
    file.add_paragraph("Before.")
    table = file.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Freedonia", "rejects"
    file.add_paragraph("After.")
    out = io.BytesIO()
    file.save(out)
    text = extract(taken(out.getvalue())).extracts[0].text
    assert text == "Before.\n\nFreedonia | rejects\n\nAfter."


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    with pytest.raises(TooLarge, match=r"bomb\.docx unpacks to far more than a report holds"):
        extract(taken(word_bomb(), "bomb.docx"))


def test_one_swollen_part_is_enough() -> None:
    with pytest.raises(TooLarge, match="unpacks"):
        extract(taken(word_bomb(2 * 2**20), "bomb.docx"))


def test_an_empty_file_is_told() -> None:
    with pytest.raises(EmptyInput, match="holds no text"):
        extract(taken(word()))


def no_word_inside() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("readme.txt", "no Word document")
    return out.getvalue()


def broken_xml_inside() -> bytes:
    out = io.BytesIO(word("words"))
    held = io.BytesIO()
    with zipfile.ZipFile(out) as old, zipfile.ZipFile(held, "w") as new:
        for part in old.infolist():
            broken = part.filename == "word/document.xml"
            new.writestr(part, b"<w:document" if broken else old.read(part))
    return held.getvalue()


@pytest.mark.parametrize(
    "data", [b"PK\x03\x04 no archive", word("words")[:400], no_word_inside(), broken_xml_inside()]
)
def test_a_broken_file_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"bad\.docx is broken or no Word document"):
        extract(taken(data, "bad.docx"))


def test_an_encrypted_archive_is_told() -> None:
    data = bytearray(word("words"))
    start = data.find(b"PK\x01\x02")
    data[start + 8] |= 1
    with pytest.raises(UnreadableInput, match="is encrypted"):
        extract(taken(bytes(data), "locked.docx"))


def entity_inside(place: Path) -> bytes:
    """Declares an entity that stands for a file of the machine."""
    old, held = io.BytesIO(word("words SECRET")), io.BytesIO()
    declared = f'<!DOCTYPE d [<!ENTITY e SYSTEM "{place.as_uri()}">]>'.encode()
    with zipfile.ZipFile(old) as before, zipfile.ZipFile(held, "w") as new:
        for part in before.infolist():
            data = before.read(part)
            if part.filename == "word/document.xml":
                data = data.replace(b"<w:document", declared + b"<w:document", 1)
                data = data.replace(b"SECRET", b"&e;")
            new.writestr(part, data)
    return held.getvalue()


def test_an_entity_brings_no_file_of_the_machine_in(tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("Freedonia")
    try:
        text = extract(taken(entity_inside(tmp_path / "secret.txt"))).extracts[0].text
    except UnreadableInput:
        text = ""
    assert "Freedonia" not in text
