from email.message import EmailMessage

import pytest

from detente.documents import BroughtIn, bring_in
from detente.documents.mail import extract
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from detente.model import Completeness, Document, Moment, Origin, Precision
from tests.documents.files import LEAD, SECOND, article, page, pdf, taken, word

HEAD = "From: Jane Roe <jane@post.example>\nSubject: Talks stall\n"
HEAD += "Date: Thu, 13 Mar 2025 14:05:00 +0200\n"
FILLER = "The mediators said that they would go on with the talks on Monday all the same."


def mail(text: str = LEAD, sender: str = "Jane Roe <jane@post.example>") -> EmailMessage:
    message = EmailMessage()
    message["From"] = sender
    message["Subject"] = "Talks stall"
    message["Date"] = "Thu, 13 Mar 2025 14:05:00 +0200"
    message.set_content(text)
    return message


def brought(message: EmailMessage | bytes | str) -> BroughtIn:
    data = message.as_bytes() if isinstance(message, EmailMessage) else message
    return bring_in(taken(data, "talks.eml"))


def only(message: EmailMessage | bytes | str) -> Document:
    (document,) = brought(message).documents
    return document


def running(document: Document) -> str:
    """The text without what is masked."""
    out, place = "", 0
    for mask in document.masks:
        out += document.text[place : mask.start]
        place = mask.end
    return " ".join((out + document.text[place:]).split())


def test_subject_sender_and_date_come_from_the_head() -> None:
    document = only(mail())
    assert document.text.strip() == LEAD
    assert (document.title, document.byline, document.outlet) == ("Talks stall", "Jane Roe", "")
    assert document.published == Moment("2025-03-13T14:05", Precision.MINUTE, Origin.PAGE, "+02:00")
    assert document.capture.data == mail().as_bytes()


@pytest.mark.parametrize(
    ("sender", "list_id", "outlet", "byline"),
    [
        ("Reuters <news@post.example>", "", "Reuters", ""),
        ("Wires <w@reuters.com>", "Wires <w.reuters.com>", "Reuters", "Wires"),
        ("Jane Roe <jane@nytimes.com>", "", "", "Jane Roe"),
        ("Daily Digest <d@post.example>", "Digest <d.post.example>", "", "Daily Digest"),
        ("jane@post.example", "", "", ""),
        ("x@post.example", "Reuters <x.post.example>", "Reuters", ""),
    ],
)  # fmt: skip
def test_an_outlet_is_one_only_if_it_is_listed(
    sender: str, list_id: str, outlet: str, byline: str
) -> None:
    message = mail(sender=sender)
    if list_id:
        message["List-Id"] = list_id
    document = only(message)
    assert (document.outlet, document.byline) == (outlet, byline)


def test_the_plain_form_comes_before_the_page_form() -> None:
    message = mail(f"{LEAD}\n\n{SECOND}")
    message.add_alternative(page(article(LEAD, FILLER)), subtype="html")
    assert only(message).text.strip() == f"{LEAD}\n\n{SECOND}"


def test_a_stub_of_a_plain_form_gives_way_to_the_page_form() -> None:
    message = mail("View this e-mail in your browser.")
    message.add_alternative(page(article(LEAD, SECOND, LEAD)), subtype="html")
    assert only(message).text == f"{LEAD}\n\n{SECOND}\n\n{LEAD}"


def test_a_hostile_page_form_is_only_words() -> None:
    message = EmailMessage()
    message["Subject"] = "Talks"
    hostile = "<script>alert(1)</script><img src=x onerror=alert(2)><iframe src=y></iframe>"
    message.set_content(page(article() + hostile), subtype="html")
    assert "alert" not in only(message).text
    short = EmailMessage()
    short["Subject"] = "Talks"
    short.set_content(f"<p>Freedonia met Sylvania.</p>{hostile}", subtype="html")
    assert only(short).text == "Freedonia met Sylvania."


