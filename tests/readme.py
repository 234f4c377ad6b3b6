"""The calls in README.md and what they answer: `python -m tests.readme` writes the answers anew.

A call is a line `$ curl ...` in an indented block; what follows it up to the next blank line is its answer, laid out.
What changes with the machine's clock (`received_at`) is left out of what is compared and written, and so is the digest
of the lists in the extractor's version, which a word added to one of them changes.
"""

import json
import re
import shlex
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask.testing import FlaskClient

from service.app import create_app
from service.settings import Settings

README = Path(__file__).parent.parent / "README.md"
_SEEDS = README.parent / "seeds"
_DIGEST = re.compile(r'("extractor": "[\d.]+)\+[0-9a-f]+')
_ADDRESS = "http://127.0.0.1:8000"
_CALL = re.compile(r"^    \$ (curl (?:.*\\\n)*.*)\n((?:    .*\n)*)", re.MULTILINE)


@dataclass(frozen=True)
class Call:
    """One call as documented: its words, and the answer that follows it."""

    command: str
    answer: str


def documented_calls() -> list[Call]:
    """The calls of README.md, in order."""
    found = _CALL.findall(README.read_text(encoding="utf-8"))
    return [Call(command, re.sub(r"^    ", "", answer, flags=re.MULTILINE)) for command, answer in found]


def ask(client: FlaskClient, command: str) -> str:
    """What the service answers to a curl command: JSON laid out, anything else as it is."""
    words = shlex.split(command.replace("\\\n", " "))
    headers, body, address = {}, None, ""
    for word, following in zip(words, [*words[1:], ""], strict=True):
        if word == "-H":
            name, _, value = following.partition(":")
            headers[name] = value.strip()
        elif word == "-d":
            body = following
        elif word.startswith(_ADDRESS):
            address = word.removeprefix(_ADDRESS)
    response = client.post(address, data=body, headers=headers) if body else client.get(address, headers=headers)
    if "json" not in response.content_type:
        return response.text.replace("\r\n", "\n")
    return _DIGEST.sub(r"\1", laid_out(json.loads(response.data)))


def laid_out(value: Any, indent: int = 0, width: int = 116) -> str:
    """JSON with short values on one line and longer ones over several."""
    flat = json.dumps(value, ensure_ascii=False)
    if len(flat) + indent <= width or not isinstance(value, dict | list) or not value:
        return flat + ("\n" if not indent else "")
    pad = " " * (indent + 2)
    if isinstance(value, dict):
        inner = [f"{pad}{json.dumps(key)}: {laid_out(item, indent + 2, width)}" for key, item in value.items()]
        text = "{\n" + ",\n".join(inner) + "\n" + " " * indent + "}"
    else:
        text = "[\n" + ",\n".join(pad + laid_out(item, indent + 2, width) for item in value) + "\n" + " " * indent + "]"
    return text + ("\n" if not indent else "")


def make_client(folder: Path) -> FlaskClient:
    """A client of the service over the project's own seeds, with its database in `folder`."""
    app = create_app(
        Settings(corpus=_SEEDS, log_level="WARNING", database_url=f"sqlite:///{folder / 'readme.sqlite3'}")
    )
    app.extensions["telling"].ingest.load_corpus(_SEEDS)
    return app.test_client()


def main() -> int:
    """Write the answers into README.md."""
    with tempfile.TemporaryDirectory() as folder:
        client = make_client(Path(folder))

        def answered(match: re.Match[str]) -> str:
            answer = re.sub(r"^(?=.)", "    ", ask(client, match[1]), flags=re.MULTILINE)
            return f"    $ {match[1]}\n{answer}"

        README.write_text(_CALL.sub(answered, README.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
