import socket

import pytest

from detente.errors import DetenteError
from detente.views.web.serving import listening


def test_a_free_port_is_found_on_this_machine_alone() -> None:
    with listening("127.0.0.1", 0) as made:
        host, port = made.getsockname()
        assert (host, port > 0) == ("127.0.0.1", True)
        with socket.create_connection((host, port), 2):
            pass


def test_a_port_that_is_taken_is_told_with_what_to_do() -> None:
    with listening("127.0.0.1", 0) as first:
        port = first.getsockname()[1]
        with pytest.raises(DetenteError, match=f"port {port} .* cannot be used.*--port 0"):
            listening("127.0.0.1", port)


def test_an_address_of_another_machine_is_refused() -> None:
    with pytest.raises(DetenteError, match="cannot be used"):
        listening("192.0.2.1", 0)
