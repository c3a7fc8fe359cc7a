"""One module a command."""

from detente.views.cli.entry import app, main

__all__ = ["app", "main"]
