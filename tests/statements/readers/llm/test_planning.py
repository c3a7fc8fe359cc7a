import json
from pathlib import Path

import pytest

from detente.model import Completeness, Handling
from detente.statements.readers.llm.answering import cache_of
from detente.statements.readers.llm.planning import plan, refusal
from detente.statements.readers.llm.settings import Settings
from tests.factory import document

SECRET = "sk-very-secret"  # noqa: S105 - opens nothing
FREE = (Handling.CLEAR, Handling.GREEN)


def test_a_request_is_shown_as_it_would_be_sent_but_for_the_key() -> None:
    settings = Settings(url="https://model.example/v1", model="small", key=SECRET)
    (planned,) = plan(document(), settings)
    told = planned.shown(settings)
    assert told["url"] == "https://model.example/v1/chat/completions"
    assert told["headers"] == {"Authorization": "Bearer ***"}
    assert told["body"]["messages"] == planned.ask.messages
    assert told["body"]["response_format"]["type"] == "json_schema"
    assert (told["key"], told["part"], told["of"]) == (planned.ask.key, 1, 1)
    assert told["tokens"] > 1000 > told["reply_tokens"] > 0
    assert SECRET not in json.dumps(told)


def test_requests_can_be_planned_without_an_endpoint() -> None:
    (planned,) = plan(document(), Settings())
    assert planned.shown(Settings())["url"] is None


def test_a_long_report_is_several_requests() -> None:
    text = "\n\n".join(["Arvania refuses to leave the islands, it says again and again."] * 100)
    planned = list(plan(document(text), Settings(part=2000)))
    assert [p.part for p in planned] == list(range(1, planned[0].of + 1))
    assert len({p.ask.key for p in planned}) == len(planned) > 2


def test_what_is_kept_already_is_told(tmp_path: Path) -> None:
    settings = Settings(url="https://model.example", model="small", cache=tmp_path)
    (planned,) = plan(document(), settings)
    cache = cache_of(settings)
    assert cache is not None and not planned.kept
    cache.put(planned.ask.key, "{}")
    assert [p.kept for p in plan(document(), settings)] == [True]


def test_what_is_not_read_is_not_asked_about() -> None:
    assert not list(plan(document(" "), Settings()))
    assert not list(plan(document(completeness=Completeness.INDEX_PAGE), Settings()))
    assert not list(plan(document(handling=Handling.AMBER), Settings()))


@pytest.mark.parametrize("label", list(Handling))
def test_a_text_above_green_is_refused_unless_nothing_leaves(label: Handling) -> None:
    made = document(handling=label)
    assert (refusal(made, Settings(url="http://localhost/v1")) == "") is (label in FREE)
    assert refusal(made, Settings(local=True)) == ""
    assert refusal(made, Settings(replies=Path("replies.jsonl"))) == ""
