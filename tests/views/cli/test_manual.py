from pathlib import Path

from detente.views.cli.manual import manual

PAGE = Path(__file__).parents[3] / "docs" / "reference" / "commands.md"


def test_the_reference_is_current() -> None:
    assert PAGE.read_text("utf-8") == manual(), "run python -m detente.views.cli.manual"


def test_every_command_is_documented_with_an_example() -> None:
    text = manual()
    for command in ("detente brief", "detente read", "detente evaluate statements"):
        section = text[text.index(f"## {command}\n") :]
        assert "Example" in section[: section.index("```\n")]
