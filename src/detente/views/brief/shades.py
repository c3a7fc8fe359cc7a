"""The colours of all states of a cell, for a style sheet."""

from functools import cache

from detente.vocabulary.states import looks

__all__ = ["shades"]


@cache
def shades() -> str:
    """Text and tint of each state as properties of its class, on light and dark paper."""
    light, dark = [], []
    for look in looks().values():
        name = f".{look.slug},.{look.slug}-key"
        light.append(f"{name}{{--text:{look.light[0]};--tint:{look.light[1]}}}")
        dark.append(f"{name}{{--text:{look.dark[0]};--tint:{look.dark[1]}}}")
    return "\n".join((*light, "@media screen and (prefers-color-scheme: dark){", *dark, "}"))
