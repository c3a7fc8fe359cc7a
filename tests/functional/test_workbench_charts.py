"""Every chart of the workbench has a table beside it that holds the same numbers."""

import re
from pathlib import Path
from typing import Any

import pytest

from tests.functional.workbench import Watched, expect, watched, workbench
from tests.web import sampled
from tests.workspace.waits_told import waiting_talks

pytestmark = pytest.mark.slow
SPEC = "(address) => fetch(address).then((answer) => answer.json())"
ROWS = """(rows) => rows.map((row) => [...row.cells].map((cell) =>
  (cell.querySelector("span:not(.issue)") ?? cell).textContent.trim().replace(/\\s+/g, " ")))"""


@pytest.fixture(scope="module")
def dossier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sampled(tmp_path_factory.mktemp("charts") / "talks.detente")


def rows_of(table: Any) -> list[list[str]]:
    """The cells of its body, without the labels that only a phone shows."""
    return list(table.locator("tbody tr").evaluate_all(ROWS))


def spec_of(page: Any, figure: Any) -> Any:
    """What a chart is drawn from."""
    expect(figure).to_have_attribute("data-drawn", "yes")
    return page.evaluate(SPEC, figure.get_attribute("data-chart"))


def values_in(spec: Any) -> list[list[dict[str, Any]]]:
    """The lists of values anywhere in a chart."""
    if isinstance(spec, dict):
        own = [spec["values"]] if isinstance(spec.get("values"), list) else []
        return own + [found for part in spec.values() for found in values_in(part)]
    if isinstance(spec, list):
        return [found for part in spec for found in values_in(part)]
    return []


def test_the_course_of_a_party_is_that_of_its_table(seen: Watched) -> None:
    seen.goto("/positions/course?party=Ukraine")
    page = seen.settled()
    spec = spec_of(page, page.locator("figure[data-chart]"))
    bars = sum(len(pane["layer"][0]["data"]["values"]) for pane in spec["vconcat"])
    assert len(rows_of(page.locator(".twin table"))) == bars > 10


def test_slope_and_ranges_are_those_of_their_tables(seen: Watched) -> None:
    seen.goto("/positions/ranges?issue=ceasefire")
    page = seen.settled()
    figures = page.locator("figure[data-chart]")
    assert figures.count() == page.locator(".twin table").count() >= 2
    for place in range(figures.count()):
        values = values_in(spec_of(page, figures.nth(place)))
        text = {str(v) for many in values for one in many for v in one.values()}
        for row in rows_of(page.locator(".twin table").nth(place)):
            assert row[0] in text, row


def test_the_network_is_drawn_from_its_table(seen: Watched) -> None:
    seen.goto("/positions/networks?by=issue")
    page = seen.page
    expect(page.locator("#graph")).to_have_attribute("data-drawn", "yes")
    told = page.locator("#graph").get_attribute("aria-label")
    parties, ties = (int(found) for found in re.findall(r"\d+", told)[:2])
    assert parties == page.locator("#nodes tbody tr").count() > 2
    assert ties == page.locator("#ties tbody tr").count() > 2


def test_the_coverage_is_that_of_its_table(seen: Watched) -> None:
    page = seen.goto("/inbox")
    lanes = page.locator(".coverage .strip .source:has(.outlet)")
    drawn = lanes.evaluate_all(
        "all => all.map((e) => [e.querySelector('.outlet').textContent,"
        " e.querySelector('.meta').textContent])"
    )
    page.get_by_role("link", name="As a table").first.click()
    table = page.locator("#twin table")
    expect(table).to_be_visible()
    rows = rows_of(table)
    assert [row[:2] for row in rows] == drawn
    for _source, reports, _gap, days in rows:
        more = [int(number) - 1 for number in re.findall(r"\((\d+)\)", days)]
        assert days.count(",") + 1 + sum(more) == int(reports)


def test_every_mark_of_the_lanes_is_in_the_list_below(seen: Watched) -> None:
    page = seen.goto("/proposals")
    marks = page.locator("svg.chart a.mark.offer")
    numbers = {text.strip(" ′×") for text in marks.locator("text").all_text_contents()}
    assert numbers
    listed = {text.strip() for text in page.locator(".offers .number").all_text_contents()}
    more = page.locator("nav.pager").count()
    assert numbers <= listed or more
    for label in marks.evaluate_all("all => all.map((a) => a.getAttribute('aria-label'))"):
        assert label


def test_arrows_of_conditions_are_those_of_their_table(browser: Any, tmp_path: Path) -> None:
    path = tmp_path / "waits.detente"
    with waiting_talks(str(path)):
        pass
    with workbench(path) as base, watched(browser, base) as seen:
        page = seen.goto("/proposals/conditions")
        arrows = page.locator("svg.chart g.arrow title").all_text_contents()
        page.locator(".web summary").click()
        rows = rows_of(page.locator(".web table"))
        assert len(arrows) == len(rows) > 0
        for title, (source, target, count, _circle) in zip(arrows, rows, strict=True):
            assert source in title
            assert target in title
            assert count in title or count == "1"
        seen.harmless()