def test_a_page_form_laid_out_in_a_table_gives_a_paragraph_a_cell() -> None:
    message = EmailMessage()
    message["Subject"] = "Talks"
    rows = "".join(f"<tr><td><p>{words}</p></td></tr>" for words in (LEAD, SECOND, FILLER))
    message.set_content(page(f"<table>{rows}</table>"), subtype="html")
    assert only(message).text == f"{LEAD}\n\n{SECOND}\n\n{FILLER}"


def test_quotes_signature_and_newsletter_lines_are_masked_and_kept() -> None:
    text = (
        f"{LEAD}\n\nOn Wed, 12 Mar 2025 at 10:00, John Doe <john@post.example>\nwrote:\n"
        f"> {SECOND}\n> Yours\n\nUnsubscribe from this list\n\n-- \nJane Roe\nThe desk"
    )
    document = only(f"{HEAD}\n{text}")
    assert running(document) == LEAD
    assert [mask.why for mask in document.masks] == [
        "quoted mail", "quoted mail", "newsletter", "signature",
    ]  # fmt: skip
    assert SECOND in document.text
    assert "Jane Roe\nThe desk" in document.text


def test_a_report_that_is_passed_on_is_read_without_its_head() -> None:
    text = (
        "---------- Forwarded message ---------\nFrom: The Echo <echo@post.example>\n"
        f"Date: Mon, 10 Mar 2025\nSubject: Talks\nTo: Jane Roe\n\n{LEAD}\n\n{SECOND}"
    )
    document = only(f"{HEAD}\n{text}")
    assert running(document) == f"{LEAD} {SECOND}"
    assert any("give --date if the report has another" in w for w in document.warnings)


def test_what_an_answer_quotes_below_is_not_read() -> None:
    text = (
        f"{LEAD}\n\n-----Original Message-----\nFrom: John Doe\nSent: Monday\nTo: Jane Roe\n"
        f"Subject: Talks\n\n{SECOND}\n\n{FILLER}\n\n{FILLER}"
    )
    answer = only(f"{HEAD.replace('Talks', 'Re: Talks')}\n{text}")
    assert running(answer) == LEAD
    assert any("most of it quotes another mail" in warning for warning in answer.warnings)
    assert SECOND in running(only(f"{HEAD}\n{text}"))


def test_lines_that_the_program_broke_are_made_whole() -> None:
    broken = f"{LEAD[:69]}\n{LEAD[70:]}"
    assert LEAD[69] == " "
    assert only(f"{HEAD}Content-Type: text/plain; format=flowed\n\n{broken}").text == broken
    soft = broken.replace("\n", " \n")
    assert only(f"{HEAD}Content-Type: text/plain; format=flowed\n\n{soft}").text == LEAD


def test_attachments_are_files_of_their_own() -> None:
    message = mail()
    message.add_attachment(
        pdf([SECOND, LEAD]), maintype="application", subtype="pdf", filename="../a/note.pdf"
    )
    message.add_attachment(
        word(FILLER), maintype="application", subtype="octet-stream", filename="b.docx"
    )
    message.add_attachment(page(article()), subtype="html", filename="c.html")
    message.add_attachment(f"{FILLER}\n", filename="d.txt")
    message.add_attachment(mail(SECOND, "John Doe <john@post.example>"))
    documents, failures = brought(message)
    assert failures == ()
    assert [document.capture.origin for document in documents] == [
        "talks.eml", "talks.eml#note.pdf", "talks.eml#b.docx", "talks.eml#c.html",
        "talks.eml#d.txt", "talks.eml#attachment-5.eml",
    ]  # fmt: skip
    assert len({document.capture.sha256 for document in documents}) == 6
    assert documents[1].capture.data.startswith(b"%PDF-")
    assert (documents[5].byline, documents[5].text.strip()) == ("John Doe", SECOND)


