"""The workbench as an application that any ASGI server runs."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from functools import partial
from importlib.resources import files
from pathlib import Path

from fastapi import FastAPI, Response
from fastapi.middleware.gzip import GZipMiddleware
from fastapi.staticfiles import StaticFiles

from detente.views.brief.shades import shades
from detente.views.web import faults
from detente.views.web.api import ROUTER as API
from detente.views.web.live import Live
from detente.views.web.oneview import OneView
from detente.views.web.pages import ROUTERS
from detente.views.web.security.faultless import Faultless
from detente.views.web.security.gate import Gate
from detente.views.web.security.headers import SafeHeaders
from detente.views.web.settings import Settings
from detente.workspace.access.author import author
from detente.workspace.access.clearing import Clearing
from detente.workspace.access.pulse import pulse
from detente.workspace.access.tally import Tallies
from detente.workspace.dossier import open_dossier
from detente.workspace.intake.worker import Workers
from detente.workspace.positions.tending import Tender

__all__ = ["create_app"]

HERE = Path(str(files("detente.views.web")))
BRIEF = Path(str(files("detente.views.brief"))) / "page"
"""The style sheet of briefs is the ground that the workbench's own stands on."""


def create_app(settings: Settings) -> FastAPI:
    """The workbench on one dossier; it is opened now, and closed when the server stops."""
    dossier = open_dossier(settings.dossier, author(settings.who))
    clearing = Clearing(dossier.record)

    live = Live(partial(pulse, dossier.record))
    workers = Workers(dossier.record, settings.dossier)
    tender = Tender(dossier.record, settings.dossier)

    @asynccontextmanager
    async def living(_app: FastAPI) -> AsyncIterator[None]:
        with dossier, closing(clearing):
            workers.start()
            tender.start()
            looking = asyncio.create_task(live.run())
            yield
            live.close()
            looking.cancel()
            await asyncio.to_thread(workers.stop)
            await asyncio.to_thread(tender.stop)

    app = FastAPI(title="Detente", docs_url=None, redoc_url=None, openapi_url=None, lifespan=living)
    app.state.dossier = dossier
    app.state.settings = settings
    app.state.clearing = clearing
    app.state.live, app.state.workers, app.state.tallies = live, workers, Tallies()
    app.state.title = Path(dossier.record.name).name
    faults.register(app)
    for router in ROUTERS:
        app.include_router(router, include_in_schema=False)
    app.include_router(API)

    @app.get("/static/states.css", include_in_schema=False)
    def _states() -> Response:
        return Response(shades(), media_type="text/css")

    app.mount("/static/brief", StaticFiles(directory=BRIEF), name="brief")
    app.mount("/static", StaticFiles(directory=HERE / "static"), name="static")
    app.add_middleware(GZipMiddleware, compresslevel=6)
    app.add_middleware(Gate, settings=settings)
    app.add_middleware(OneView, dossier=dossier)
    app.add_middleware(Faultless, settings=settings)
    app.add_middleware(SafeHeaders, secure=settings.secure)
    return app
