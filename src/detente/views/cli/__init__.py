"""One module a command."""

from detente.views.cli.app import app, main

__all__ = ["app", "main"]
