from pathlib import Path

import pytest

from detente.errors import MissingModel
from detente.statements.readers.llm.settings import Settings, declared_local, settings_from

SECRET = "sk-very-secret"  # noqa: S105 - opens nothing


def told(**names: str) -> Settings:
    return settings_from({f"DETENTE_LLM_{name}": value for name, value in names.items()})


def test_the_environment_tells_all() -> None:
    settings = told(
        URL="https://model.example/v1/",
        MODEL="large",
        KEY=SECRET,
        OPTIONS='{"max_tokens": 8000}',
        PRICE="2.5/10",
        CACHE="kept",
        REPLIES="replies.jsonl",
        RECORD="record.jsonl",
        SECONDS="30",
        PART="5000",
    )
    assert settings.address == "https://model.example/v1/chat/completions"
    assert (settings.model, settings.key) == ("large", SECRET)
    assert settings.price == (2.5, 10)
    assert settings.cache == Path("kept")
    assert settings.replies == Path("replies.jsonl")
    assert settings.record == Path("record.jsonl")
    assert (settings.seconds, settings.part) == (30, 5000)


def test_nothing_told_is_no_endpoint_and_the_users_own_cache() -> None:
    settings = settings_from({"XDG_CACHE_HOME": "caches"})
    assert (settings.url, settings.model, settings.price) == ("", "", None)
    assert settings.cache == Path("caches/detente/llm")
    assert told(CACHE="off").cache is None
    assert told(CACHE="").cache is None


@pytest.mark.parametrize(
    ("name", "value", "why"),
    [
        ("URL", "model.example/v1", "no http"),
        ("URL", "ftp://model.example", "no http"),
        ("URL", "https://", "no http"),
        ("URL", "http://host:port", "no http"),
        ("OPTIONS", "[1]", "no JSON object"),
        ("OPTIONS", "{", "no JSON object"),
        ("PRICE", "cheap", "no price"),
        ("PRICE", "1/nan", "no price"),
        ("PRICE", "1/-2", "no price"),
        ("SECONDS", "soon", "does not do"),
        ("SECONDS", "0", "does not do"),
        ("PART", "12", "does not do"),
        ("PART", "inf", "does not do"),
    ],
)
def test_what_cannot_be_meant_is_told_with_its_name(name: str, value: str, why: str) -> None:
    with pytest.raises(MissingModel, match=f"DETENTE_LLM_{name}.*{why}"):
        told(**{name: value})


def test_a_key_is_not_sent_for_all_to_see() -> None:
    with pytest.raises(MissingModel, match="not encrypted") as caught:
        told(URL="http://model.example/v1", KEY=SECRET)
    assert SECRET not in str(caught.value)
    for url in ("http://localhost:8080/v1", "http://127.0.0.1/v1", "https://model.example"):
        assert told(URL=url, KEY=SECRET).key == SECRET
    assert told(URL="http://model.example/v1", KEY=SECRET, LOCAL="1").local
    assert told(URL="http://model.example/v1").url


@pytest.mark.parametrize(
    ("value", "local"),
    [("1", True), ("yes", True), (" TRUE ", True), ("", False), ("0", False), ("perhaps", False)],
)
def test_only_a_clear_yes_declares_an_endpoint_local(value: str, local: bool) -> None:
    assert declared_local({"DETENTE_LLM_LOCAL": value}) is local
    assert told(URL="http://127.0.0.1/v1", LOCAL=value).remote is not local


def test_recorded_replies_send_nothing() -> None:
    assert not told(URL="https://model.example", REPLIES="replies.jsonl").remote


def test_secrets_are_never_shown() -> None:
    settings = told(
        URL=f"https://user:{SECRET}@model.example/v1?api-key={SECRET}2&version=7", KEY=f"{SECRET}1"
    )
    assert SECRET not in repr(settings)
    assert settings.address == "https://model.example/v1/chat/completions"
    masked = settings.masked(f"bad key {SECRET}1 or {SECRET}2, not {SECRET}")
    assert masked == "bad key *** or ***, not ***"


def test_an_address_may_be_given_whole() -> None:
    whole = "https://model.example/openai/chat/completions"
    assert told(URL=whole).address == whole
