"""The page on the ASVS names every point it is to, and only tests that there are."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/reference/asvs.md").read_text(encoding="utf-8")
LEVEL_1 = re.findall(
    r"\S+",
    """
1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.3.1 1.3.2 1.5.1 2.1.1 2.2.1 2.2.2 2.3.1 3.2.1 3.2.2 3.3.1 3.4.1
3.4.2 3.5.1 3.5.2 3.5.3 4.1.1 4.4.1 5.2.1 5.2.2 5.3.1 5.3.2 6.1.1 6.2.1 6.2.2 6.2.3 6.2.4 6.2.5
6.2.6 6.2.7 6.2.8 6.3.1 6.3.2 6.4.1 6.4.2 7.2.1 7.2.2 7.2.3 7.2.4 7.4.1 7.4.2 8.1.1 8.2.1 8.2.2
8.3.1 9.1.1 9.1.3 9.2.1 10.4.1 10.4.5 11.3.1 11.3.2 11.4.1 12.1.1 12.2.1 12.2.2 13.4.1 14.2.1
14.3.1 15.1.1 15.2.1 15.3.1
""",
)
LEVEL_2 = re.findall(
    r"\S+",
    """
6.1.2 6.1.3 6.2.9 6.2.10 6.2.11 6.2.12 6.3.3 6.3.4 6.4.3 6.4.4 6.5.1 6.5.5 6.6.1 6.6.3 6.8.1 6.8.4
7.1.1 7.1.2 7.1.3 7.3.1 7.3.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.6.1 7.6.2 8.1.2 8.2.3 8.4.1
""",
)


def test_every_point_is_told() -> None:
    rows = [line.split("|")[1] for line in PAGE.splitlines() if line.startswith("| ")]
    told = {number for row in rows for number in re.findall(r"\d+\.\d+\.\d+", row)}
    assert {*LEVEL_1, *LEVEL_2} <= told


def test_every_test_that_it_names_is_there() -> None:
    named = set(re.findall(r"`(tests/[^`]+)`", PAGE))
    assert len(named) > 20
    assert all((ROOT / name).exists() for name in named), named


def test_what_is_met_names_a_test_or_a_page() -> None:
    for line in PAGE.splitlines():
        if line.startswith("| ") and "| yes |" in line and "documented" not in line:
            exempt = any(f"| {number} |" in line for number in ("1.2.5", "6.4.2"))
            assert exempt or "`tests/" in line, line
