import json
import logging
from typing import Any

import pytest

from detente.errors import EndpointError, MissingModel
from detente.statements.readers.llm.asking import Ask
from detente.statements.readers.llm.endpoint import Endpoint, Mode, Patience, body, headers
from detente.statements.readers.llm.settings import Settings
from tests.statements.readers.llm.server import Answer, FakeModel, answered, serving

ASK = Ask("Mark it.", "It refuses.")
EMPTY: dict[str, Any] = {"statements": [], "meetings": [], "unknowns": []}
SECRET = "sk-very-secret"  # noqa: S105 - opens nothing
HASTY = Patience(3, 0, 0.01)


def endpoint(model: FakeModel, **fields: Any) -> Endpoint:
    return Endpoint(Settings(**{"url": model.url, "model": "small", "key": SECRET} | fields), HASTY)


def test_one_request_gets_one_reply() -> None:
    with serving(lambda *_: answered(EMPTY, read=1234)) as model:
        reply = endpoint(model).reply(ASK)
    assert json.loads(reply.text) == EMPTY
    assert (reply.cut, reply.read, reply.written) == (False, 1234, 9)
    (sent,) = model.requests
    assert sent["path"] == "/v1/chat/completions"
    assert (sent["model"], sent["messages"]) == ("small", ASK.messages)
    assert sent["response_format"]["type"] == "json_schema"
    assert model.headers[0]["Authorization"] == f"Bearer {SECRET}"


@pytest.mark.parametrize(
    ("known", "formats"),
    [
        ("json_schema", ["json_schema", "json_schema"]),
        ("json_object", ["json_schema", "json_object", "json_object"]),
        ("plain", ["json_schema", "json_object", "plain", "plain"]),
    ],
)
@pytest.mark.parametrize("status", [400, 422])
def test_a_format_that_is_not_known_is_not_asked_for_again(
    status: int, known: str, formats: list[str]
) -> None:
    def answer(told: dict[str, Any], _: int) -> Answer:
        asked = told.get("response_format", {}).get("type", "plain")
        return answered(EMPTY) if asked == known else (status, {"error": "no such format"})

    with serving(answer) as model:
        one = endpoint(model)
        one.reply(ASK)
        one.reply(ASK)
    assert model.formats == formats
    if known != "json_schema":
        assert '"additionalProperties": false' in model.requests[-1]["messages"][0]["content"]


def test_a_server_that_breaks_over_a_schema_is_asked_without() -> None:
    def answer(told: dict[str, Any], _: int) -> Answer:
        schema = told.get("response_format", {}).get("type") == "json_schema"
        return (500, "<html>broken</html>") if schema else answered(EMPTY)

    with serving(answer) as model:
        endpoint(model).reply(ASK)
    assert model.formats == ["json_schema"] * 3 + ["json_object"]


@pytest.mark.parametrize("status", [429, 503])
def test_a_busy_server_is_asked_again(status: int) -> None:
    with serving(lambda _, n: answered(EMPTY) if n else (status, {"error": "busy"})) as model:
        model.more = {"Retry-After": "0.001"}
        assert endpoint(model).reply(ASK).text
    assert model.formats == ["json_schema"] * 2


def test_a_server_that_stays_busy_is_told() -> None:
    with serving(lambda *_: (429, {"error": {"message": "slow  down"}})) as model:
        model.more = {"Retry-After": "soon"}
        with pytest.raises(EndpointError, match="answered 429: slow down; try again later"):
            endpoint(model).reply(ASK)
    assert len(model.requests) == 3


def test_what_is_no_object_is_asked_for_once_more() -> None:
    with serving(lambda _, n: answered(EMPTY if n else "I found nothing.")) as model:
        assert json.loads(endpoint(model).reply(ASK).text) == EMPTY
    roles = [m["role"] for m in model.requests[1]["messages"]]
    assert roles == ["system", "user", "assistant", "user"]


def test_a_model_that_never_replies_with_an_object_is_told() -> None:
    with (
        serving(lambda *_: answered("I am sorry.")) as model,
        pytest.raises(EndpointError, match="'small' did not reply with a JSON object"),
    ):
        endpoint(model).reply(ASK)
    assert len(model.requests) == 2


def test_a_reply_that_is_cut_off_is_kept_as_far_as_it_goes() -> None:
    cut = '{"statements":[{"n":1},{"n":2'
    with serving(lambda *_: answered(cut, "length")) as model:
        reply = endpoint(model).reply(ASK)
    assert (reply.text, reply.cut) == (cut, True)
    with (
        serving(lambda *_: answered("It is", "length")) as model,
        pytest.raises(EndpointError, match="a smaller DETENTE_LLM_PART"),
    ):
        endpoint(model).reply(ASK)


def test_a_reply_in_pieces_is_joined() -> None:
    pieces = [{"type": "text", "text": '{"statements":'}, {"type": "text", "text": "[]}"}]
    told = {"choices": [{"message": {"content": pieces}}]}
    with serving(lambda *_: (200, told)) as model:
        assert endpoint(model).reply(ASK).text == '{"statements":[]}'


@pytest.mark.parametrize("status", [401, 403, 404, 301])
def test_what_ends_every_request_stops_the_run(status: int) -> None:
    with (
        serving(lambda *_: (status, {"error": {"message": f"bad key {SECRET}"}})) as model,
        pytest.raises(MissingModel, match=f"answered {status}") as caught,
    ):
        endpoint(model).reply(ASK)
    assert SECRET not in str(caught.value)
    assert len(model.requests) == 1


@pytest.mark.parametrize("told", ["<html></html>", "[]", {}, {"choices": []}, {"choices": [1]}])
def test_what_is_no_chat_endpoint_is_told(told: Any) -> None:
    with (
        serving(lambda *_: (200, told)) as model,
        pytest.raises(EndpointError, match="does not answer as a chat endpoint does"),
    ):
        endpoint(model).reply(ASK)


def test_a_server_that_is_not_there_stops_the_run() -> None:
    with serving(lambda *_: answered(EMPTY)) as model:
        gone = endpoint(model)
    with pytest.raises(MissingModel, match=r"gives no answer.*start the server"):
        gone.reply(ASK)


def test_nothing_secret_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    with serving(lambda _, n: answered(EMPTY) if n else (503, SECRET)) as model:
        endpoint(model, url=f"{model.url}?api-key={SECRET}").reply(ASK)
    assert model.requests[0]["path"] == f"/v1/chat/completions?api-key={SECRET}"
    assert SECRET not in caplog.text
    assert "It refuses" not in caplog.text


def test_name_and_password_of_an_address_are_sent_and_not_shown() -> None:
    with serving(lambda *_: answered(EMPTY)) as model:
        url = model.url.replace("http://", f"http://me:{SECRET}@")
        one = endpoint(model, url=url, key="")
        one.reply(ASK)
    assert model.headers[0]["Authorization"].startswith("Basic ")
    with pytest.raises(MissingModel) as caught:
        one.reply(ASK)
    assert SECRET not in str(caught.value)


def test_options_are_laid_over_the_body() -> None:
    settings = Settings(model="small", options='{"temperature": null, "max_tokens": 50}')
    told = body(ASK.messages, settings, Mode.PLAIN)
    assert "temperature" not in told and told["max_tokens"] == 50
    assert body(ASK.messages, Settings(), Mode.PLAIN)["temperature"] == 0


def test_a_key_is_masked_where_it_is_shown() -> None:
    assert headers(Settings(key=SECRET), masked=True) == {"Authorization": "Bearer ***"}
    assert headers(Settings()) == {}
