"""A form's fields arrive by name, whatever they are called."""

from fastapi import FastAPI
from fastapi.testclient import TestClient

from detente.views.web.pages.read.sent import Sent


def test_fields_arrive_by_name() -> None:
    app = FastAPI()

    @app.post("/")
    def told(sent: Sent) -> dict[str, str]:
        return sent

    asked = TestClient(app)
    assert asked.post("/", data={"was_act": "offer", "act": ""}).json() == {
        "was_act": "offer",
        "act": "",
    }
