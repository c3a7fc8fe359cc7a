"""Proposals apart from their names: what brings them together, and what parts them."""

__all__: list[str] = []
