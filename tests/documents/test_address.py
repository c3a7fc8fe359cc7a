import ipaddress
import time

import httpcore
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detente.documents.address import GuardedBackend, NotPublic, OutOfTime, _resolve, is_public
from tests.documents.server import only_server, serving


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "127.8.8.8", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254",
        "100.64.0.1", "0.0.0.1", "224.0.0.1", "240.0.0.1", "255.255.255.255", "192.0.2.1",
        "::1", "::", "fe80::1", "fc00::1", "ff02::1", "2001:db8::1", "::ffff:127.0.0.1",
        "::ffff:10.0.0.1", "64:ff9b::7f00:1", "64:ff9b::a00:1", "2002:7f00:1::", "2002:a00:1::",
        "2001:0:4136:e378:8000:63bf:f5ff:fffe",
    ],
)  # fmt: skip
def test_addresses_that_are_not_public(address: str) -> None:
    assert not is_public(ipaddress.ip_address(address))


@pytest.mark.parametrize(
    "address", ["93.184.216.34", "8.8.8.8", "2606:4700::1111", "::ffff:8.8.8.8", "64:ff9b::808:808"]
)
def test_addresses_that_are_public(address: str) -> None:
    assert is_public(ipaddress.ip_address(address))


@given(st.ip_addresses(v=4))
def test_wrapping_an_address_does_not_change_the_answer(address: ipaddress.IPv4Address) -> None:
    wrapped = ipaddress.ip_address(f"::ffff:{address}")
    assert is_public(wrapped) == is_public(address)


def test_every_address_of_a_name_is_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = [(2, 1, 6, "", ("8.8.8.8", 80)), (2, 1, 6, "", ("10.0.0.1", 80))]
    monkeypatch.setattr("socket.getaddrinfo", lambda *_, **__: answers)
    backend = GuardedBackend(is_public, time.monotonic() + 5)
    with pytest.raises(NotPublic, match=r"10\.0\.0\.1"):
        backend.connect_tcp("two-faced.example", 80)


def test_the_checked_address_is_the_one_connected_to(monkeypatch: pytest.MonkeyPatch) -> None:
    with serving() as site:
        port = int(site.rpartition(":")[2])
        asked: list[str] = []

        def rebinding(host: str, *_: object, **__: object) -> list[tuple[object, ...]]:
            asked.append(host)
            named = "127.0.0.2" if asked.count(host) == 1 else "127.0.0.1"
            return [(2, 1, 6, "", (named if host == "rebinding.example" else host, port))]

        monkeypatch.setattr("socket.getaddrinfo", rebinding)
        backend = GuardedBackend(only_server, time.monotonic() + 5)
        stream = backend.connect_tcp("rebinding.example", port)
        assert stream.get_extra_info("server_addr")[0] == "127.0.0.2"
        assert asked.count("rebinding.example") == 1
        stream.close()


def test_nothing_starts_after_the_deadline() -> None:
    with pytest.raises(OutOfTime):
        GuardedBackend(is_public, time.monotonic() - 1).left()


def test_an_unknown_name_is_a_failed_connection() -> None:
    with pytest.raises(httpcore.ConnectError, match="not known"):
        _resolve("no.invalid", 80)
