import re

from fastapi.testclient import TestClient

from tests.views.web.pages.briefs.builder import Builder


def test_a_picked_statement_comes_with_a_sentence_and_its_mark(builder: Builder) -> None:
    item = builder.pick("Moscow wants land")
    kind, text = builder.passages[0]
    assert kind == "text"
    assert text == (
        "According to Sample Wire, Russia demands on territory: “Moscow wants land” "
        f"(13 March 2025). [^{item[:10]}]"
    )
    page = builder.look()
    assert "Nothing to mend." in page
    assert "✓ checked" in page


def test_passages_are_added_moved_and_taken_out(builder: Builder) -> None:
    builder.done("heading")
    builder.passages[0] = ("heading", "First")
    builder.done("text")
    builder.done("judgement", at="0")
    assert [kind for kind, _ in builder.passages] == ["heading", "judgement", "text"]
    builder.done("down:0")
    assert [kind for kind, _ in builder.passages] == ["judgement", "heading", "text"]
    builder.done("up:2")
    builder.done("move:0:2")
    assert [kind for kind, _ in builder.passages] == ["text", "heading", "judgement"]
    builder.done("remove:0")
    assert builder.passages[0] == ("heading", "First")
    assert builder.send("up:x").status_code == 422
    assert builder.send("explode").status_code == 422


def test_what_is_wrong_is_told_with_why_and_remedy_and_its_place(builder: Builder) -> None:
    item = builder.pick("Rome rejects")
    builder.passages = [("text", f"😀 It is likely. Land is “owed”. [^{item[:10]}]")]
    answer = builder.send("save", part="saved").json()
    side = answer["side"]
    assert answer["version"] == 3
    assert "Why:" in side
    assert "Remedy:" in side
    places = re.findall(r'data-passage="0" data-start="(\d+)" data-end="(\d+)"', side)
    assert ("9", "15") in places  # "likely", in UTF-16 units behind the emoji
    assert "This quotation is not in what the sentence cites: owed" in side
    assert len(answer["cites"]) == 1


def test_a_mark_that_is_typed_picks_its_statement(builder: Builder) -> None:
    item = builder.pick("Moscow wants land")
    other = Builder.begun(builder.web, "Another")
    other.passages = [("text", f"Russia wants land. [^{item[:10]}]")]
    other.done("save")
    assert "Nothing to mend." in other.look()
    other.passages = [("text", "Russia wants land. [^s0000]")]
    other.done("save")
    assert "not on the record: s0000" in other.look()


def test_a_pick_is_put_back_only_by_its_button(builder: Builder) -> None:
    item = builder.pick("Moscow wants land")
    builder.done("remove:0")
    assert f"unpick:{item}" in builder.look()
    builder.done(f"unpick:{item}")
    assert "None yet. Pick statements below." in builder.look()


def test_two_who_write_at_once_see_both_texts(builder: Builder) -> None:
    builder.passages = [("text", "As Ana has it.")]
    builder.done("save")
    late = Builder(builder.web, builder.url, "Truce talks", 1, [("text", "As Ben has it.")])
    answer = late.send("save")
    assert answer.status_code == 409
    assert "As Ana has it." in answer.text
    assert "As Ben has it." in answer.text
    assert "<html" in answer.text
    assert "<html" not in late.send("save", part="saved").text
    assert "As Ana has it." in builder.look()
    late.version = builder.version
    late.done("save")
    assert builder.look()
    assert builder.passages == [("text", "As Ben has it.")]


def test_what_cannot_be_kept_is_refused(builder: Builder) -> None:
    builder.passages = [("text", "x")] * 201
    assert builder.send("save").status_code == 413
    builder.passages = [("verse", "x")]
    assert builder.send("save").status_code == 422
    builder.passages = [("text", "x")]
    assert builder.send("save", least="TLP:PINK").status_code == 422


def test_hostile_words_stay_in_their_field(builder: Builder) -> None:
    bad = "</textarea><script>alert(1)</script>"
    builder.passages = [("text", bad), ("heading", '"><script>alert(2)</script>')]
    builder.send("save")
    page = builder.web.get(builder.url).text
    assert "<script>alert" not in page


def test_what_can_be_picked_is_narrowed_and_a_name_that_nothing_bears_is_told(
    web: TestClient, builder: Builder
) -> None:
    def items(query: str) -> str:
        return web.get(f"{builder.url}/items?{query}").text

    assert "Rome rejects" in items("party=Italy")
    assert "Moscow wants land" not in items("party=Italy")
    assert "Tirana offers" in items("section=proposals+and+answers")
    assert "Nothing like that is on the record" in items("issue=prisoners")
    told = items("party=Atlantis")
    assert 'role="alert"' in told
    assert "Atlantis" in told
    assert web.get(f"{builder.url}/items?since=yesterday").status_code == 422
