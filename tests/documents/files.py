"""Files of every kind with our own words in them."""

import io
import zipfile
from datetime import UTC, datetime
from hashlib import sha256

import docx
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import PageBreak, Paragraph, SimpleDocTemplate

from detente.documents.media import media_type
from detente.model import Capture

LEAD = (
    "The delegation of Freedonia said on Thursday that it would not accept the thirty-day "
    "ceasefire that its neighbour had put forward, unless foreign troops leave the border first."
)
SECOND = (
    "A spokesman for Sylvania rejected the condition, called it a pretext for gaining time before "
    "the winter and announced that his government would consult its allies over the weekend."
)


def taken(data: bytes | str, origin: str = "report.txt", charset: str = "") -> Capture:
    held = data.encode() if isinstance(data, str) else data
    return Capture(
        held, sha256(held).hexdigest(), origin, media_type(held, origin),
        datetime(2025, 3, 14, tzinfo=UTC), charset,
    )  # fmt: skip


def pdf(*pages: list[str], title: str = "Talks stall", author: str = "Jane Roe") -> bytes:
    style = getSampleStyleSheet()["BodyText"]
    story: list[object] = []
    for page in pages:
        story += [*(Paragraph(words, style) for words in page), PageBreak()]
    out = io.BytesIO()
    SimpleDocTemplate(out, title=title, author=author).build(story)
    return out.getvalue()


def pdf_lines(*pages: list[str]) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for page in pages:
        for row, line in enumerate(page):
            canvas.drawString(72, 780 - 14 * row, line)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def encrypted_pdf() -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, encrypt=StandardEncryption("secret"))
    canvas.drawString(72, 780, "hidden")
    canvas.save()
    return out.getvalue()


def word(*paragraphs: str, title: str = "", author: str = "") -> bytes:
    file = docx.Document()
    for words in paragraphs:
        style = "List Bullet" if words.startswith("* ") else None
        file.add_paragraph(words.removeprefix("* "), style=style)
    file.core_properties.title = title
    file.core_properties.author = author
    out = io.BytesIO()
    file.save(out)
    return out.getvalue()


def word_bomb(size: int = 30 * 2**20) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", b"a" * size)
    return out.getvalue()


def page(body: str, head: str = "<title>Talks stall</title>") -> str:
    return f"<!doctype html><html lang='en'><head>{head}</head><body>{body}</body></html>"


def article(*paragraphs: str) -> str:
    words = "".join(f"<p>{words}</p>" for words in (paragraphs or (LEAD, SECOND, LEAD)))
    return f"<article><h1>Talks stall</h1>{words}</article>"
