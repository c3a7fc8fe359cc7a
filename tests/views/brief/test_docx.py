from io import BytesIO
from zipfile import ZipFile

from docx import Document
from lxml import etree

from detente.views.brief.docx import render
from tests.views.brief.drafts import DRAFTED, HOSTILE, hostile
from tests.views.brief.unpacked import texts

WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_it_opens_with_the_label_on_top_and_at_the_bottom() -> None:
    opened = Document(BytesIO(render(DRAFTED)))
    told = [p.text for p in opened.paragraphs]
    assert told[0] == "Truce talks"
    (section,) = opened.sections
    for place in (section.header, section.footer):
        assert place.paragraphs[0].text == "TLP:AMBER, embargo until 1 April 2025"
    assert "Bern refuses." in "\n".join(told)
    assert opened.core_properties.title == "Truce talks"
    assert opened.core_properties.author == ""


def test_its_footnotes_are_words_own_and_each_mark_has_one() -> None:
    with ZipFile(BytesIO(render(DRAFTED))) as files:
        body = etree.fromstring(files.read("word/document.xml"))
        notes = etree.fromstring(files.read("word/footnotes.xml"))
        kinds = files.read("[Content_Types].xml").decode()
        ties = files.read("word/_rels/document.xml.rels").decode()
    marks = [m.get(f"{WORD}id") for m in body.iter(f"{WORD}footnoteReference")]
    ids = [n.get(f"{WORD}id") for n in notes.iter(f"{WORD}footnote")]
    assert marks == ["1", "2"]
    assert ids == ["-1", "0", "1", "2"]
    assert "footnotes+xml" in kinds
    assert "footnotes.xml" in ties
    assert "Oslo wants a truce" in "".join(notes.itertext())


def test_unchecked_lines_say_so() -> None:
    told = "\n".join(p.text for p in Document(BytesIO(render(DRAFTED))).paragraphs)
    assert "Bern refuses." in told
    assert told.count("[┄ not checked]") == 1


def test_hostile_words_are_words() -> None:
    made = render(hostile())
    assert "<script" not in texts(made)
    told = "\n".join(p.text for p in Document(BytesIO(made)).paragraphs)
    assert "<script>alert(1)</script>" in told
    assert HOSTILE not in told
