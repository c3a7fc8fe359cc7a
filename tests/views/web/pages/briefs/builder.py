"""A brief written by the forms of its page."""

import re
from dataclasses import dataclass, field
from typing import Any

from fastapi.testclient import TestClient
from httpx2 import Response

__all__ = ["Builder"]


@dataclass
class Builder:
    """One brief, with what its form holds."""

    web: TestClient
    url: str
    title: str
    version: int = 1
    passages: list[tuple[str, str]] = field(default_factory=list)
    least: str = "TLP:CLEAR"

    @classmethod
    def begun(cls, web: TestClient, title: str) -> "Builder":
        """A new one."""
        made = web.post("/briefs", data={"title": title}, follow_redirects=False)
        assert made.status_code == 303, made.text
        return cls(web, made.headers["location"], title)

    def send(self, do: str, at: str = "", part: str = "", **more: Any) -> Response:
        """What a button does."""
        data = {
            "title": self.title,
            "version": str(self.version),
            "least": self.least,
            "do": do,
            "at": at,
            "kind": [kind for kind, _ in self.passages],
            "text": [text for _, text in self.passages],
            "confidence": ["" for _ in self.passages],
            "why": ["" for _ in self.passages],
        } | more
        headers = {"X-Detente-Part": part, "HX-Request": "true"} if part else {}
        return self.web.post(self.url, data=data, headers=headers, follow_redirects=False)

    def done(self, do: str, at: str = "") -> None:
        """The same, and the form as it is shown afterwards."""
        answer = self.send(do, at)
        assert answer.status_code == 303, answer.text
        self.look()

    def look(self) -> str:
        """The page; the form is what it shows."""
        page = self.web.get(self.url).text
        self.version = int(re.findall(r'name="version" value="(\d+)"', page)[0])
        fields = re.findall(
            r'name="kind" value="(\w+)">\s*(?:<input[^>]*name="text" value="([^"]*)"'
            r"|<textarea[^>]*>\n([^<]*)</textarea>)",
            page,
        )
        self.passages = [(kind, one or other) for kind, one, other in fields]
        return page

    def pick(self, words: str) -> str:
        """Pick the statement of some words; its id."""
        page = self.web.get(self.url).text
        item = next(
            found[1]
            for found in re.finditer(r'value="pick:(\w+)"', page)
            if words in page[: found.start()].rsplit("<li>", 1)[1]
        )
        self.done(f"pick:{item}")
        return item
