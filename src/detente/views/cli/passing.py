"""The options by which a brief or an export is kept to what may be passed on."""

from typing import Annotated

import typer

from detente.model import Handling

__all__ = ["CheckedOnly", "UpTo", "label"]


def label(text: str) -> Handling:
    """A TLP label, with or without its `TLP:`, in capitals or not."""
    told = text.strip().upper().replace("_", "+").removeprefix("TLP:")
    try:
        return Handling(f"TLP:{told}")
    except ValueError:
        raise typer.BadParameter(
            f"{text!r} is no label; give one of {', '.join(Handling)}"
        ) from None


UpTo = Annotated[
    Handling | None,
    typer.Option(
        "--up-to",
        parser=label,
        metavar="LABEL",
        help="Only from reports up to this TLP label, such as TLP:GREEN, embargoes passed.",
    ),
]
CheckedOnly = Annotated[
    bool,
    typer.Option("--checked-only", help="Show only what a person accepted, edited or stated."),
]
