import sqlite3
from pathlib import Path

import psycopg
import pytest
from sqlalchemy.exc import OperationalError

from detente.errors import (
    DamagedDossier,
    DossierBusy,
    DossierError,
    DossierFull,
    NotADossier,
    ReadOnlyDossier,
    StoreDown,
)
from detente.record.faults import explained, translate


class Said(Exception):
    def __init__(self, words: str, sqlstate: str = "", sqlite_errorname: str = "") -> None:
        super().__init__(words)
        self.sqlstate, self.sqlite_errorname = sqlstate, sqlite_errorname


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (Said("database is locked", sqlite_errorname="SQLITE_BUSY"), DossierBusy),
        (Said("x", sqlite_errorname="SQLITE_BUSY_SNAPSHOT"), DossierBusy),
        (Said("Abbruch wegen Zeitüberschreitung", "55P03"), DossierBusy),
        (Said("x", sqlite_errorname="SQLITE_FULL"), DossierFull),
        (Said("x", sqlite_errorname="SQLITE_IOERR_WRITE"), DossierFull),
        (Said("could not extend file", "53100"), DossierFull),
        (Said("attempt to write a readonly database"), ReadOnlyDossier),
        (Said("permission denied for table event", "42501"), ReadOnlyDossier),
        (Said("file is not a database"), NotADossier),
        (Said("database disk image is malformed"), DamagedDossier),
        (Said("invalid page in block 7", "XX001"), DamagedDossier),
        (Said('connection failed: FATAL:  role "ann" does not exist'), StoreDown),
        (Said("connection failed: FATAL:  password authentication failed"), StoreDown),
        (Said("connection failed: Connection refused"), StoreDown),
        (Said("failed to resolve host 'db': [Errno -2] Name or service not known"), StoreDown),
        (Said("server closed the connection unexpectedly"), StoreDown),
        (Said("terminating connection due to administrator command", "57P01"), StoreDown),
        (Said('connection failed: FATAL:  database "x" does not exist'), DossierError),
        (Said("relation event does not exist", "42P01"), DossierError),
        (Said("unable to open database file"), DossierError),
        (Said("FATAL:  sorry, too many clients already", "53300"), DossierBusy),
    ],
    ids=str,
)
def test_what_a_database_says_is_told_with_its_remedy(said: Said, kind: type[DossierError]) -> None:
    told = translate(OperationalError("SELECT 1", {}, said), "talks.detente")
    assert type(told) is kind
    assert told.what.startswith("talks.detente ")
    assert told.remedy


def test_the_words_of_a_report_are_not_taken_for_an_error() -> None:
    said = Said("duplicate key: Detail: (connection refused, disk is full)", "23505")
    told = translate(OperationalError("INSERT", {}, said), "talks")
    assert type(told) is DossierError
    assert "duplicate key" in told.what


def test_an_error_without_words_is_named() -> None:
    told = translate(OperationalError("SELECT 1", {}, Said("")), "talks")
    assert "OperationalError" in told.what


def test_errors_of_the_driver_itself_are_explained_too() -> None:
    with pytest.raises(DossierError, match="refused"), explained("talks"):
        sqlite3.connect(":memory:").execute("no words")


def test_other_errors_pass_as_they_are() -> None:
    with pytest.raises(KeyError), explained("talks"):
        raise KeyError


def test_a_server_that_is_not_there_does_not_answer(tmp_path: Path) -> None:
    with pytest.raises(psycopg.OperationalError) as caught:
        psycopg.connect(f"host={tmp_path} dbname=x connect_timeout=1")
    assert type(translate(OperationalError("", {}, caught.value), "talks")) is StoreDown
