import pytest

from detente.documents.pdf import extract
from detente.errors import EmptyInput, TooLarge, UnreadableInput
from tests.documents.files import LEAD, SECOND, encrypted_pdf, pdf, pdf_lines, taken


def test_paragraphs_and_metadata_come_back() -> None:
    found = extract(taken(pdf([LEAD, SECOND, LEAD]))).extracts[0]
    assert found.text == f"{LEAD}\n\n{SECOND}\n\n{LEAD}"
    assert (found.title, found.byline) == ("Talks stall", "Jane Roe")


def test_words_parted_at_line_ends_are_whole() -> None:
    found = extract(taken(pdf_lines(["The delegation refused to sign the agree-", "ment today."])))
    assert found.extracts[0].text == "The delegation refused to sign the agreement today."


def test_a_paragraph_goes_on_over_the_page() -> None:
    first, second = ["The delegation refused to sign the long", "agreement on the"], ["prisoners."]
    text = extract(taken(pdf_lines(first, second))).extracts[0].text
    assert text == "The delegation refused to sign the long agreement on the prisoners."


def test_what_the_file_does_not_tell_stays_empty() -> None:
    found = extract(taken(pdf_lines(["Some words of the report."]))).extracts[0]
    assert (found.title, found.byline, found.published) == ("", "", None)


@pytest.mark.parametrize("name", ["Microsoft Word - draft3.docx", "report.html"])
def test_a_file_name_is_no_title(name: str) -> None:
    named = pdf([LEAD], title=name, author="(anonymous)")
    found = extract(taken(named)).extracts[0]
    assert (found.title, found.byline) == ("", "")


def test_an_encrypted_file_is_told() -> None:
    with pytest.raises(UnreadableInput, match=r"locked\.pdf is encrypted; open it with its pass"):
        extract(taken(encrypted_pdf(), "locked.pdf"))


@pytest.mark.parametrize("data", [b"%PDF-1.7 nothing else", pdf_lines(["words"])[:300]])
def test_a_broken_file_is_told(data: bytes) -> None:
    with pytest.raises(UnreadableInput, match=r"broken\.pdf is broken or no PDF"):
        extract(taken(data, "broken.pdf"))


def test_a_file_of_pictures_is_told() -> None:
    with pytest.raises(EmptyInput, match="only pictures of pages; run text recognition"):
        extract(taken(pdf_lines([])))


def test_pages_without_text_are_told() -> None:
    found = extract(taken(pdf_lines(["They met on Thursday."], [], ["They parted."], [])))
    assert found.extracts[0].warnings == ("no text on page 2, 4, only pictures",)


def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detente.documents.pdf.MAX_PAGES", 1)
    with pytest.raises(TooLarge, match="more than 1 pages"):
        extract(taken(pdf_lines(["one"], ["two"])))
