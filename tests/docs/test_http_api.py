"""The page on the HTTP API lists every route, in the words of its description.

After a change of a route, `python -m tests.docs.test_http_api` writes the list anew.
"""

from collections.abc import Iterator
from pathlib import Path

from fastapi import FastAPI

from detente.views.web.api import ROUTER
from detente.views.web.api.root import describe

PAGE = Path(__file__).parents[2] / "docs/reference/http-api.md"
BEGIN, END = "<!-- routes: written by tests/docs/test_http_api.py -->\n", "<!-- routes: end -->\n"


def routes() -> Iterator[tuple[str, str, str, str]]:
    """Every route: what it belongs to, its method, its path, what it does."""
    app = FastAPI()
    app.include_router(ROUTER)
    for path, methods in describe(app.routes)["paths"].items():
        for method, told in methods.items():
            says = told["description"].split("\n\n")[0].replace("\n", " ")
            yield told["tags"][0], method.upper(), path.removeprefix("/api/v1"), says


def tables() -> str:
    """All routes as a table for each part."""
    parts: dict[str, list[str]] = {}
    for part, method, path, says in routes():
        parts.setdefault(part, []).append(f"| {method} | `{path}` | {says} |")
    head = "| | | |\n| --- | --- | --- |\n"
    return "\n".join(f"### {part}\n\n{head}" + "\n".join(r) + "\n" for part, r in parts.items())


def test_every_route_is_listed_as_it_is_described() -> None:
    text = PAGE.read_text(encoding="utf-8")
    listed = text.partition(BEGIN)[2].partition(END)[0].strip()
    assert listed == tables().strip()
    assert len(list(routes())) > 50


if __name__ == "__main__":
    page = PAGE.read_text(encoding="utf-8")
    before, _, rest = page.partition(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n{tables()}\n{END}{rest.partition(END)[2]}", "utf-8")
