import os
import socket
import sys
from pathlib import Path

import pytest
from starlette.requests import Request

from detente.views.web.security import neighbours
from detente.views.web.security.neighbours import is_ours, owner

LINE = "  {n}: {local} {remote} 01 00000000:00000000 00:00000000 00000000 {uid:5} 0 1 1 0 20 4 30"


def written(host: str, port: int) -> str:
    number = int.from_bytes(socket.inet_aton(host), sys.byteorder)
    return f"{number:08X}:{port:04X}"


def told(path: Path, uid: int) -> Path:
    ends = written("127.0.0.1", 50_000), written("127.0.0.1", 8137)
    lines = [LINE.format(n=0, local=ends[1], remote=ends[0], uid=0),
             LINE.format(n=1, local=ends[0], remote=ends[1], uid=uid)]  # fmt: skip
    path.write_text("\n".join(["  sl  local_address ...", *lines]))
    return path


def asked(client: object = ("127.0.0.1", 50_000), server: object = ("127.0.0.1", 8137)) -> Request:
    return Request({"type": "http", "headers": [], "client": client, "server": server})


@pytest.mark.parametrize("uid", [os.getuid(), 0])
def test_one_s_own_browser_is_let_in(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, uid: int
) -> None:
    monkeypatch.setattr(neighbours, "SOCKETS", told(tmp_path / "tcp", uid))
    assert is_ours(asked())


def test_another_user_is_known(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(neighbours, "SOCKETS", told(tmp_path / "tcp", os.getuid() + 1))
    assert owner(("127.0.0.1", 50_000), ("127.0.0.1", 8137)) == os.getuid() + 1
    assert not is_ours(asked())


def test_where_nothing_tells_the_token_alone_counts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(neighbours, "SOCKETS", tmp_path / "none")
    assert is_ours(asked())
    assert is_ours(asked(client=None))
    assert is_ours(asked(client=("testclient", 50_000)))
    assert is_ours(asked(server=None))


@pytest.mark.skipif(not Path("/proc/net/tcp").exists(), reason="only Linux tells whose they are")
def test_a_real_connection_is_our_own() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = server.getsockname()
        with socket.create_connection(place) as made:
            assert owner(made.getsockname(), place) == os.getuid()
