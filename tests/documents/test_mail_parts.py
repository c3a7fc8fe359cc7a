from email.message import EmailMessage

import pytest

from detente.documents import media
from detente.documents.mail_parts import attachment, file_name, parsed, payload, pieces
from detente.errors import InputError, TooLarge, UnreadableInput
from tests.documents.files import LEAD, taken

MAIL = taken(b"Subject: x\n\nx", "talks.eml")


def attached(data: bytes, name: str, kind: str = "application/octet-stream") -> EmailMessage:
    message = EmailMessage()
    message.set_content("See below.")
    main, sub = kind.split("/")
    message.add_attachment(data, maintype=main, subtype=sub, filename=name)
    return message


def test_a_mail_is_taken_apart_in_order() -> None:
    message = attached(b"%PDF-", "a.pdf", "application/pdf")
    message.add_attachment("words", filename="b.txt")
    found = pieces(parsed(message.as_bytes(), "talks.eml"), "talks.eml")
    assert [payload(piece).strip() for piece in found.plain] == [b"See below."]
    assert [file_name(piece, 1) for piece in found.attached] == ["a.pdf", "b.txt"]


def test_pictures_in_the_text_and_seals_are_no_attachments() -> None:
    message = EmailMessage()
    message.set_content("Words.")
    message.add_related(b"\x89PNG", maintype="image", subtype="png", cid="<logo>")
    seal = attached(b"seal", "smime.p7s", "application/pkcs7-signature")
    for held in (message, seal):
        assert pieces(parsed(held.as_bytes(), "talks.eml"), "talks.eml").attached == []


@pytest.mark.parametrize(
    ("told", "name"),
    [
        ("report.pdf", "report.pdf"),
        ("../../etc/report.pdf", "report.pdf"),
        ("C:\\reports\\a.pdf", "a.pdf"),
        ("https://news.example/a.html", "a.html"),
        ("", "attachment-3"),
    ],
)
def test_a_name_holds_no_folder(told: str, name: str) -> None:
    (piece,) = pieces(attached(b"words", told), "talks.eml").attached
    assert file_name(piece, 3) == name


def test_an_attachment_has_its_own_bytes_and_hash() -> None:
    (piece,) = pieces(attached(LEAD.encode(), "a.txt"), "talks.eml").attached
    capture = attachment(piece, "a.txt", MAIL).capture
    assert (capture.data, capture.media_type) == (LEAD.encode(), media.TEXT)
    assert (capture.origin, capture.retrieved) == ("talks.eml#a.txt", MAIL.retrieved)
    assert capture.sha256 != MAIL.sha256


def test_an_attachment_that_is_not_read_is_told() -> None:
    for data, name, error in (
        (b"words", "a.csv", UnreadableInput),
        (b"\x1f\x8bxx", "a.warc.gz", UnreadableInput),
        (b" ", "a.txt", InputError),
    ):
        (piece,) = pieces(attached(data, name), "talks.eml").attached
        with pytest.raises(error, match=rf"talks\.eml#{name}"):
            attachment(piece, name, MAIL)


def test_a_mail_that_takes_too_long_to_take_apart_is_refused() -> None:
    many = b"Content-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nx\n" * 100_000
    with pytest.raises(TooLarge, match="more than 200 pieces"):
        parsed(many, "talks.eml")
    with pytest.raises(TooLarge, match="far too long"):
        parsed(b"Content-Type: text/plain;\n" + b" a=b;\n" * 9000 + b"\nx", "talks.eml")
