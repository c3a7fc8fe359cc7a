from detente.views.web.api.answers import answer, listed


def test_an_answer_carries_its_version_and_address() -> None:
    made = answer({"a": 1}, 201, version="ab", place="/x")
    assert (made.status_code, made.headers["etag"], made.headers["location"]) == (201, '"ab"', "/x")


def test_characters_that_hide_are_spelt_out() -> None:
    assert b"\\u202e" in answer({"a": "x\u202ey"}).body


def test_a_list_tells_what_follows_and_what_it_is_about() -> None:
    assert listed([{"a": 1}], "7", party="X").body == (
        b'{"items": [{"a": 1}], "next": "7", "party": "X"}'
    )
    assert b'"next": null' in listed([]).body
