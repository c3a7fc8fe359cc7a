from starlette.requests import Request

from detente.views.web.security.client import address


def test_the_address_is_the_one_that_the_server_knows() -> None:
    told = {"type": "http", "headers": [(b"x-forwarded-for", b"9.9.9.9")]}
    assert address(Request(told | {"client": ("10.0.0.1", 5)})) == "10.0.0.1"
    assert address(Request(told | {"client": None})) == ""
