"""README says what the service answers."""

import pytest

from tests.readme import ask, documented_calls, make_client


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory):
    return make_client(tmp_path_factory.mktemp("readme"))


def test_readme_shows_five_calls_or_more() -> None:
    assert len(documented_calls()) >= 5


@pytest.mark.parametrize("call", documented_calls(), ids=lambda call: call.command[:60])
def test_a_documented_call_gives_the_documented_answer(client, call) -> None:
    assert ask(client, call.command) == call.answer
