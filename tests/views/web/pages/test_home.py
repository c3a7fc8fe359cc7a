from detente.views.web.pages.home import home


def test_the_workbench_opens_on_the_inbox() -> None:
    answer = home()
    assert (answer.status_code, answer.headers["location"]) == (303, "/inbox")
