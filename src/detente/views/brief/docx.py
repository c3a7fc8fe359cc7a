"""A written brief as a Word document, with real footnotes."""

from collections.abc import Iterator
from io import BytesIO
from xml.sax.saxutils import escape

from docx import Document
from docx.document import Document as Docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part as File
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from detente.model.drafted import Drafted, Sentence
from detente.model.outline import PassageKind
from detente.views.brief.draft_sheet import UNCHECKED, DraftSheet, NoteLine, Part, sheet_of

__all__ = ["render"]

SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
SERIF, SANS = "Georgia", "Arial"
BODY, SMALL, NOTE = Pt(10), Pt(8), 14
"""The last in half points, as the file of footnotes counts."""
RULES = (
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    '<w:footnote w:type="continuationSeparator" w:id="0">'
    "<w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
)
"""The lines above footnotes, which Word asks for."""


def render(drafted: Drafted) -> bytes:
    """The whole brief; a short one fits one page."""
    sheet = sheet_of(drafted)
    made = Document()
    _page(made, sheet)
    _line(made, sheet.title, 16, bold=True, font=SERIF)
    _line(made, " · ".join(sheet.meta), SMALL.pt)
    shown: set[int] = set()
    for part in sheet.parts:
        _part(made, part, shown)
    _line(made, "Sources", 9, bold=True)
    for words in (sheet.summary, sheet.disclosure, sheet.key):
        _line(made, words, SMALL.pt)
    _attach(made, sheet.notes)
    made.core_properties.title = sheet.title
    made.core_properties.author = ""
    made.core_properties.comments = ""
    made.core_properties.created = drafted.made.replace(tzinfo=None)
    made.core_properties.modified = drafted.made.replace(tzinfo=None)
    made.core_properties.keywords = sheet.label
    target = BytesIO()
    made.save(target)
    return target.getvalue()


def _page(made: Docx, sheet: DraftSheet) -> None:
    """A4 with the label on top and at the bottom of every page."""
    section = made.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(20)
    section.top_margin = section.bottom_margin = Mm(16)
    section.header_distance = section.footer_distance = Mm(8)
    for place in (section.header, section.footer):
        label = place.paragraphs[0]
        label.alignment = WD_ALIGN_PARAGRAPH.CENTER
        run = label.add_run(_sayable(sheet.label))
        run.bold, run.font.size, run.font.name = True, SMALL, SANS
    normal = made.styles["Normal"]
    normal.font.name, normal.font.size = SERIF, BODY
    normal.paragraph_format.space_after = Pt(4)
    normal.paragraph_format.line_spacing = 1.15


def _line(made: Docx, words: str, size: float, *, bold: bool = False, font: str = SANS) -> None:
    run = made.add_paragraph().add_run(_sayable(words))
    run.bold, run.font.size, run.font.name = bold, Pt(size), font


def _part(made: Docx, part: Part, shown: set[int]) -> None:
    if part.kind is PassageKind.HEADING:
        heading = made.add_heading(_sayable(part.words), 2)
        for run in heading.runs:
            run.font.name, run.font.size = SANS, Pt(11)
        return
    for number, told in enumerate(part.paragraphs):
        paragraph = made.add_paragraph()
        if part.kind is PassageKind.JUDGEMENT and not number:
            paragraph.add_run("Judgement. ").bold = True
        for sentence in told:
            _sentence(paragraph, sentence, shown)
    if part.sure:
        made.add_paragraph().add_run(_sayable(part.sure)).italic = True


def _sentence(paragraph: Paragraph, sentence: Sentence, shown: set[int]) -> None:
    paragraph.add_run(_sayable(sentence.text))
    for place, number in enumerate(sentence.notes):
        if place:
            paragraph.add_run(" ").font.superscript = True
        if number in shown:
            paragraph.add_run(str(number)).font.superscript = True
        else:
            shown.add(number)
            _reference(paragraph, number)
    if sentence.notes and not sentence.checked:
        paragraph.add_run(f" [{UNCHECKED}]").italic = True
    paragraph.add_run(" ")


def _reference(paragraph: Paragraph, number: int) -> None:
    """The mark of a footnote; Word numbers it by its place, which is its number."""
    run = paragraph.add_run()
    run.font.superscript = True
    mark = OxmlElement("w:footnoteReference")
    mark.set(qn("w:id"), str(number))
    run._r.append(mark)


def _attach(made: Docx, notes: tuple[NoteLine, ...]) -> None:
    """Put the file of footnotes into the document."""
    body = "".join(_footnotes(notes))
    text = f'<?xml version="1.0" encoding="UTF-8"?><w:footnotes xmlns:w="{SPACE}">'
    blob = f"{text}{RULES}{body}</w:footnotes>".encode()
    package = made.part.package
    file = File(PackURI("/word/footnotes.xml"), KIND, blob, package)
    made.part.relate_to(file, RELATIONSHIP_TYPE.FOOTNOTES)


def _footnotes(notes: tuple[NoteLine, ...]) -> Iterator[str]:
    look = f'<w:rPr><w:rFonts w:ascii="{SANS}" w:hAnsi="{SANS}"/><w:sz w:val="{NOTE}"/></w:rPr>'
    raised = f'<w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="{NOTE}"/></w:rPr>'
    for note in notes:
        yield (
            f'<w:footnote w:id="{note.number}"><w:p><w:pPr><w:spacing w:after="20"/></w:pPr>'
            f"<w:r>{raised}<w:footnoteRef/></w:r>"
            f'<w:r>{look}<w:t xml:space="preserve"> {escape(_sayable(note.text))}</w:t></w:r>'
            "</w:p></w:footnote>"
        )


def _sayable(words: str) -> str:
    """Words without what XML cannot hold; texts are visible already."""
    return "".join(c for c in words if c >= " " and c not in "\ufffe\uffff")
