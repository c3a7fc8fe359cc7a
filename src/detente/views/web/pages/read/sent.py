"""What a form sent, whatever its fields are called."""

from typing import Annotated

from fastapi import Depends, Request

__all__ = ["Sent"]


async def _sent(request: Request) -> dict[str, str]:
    """The fields of a form by name, of those alike the last; files are left out."""
    return {n: v for n, v in (await request.form()).multi_items() if isinstance(v, str)}


Sent = Annotated[dict[str, str], Depends(_sent)]