def test_what_cannot_be_read_is_named() -> None:
    message = mail()
    message.add_attachment(b"\x89PNG", maintype="image", subtype="png", filename="map.png")
    message.add_attachment(
        b"PK\x03\x04 no", maintype="application", subtype="zip", filename="a.zip"
    )
    message.add_attachment(b"%PDF-1.7 no", maintype="application", subtype="pdf", filename="a.pdf")
    message.add_attachment("a;b", filename="a.csv", subtype="csv")
    documents, failures = brought(message)
    assert len(documents) == 1
    assert {failure.origin for failure in failures} == {
        "talks.eml#map.png", "talks.eml#a.zip", "talks.eml#a.pdf", "talks.eml#a.csv",
    }  # fmt: skip
    assert all(failure.origin in failure.message for failure in failures)


def test_two_attachments_of_one_name_are_told_apart() -> None:
    message = mail()
    message.add_attachment(SECOND, filename="a.txt")
    message.add_attachment(FILLER, filename="a.txt")
    origins = [document.capture.origin for document in brought(message).documents]
    assert origins == ["talks.eml", "talks.eml#a.txt", "talks.eml#2-a.txt"]


def test_a_mail_that_only_carries_a_report_gives_the_report() -> None:
    message = mail("")
    message.add_attachment(SECOND, filename="a.txt")
    assert only(message).capture.origin == "talks.eml#a.txt"


@pytest.mark.parametrize("charset", ["utf-8", "us-ascii", "no-such-set", "windows-1251"])
def test_a_wrong_character_set_is_read_all_the_same(charset: str) -> None:
    words = "Делегация заявила в четверг, что не примет перемирие, предложенное соседом. " * 3
    head = f"{HEAD}Content-Type: text/plain; charset={charset}\nContent-Transfer-Encoding: 8bit\n\n"
    document = only(head.encode() + words.encode("cp1251"))
    assert "не примет перемирие" in document.text


def test_a_subject_in_bare_letters_is_read() -> None:
    assert only(f"Subject: Переговоры в Женеве\n\n{LEAD}").title == "Переговоры в Женеве"
    coded = "Subject: =?utf-8?b?0J/QtdGA0LXQs9C+0LLQvtGA0Ys=?=\n\n"
    assert only(coded + LEAD).title == "Переговоры"


def test_a_date_that_is_none_is_said() -> None:
    document = only(f"Subject: Talks\nDate: soon\n\n{LEAD}")
    assert document.published is None
    assert any("'soon' is not understood" in warning for warning in document.warnings)


def test_a_mail_from_behind_a_paywall_is_told() -> None:
    assert only(f"{HEAD}\n{LEAD}\n\nSubscribe to continue reading").completeness is (
        Completeness.PAYWALLED
    )


@pytest.mark.parametrize(
    ("data", "error", "why"),
    [
        (f"{HEAD}\n \n", EmptyInput, "holds no text"),
        (f"They met.\n\n{LEAD}", UnreadableInput, "no head of a mail"),
        (
            f"{HEAD}Content-Type: multipart/encrypted; boundary=b\n\n--b\n\nx\n--b--\n",
            UnreadableInput,
            "encrypted",
        ),
        (
            f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 300,
            TooLarge,
            "more than 200 pieces",
        ),
        (
            f"{HEAD}Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n" * 300_000,
            TooLarge,
            "more than 200 pieces",
        ),
        (
            HEAD + "".join(
                f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(50)
            ),
            TooLarge,
            "too many in one another",
        ),
        (f"{HEAD}Content-Type: text/plain; {'a=b; ' * 9000}\n\nx", TooLarge, "far too long"),
    ],
)  # fmt: skip
def test_what_is_no_readable_mail_is_told(data: str, error: type[Exception], why: str) -> None:
    with pytest.raises(error, match=why):
        extract(taken(data, "talks.eml"))


def test_mails_in_mails_are_opened_only_so_deep() -> None:
    message = mail("The innermost.")
    for number in range(8):
        outer = mail(f"Number {number}.")
        outer.add_attachment(message)
        message = outer
    documents, failures = brought(message)
    assert len(documents) == 6
    assert "lies in more than 5 mails" in failures[0].message


def test_a_heap_of_lines_is_refused() -> None:
    documents, failures = brought(HEAD + "\n" + "x wrote:\n" * 60_000)
    assert documents == ()
    assert "more than 50000 lines" in failures[0].message
