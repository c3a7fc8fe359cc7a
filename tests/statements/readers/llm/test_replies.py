import json
from pathlib import Path

import pytest

from detente.errors import EndpointError, MissingModel
from detente.statements.readers.llm.replies import Cache, record, recorded


def test_what_is_recorded_can_be_read(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    record(file, "a", '{"statements":\n []}')
    record(file, "b", "no é\ud800")
    record(file, "a", "{}")
    assert recorded(file, "a") == "{}"
    assert recorded(file, "b") == "no é?"
    assert len(file.read_text("utf-8").splitlines()) == 3


def test_a_reply_may_be_written_as_an_object(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    lines = [
        '{"key": "a", "reply": {"statements": []}}',
        "nonsense",
        "[]",
        '{"key": 1, "reply": "x"}',
    ]
    file.write_text("\n".join(lines))
    assert json.loads(recorded(file, "a")) == {"statements": []}


def test_what_is_not_recorded_is_told_with_its_key(tmp_path: Path) -> None:
    file = tmp_path / "replies.jsonl"
    file.write_text("")
    with pytest.raises(EndpointError, match="no reply to the request abc; record it"):
        recorded(file, "abc")
    with pytest.raises(MissingModel, match="cannot be read"):
        recorded(tmp_path / "absent", "abc")
    with pytest.raises(MissingModel, match="cannot be recorded"):
        record(tmp_path / "absent" / "file", "abc", "{}")


def test_a_cache_keeps_by_model_and_request(tmp_path: Path) -> None:
    one, two = Cache(tmp_path / "kept", "url", "small"), Cache(tmp_path / "kept", "url", "large")
    assert one.get("a") is None
    one.put("a", "reply é")
    assert (one.get("a"), one.get("b"), two.get("a")) == ("reply é", None, None)


def test_a_cache_is_the_users_alone(tmp_path: Path) -> None:
    folder = tmp_path / "deep" / "kept"
    Cache(folder).put("a", "reply")
    assert folder.stat().st_mode & 0o077 == 0
    assert all(file.stat().st_mode & 0o077 == 0 for file in folder.iterdir())


def test_a_cache_that_cannot_be_written_is_no_failure(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    cache = Cache(tmp_path / "file" / "kept")
    cache.put("a", "reply")
    assert cache.get("a") is None
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]
