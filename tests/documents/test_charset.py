import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.charset import decode
from detente.errors import UnreadableInput

RUSSIAN = "Делегация заявила, что не примет перемирие, пока войска не покинут границу. " * 3


@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc")), min_size=1))
def test_utf8_comes_back_to_the_letter(text: str) -> None:
    assert decode(text.encode(), "x").text == text.removeprefix("\ufeff")


@pytest.mark.parametrize("charset", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_decides(charset: str) -> None:
    decoded = decode("Žádost ≠ přání".encode(charset), "x", declared="latin-1")
    assert decoded.text == "Žádost ≠ přání"
    assert decoded.sure


@pytest.mark.parametrize(
    ("head", "charset"),
    [
        ('<meta charset="windows-1251">', "windows-1251"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=koi8-r">', "koi8-r"),
        ('<?xml version="1.0" encoding="iso-8859-5"?>', "iso-8859-5"),
    ],
)
def test_a_page_declares_its_character_set(head: str, charset: str) -> None:
    decoded = decode((head + RUSSIAN).encode(charset), "x")
    assert decoded == (head + RUSSIAN, charset, True)


def test_the_carrier_declares_it_before_the_page() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "x", "windows-1251").text == RUSSIAN


@pytest.mark.parametrize("declared", ["utf-8", "no-such-charset", ""])
def test_a_wrong_declaration_is_seen_through(declared: str) -> None:
    decoded = decode(RUSSIAN.encode("cp1251"), "x", declared)
    assert decoded.text == RUSSIAN
    assert not decoded.sure


def test_a_few_western_letters_are_read_as_windows_1252() -> None:
    decoded = decode(
        "The café said “no” to the naïve plan of the delegation.".encode("cp1252"), "x"
    )
    assert decoded.text == "The café said “no” to the naïve plan of the delegation."
    assert decoded.charset == "windows-1252"


@pytest.mark.parametrize("data", [b"\x00\x01\x02\x03", b"\x89PNG\r\n\x1a\n\x00", b"abc\x00def"])
def test_binary_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match="picture is binary"):
        decode(data, "picture")


def test_a_broken_byte_order_mark_is_told() -> None:
    with pytest.raises(UnreadableInput, match="marked as utf-8-sig but breaks it"):
        decode(b"\xef\xbb\xbf\xff\xfe\xfd", "x")


def test_terminal_escapes_are_text() -> None:
    assert decode(b"\x1b[31mred\x1b[0m", "x").text == "\x1b[31mred\x1b[0m"
