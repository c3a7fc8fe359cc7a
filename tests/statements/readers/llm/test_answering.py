import json
from pathlib import Path
from typing import Any

import pytest

from detente.errors import EndpointError, MissingModel
from detente.statements.readers.llm.answering import answer
from detente.statements.readers.llm.asking import Ask
from detente.statements.readers.llm.replies import recorded
from detente.statements.readers.llm.settings import Settings
from tests.statements.readers.llm.server import answered, serving

ASK = Ask("Mark it.", "It refuses.")
EMPTY: dict[str, Any] = {"statements": []}


def test_without_an_endpoint_the_remedy_is_told() -> None:
    for settings in (Settings(), Settings(url="http://localhost/v1"), Settings(model="small")):
        with pytest.raises(MissingModel, match="set DETENTE_LLM_URL and DETENTE_LLM_MODEL"):
            answer(ASK, settings, keep=True)


def test_what_is_kept_is_not_asked_for_again(tmp_path: Path) -> None:
    with serving(lambda *_: answered(EMPTY)) as model:
        settings = Settings(url=model.url, model="small", cache=tmp_path / "kept")
        assert answer(ASK, settings, keep=True) == (json.dumps(EMPTY), False, 0, 9)
        assert answer(ASK, settings, keep=True).text == json.dumps(EMPTY)
        assert len(model.requests) == 1
        answer(ASK, Settings(url=model.url, model="large", cache=tmp_path / "kept"), keep=True)
        assert len(model.requests) == 2


@pytest.mark.parametrize(("keep", "finish"), [(False, "stop"), (True, "length")])
def test_what_must_not_or_should_not_be_kept_is_not(
    tmp_path: Path, keep: bool, finish: str
) -> None:
    with serving(lambda *_: answered(EMPTY, finish)) as model:
        settings = Settings(url=model.url, model="small", cache=tmp_path / "kept")
        for _ in range(2):
            answer(ASK, settings, keep)
    assert len(model.requests) == 2
    assert not (tmp_path / "kept").exists()


def test_what_is_recorded_is_read_again_without_any_endpoint(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    with serving(lambda *_: answered(EMPTY)) as model:
        answer(ASK, Settings(url=model.url, model="small", record=file), keep=True)
    assert recorded(file, ASK.key) == json.dumps(EMPTY)
    again: Any = answer(ASK, Settings(replies=file), keep=True)
    assert again.text == json.dumps(EMPTY)
    with pytest.raises(EndpointError, match="holds no reply"):
        answer(Ask("Mark it.", "It agrees."), Settings(replies=file), keep=True)
