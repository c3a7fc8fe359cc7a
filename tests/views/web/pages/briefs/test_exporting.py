from io import BytesIO

import pytest
from docx import Document

from detente.views.web.pages.briefs.exporting import attached, page
from tests.views.web.pages.briefs.builder import Builder


@pytest.fixture
def written(builder: Builder) -> Builder:
    for words in ("Moscow wants land", "hush-hush corridor", "Rome rejects", "Tirana offers"):
        builder.pick(words)
    builder.passages.append(("text", "Between us, it is a bluff."))
    builder.done("save")
    return builder


def test_checked_lines_only_is_the_default_and_the_author_is_told(written: Builder) -> None:
    page = written.web.get(f"{written.url}/preview").text
    assert "2 sentences left out: nobody has checked what it rests on" in page
    assert "2 sentences left out, not checked yet" in page
    assert "Moscow wants land" in page
    text = written.web.get(f"{written.url}/brief.md").text
    assert "Tirana" not in text
    assert "Tirana offers" in written.web.get(f"{written.url}/brief.md?unchecked=1").text


def test_a_redacted_file_tells_nothing_of_the_rest_its_author_is_told_before(
    written: Builder,
) -> None:
    query = "?unchecked=1&up_to=TLP%3AGREEN"
    told = written.web.get(f"{written.url}/preview{query}").text
    assert "1 sentence left out: it rests on what may not go so far" in told
    for ending in ("html", "md", "docx"):
        content = written.web.get(f"{written.url}/brief.{ending}{query}").content
        for secret in (b"hush", b"Secret", b"bluff", b"AMBER", b"left out"):
            assert secret not in content
    assert "Moscow wants land" in written.web.get(f"{written.url}/brief.md{query}").text


def test_every_form_is_a_file_with_a_safe_name(written: Builder) -> None:
    written.title = "../Talks: “a truce”?"
    written.done("save")
    for ending, media in (
        ("html", "text/html"), ("md", "text/markdown"), ("docx", "application/vnd."),
    ):  # fmt: skip
        answer = written.web.get(f"{written.url}/brief.{ending}")
        assert answer.headers["content-type"].startswith(media)
        told = answer.headers["content-disposition"]
        assert told == f'attachment; filename="Talks-a-truce.{ending}"'
    docx = written.web.get(f"{written.url}/brief.docx").content
    assert Document(BytesIO(docx)).paragraphs
    assert written.web.get(f"{written.url}/brief.exe").status_code == 422


def test_the_page_of_its_own_comes_under_its_own_policy(written: Builder) -> None:
    answer = written.web.get(f"{written.url}/page")
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert "script" not in policy
    assert "frame-ancestors 'none'" in policy


def test_a_label_that_is_none_is_refused(written: Builder) -> None:
    assert written.web.get(f"{written.url}/preview?up_to=PINK").status_code == 422


def test_a_page_without_a_policy_may_do_nothing() -> None:
    assert page("<p>x").headers["content-security-policy"].startswith("default-src 'none'")
    assert (
        'filename="brief.md"'
        in attached("x", "؟.md", "text/markdown").headers["content-disposition"]
    )
