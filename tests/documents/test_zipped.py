import io
import struct
import zipfile
from collections.abc import Mapping

import pytest

from detente.documents import BroughtIn, bring_in, zipped
from detente.documents.limits import MAX_BYTES, MAX_MEMBERS
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from tests.documents.files import LEAD, SECOND, article, page, taken, word

MAIL = f"Subject: Talks\nFrom: Jane Roe <jane@post.example>\n\n{LEAD}\n"


def packed(files: Mapping[str, bytes | str], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", how) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def brought(data: bytes) -> BroughtIn:
    return bring_in(taken(data, "talks.zip"))


def failures(data: bytes) -> list[str]:
    return [failure.message for failure in brought(data).failures]


def test_each_report_is_a_file_of_its_own() -> None:
    data = packed({
        "a.txt": LEAD, "deep/b.html": page(article()), "c.docx": word(SECOND), "d.eml": MAIL,
    })  # fmt: skip
    documents, failed = brought(data)
    assert failed == ()
    assert [document.capture.origin for document in documents] == [
        "talks.zip#a.txt", "talks.zip#deep/b.html", "talks.zip#c.docx", "talks.zip#d.eml",
    ]  # fmt: skip
    assert documents[0].capture.data == LEAD.encode()
    assert documents[3].byline == "Jane Roe"


def test_a_name_is_no_path_and_hidden_files_are_left_out() -> None:
    data = packed({
        "../../etc/a.txt": LEAD, "C:\\notes\\b.txt": LEAD, ".git/c.txt": LEAD,
        "__MACOSX/d.txt": LEAD, "empty folder/": "",
    })  # fmt: skip
    documents, failed = brought(data)
    assert failed == ()
    assert [document.capture.origin for document in documents] == [
        "talks.zip#etc/a.txt", "talks.zip#C:/notes/b.txt",
    ]  # fmt: skip


def test_two_files_of_one_name_are_told_apart() -> None:
    data = packed({"a.txt": LEAD, "x/../a.txt": SECOND, "./a.txt": SECOND * 2})
    origins = [document.capture.origin for document in brought(data).documents]
    assert origins == ["talks.zip#a.txt", "talks.zip#x/a.txt", "talks.zip#2-a.txt"]


def test_a_name_in_bare_utf_8_is_read() -> None:
    name = "Переговоры.txt"
    data = packed({name: LEAD}).replace(b"\x00\x08", b"\x00\x00")  # the sign that it is UTF-8
    (document,) = brought(data).documents
    assert document.capture.origin == f"talks.zip#{name}"


def test_what_is_no_report_is_counted_and_the_rest_is_read() -> None:
    documents, failed = brought(packed({"a.txt": LEAD, "b.png": b"x", "c.png": b"x", "d": "x"}))
    assert len(documents) == 1
    assert [failure.message for failure in failed] == [
        "talks.zip: 3 of its files look like no report (.png 2, no suffix 1);"
        " give their text, or leave them out"
    ]


@pytest.mark.parametrize(
    ("name", "data", "why"),
    [
        ("b.pdf", b"%PDF-1.7 broken", "broken"),
        ("b.txt", b" \n", "b.txt is empty; leave it out"),
        ("b.zip", packed({"c.txt": LEAD}), "b.zip is an archive in an archive; give it by itself"),
        ("b.warc.gz", b"\x1f\x8b packed", "is an archive in an archive"),
        ("b.txt", b"\x1f\x8b packed", "is an archive in an archive"),
        ("b.txt", b"a" * 2**21, "b.txt unpacks to far more than a report holds; leave it out"),
        ("b.txt", b"a" * (MAX_BYTES + 1), "b.txt is larger than 20 MB; split it"),
    ],
)
def test_a_bad_member_is_told_with_a_remedy(name: str, data: bytes, why: str) -> None:
    both = packed({name: data, "good.txt": LEAD})
    documents, failed = brought(both)
    assert [document.capture.origin for document in documents] == ["talks.zip#good.txt"]
    (failure,) = failed
    assert failure.origin == f"talks.zip#{name}"
    assert why in failure.message
    assert "; " in failure.message


def test_a_locked_member_is_told() -> None:
    data = bytearray(packed({"a.txt": LEAD}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert failures(bytes(data)) == [
        "talks.zip#a.txt is locked with a password; unpack it and give the file"
    ]


def test_an_odd_way_of_packing_is_refused_as_its_memory_has_no_bound() -> None:
    assert failures(packed({"a.txt": LEAD}, zipfile.ZIP_LZMA)) == [
        "talks.zip#a.txt is packed in an odd way; unpack it and give the file"
    ]


def test_a_damaged_member_is_told_and_the_rest_is_read() -> None:
    data = packed({"a.txt": LEAD, "b.txt": SECOND}, zipfile.ZIP_STORED)
    documents, failed = brought(data.replace(LEAD.encode()[:20], b"x" * 20))
    assert len(documents) == 1
    assert [failure.message for failure in failed] == [
        "talks.zip#a.txt is damaged; pack it again, or leave it out"
    ]


def test_a_bomb_is_refused_before_it_is_unpacked() -> None:
    data = bytearray(packed({f"{number}.txt": "words" for number in range(20)}))
    place = 0
    while (place := data.find(b"PK\x01\x02", place + 1)) > 0:
        data[place + 24 : place + 28] = struct.pack("<I", 11 * 2**20)
    with pytest.raises(TooLarge, match="unpacks to more than 200 MB; split it"):
        zipped.extract(taken(bytes(data), "talks.zip"))


def test_too_many_files_are_refused() -> None:
    data = packed({f"{number}.txt": "words" for number in range(MAX_MEMBERS + 1)})
    with pytest.raises(TooLarge, match="holds more than 1000 files"):
        brought(data)


@pytest.mark.parametrize("data", [b"PK\x03\x04 broken", b"no archive"])
def test_what_is_no_archive_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="is broken or no ZIP archive; pack it again"):
        zipped.extract(taken(data, "talks.zip"))


def test_an_archive_of_nothing_is_told() -> None:
    with pytest.raises(EmptyInput, match=r"talks\.zip holds no file"):
        brought(packed({}))
