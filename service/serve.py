"""The service as a process: `python -m service.serve` serves HTTP under gunicorn until it is told to stop.

Exit codes: 0 stopped as asked, 2 a setting cannot be used, 3 what it needs is not there (a port that is taken, a
database that is silent, a trained network or a list that is missing or damaged). Each says so in one line on stderr.
"""

import argparse
import errno
import gc
import logging
import os
import socket
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import fields
from typing import TYPE_CHECKING, Any

from gunicorn.app.base import BaseApplication

from service.errors import InvalidSettings, ListsUnavailable, ModelUnavailable, StoreUnavailable, TellingError
from service.gunicorn_conf import gunicorn_options, prepare_metrics_folder
from service.lists import check_lists, tell_missing
from service.settings import Settings

if TYPE_CHECKING:
    from flask import Flask

UNUSABLE_SETTING, NOT_THERE = 2, 3
_FIRST_WAIT_SECONDS, _LONGEST_WAIT_SECONDS = 1.0, 30.0

log = logging.getLogger("service.serve")  # run as a module, __name__ would be __main__


def main() -> int:
    """Serve until SIGTERM or SIGINT; requests that have begun are answered first."""
    _command_line().parse_args()
    try:
        settings = Settings.from_environment()
        _check_corpus(settings)
        _check_address(settings)
    except InvalidSettings as error:
        return _refuse(error, UNUSABLE_SETTING)
    except OSError as error:
        return _refuse(error.strerror or error, NOT_THERE)
    remove_metrics = prepare_metrics_folder()
    owner = os.getpid()
    try:
        check_lists()
        from service.app import create_app  # not before the metrics have their folder

        app = create_app(settings)
        # What was read by now stays: the collector need not look through it again, nor write to pages that are shared.
        gc.collect()
        gc.freeze()
        options = gunicorn_options(settings)
        options["when_ready"] = lambda _server: _announce(settings)
        options["post_worker_init"] = lambda _worker: _load_corpus_meanwhile(app, settings)
        Server(lambda: app, options).run()  # type: ignore[no-untyped-call]
    except InvalidSettings as error:
        return _refuse(error, UNUSABLE_SETTING)
    except (ListsUnavailable, ModelUnavailable, StoreUnavailable) as error:
        return _refuse(error, NOT_THERE)
    except FileNotFoundError as error:
        return _refuse(tell_missing(error), NOT_THERE)
    except KeyboardInterrupt:  # before gunicorn listens to signals
        return 0
    finally:
        if os.getpid() == owner:  # a worker that could not end in worker_exit passes here too
            remove_metrics()
    return 0


class Server(BaseApplication):
    """gunicorn with settings from a dictionary: no command line, no file, no environment of its own."""

    def __init__(self, load: Callable[[], Any], options: dict[str, object]) -> None:
        self._load, self._options = load, options
        super().__init__()  # type: ignore[no-untyped-call]

    def load_config(self) -> None:
        assert self.cfg is not None  # it was made just before
        for name, value in self._options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        return self._load()


def _command_line() -> argparse.ArgumentParser:
    """It takes no argument: `--help` lists the settings, and a word that is meant as one ends with code 2."""
    return argparse.ArgumentParser(
        prog="python -m service.serve",
        description="Serve the figures in the news over HTTP until SIGTERM or Ctrl-C.",
        epilog="Settings are environment variables, with these defaults:\n"
        + "\n".join(f"  {field.name.upper()}={field.default}" for field in fields(Settings)),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _check_corpus(settings: Settings) -> None:
    if not settings.corpus.is_dir():
        raise InvalidSettings(f"CORPUS={str(settings.corpus)!r}: there is no such folder; name one with documents.")


def _check_address(settings: Settings) -> None:
    """Bind once and let go: gunicorn would try five times, a second each, and end with three lines about it."""
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)
    except OSError:
        raise InvalidSettings(f"HOST={settings.host!r}: give an address of this machine, as 127.0.0.1.") from None
    family, kind, protocol, _, address = found[0]
    try:
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
            probe.listen()
    except OSError as error:
        where = f"{settings.host}:{settings.port}"
        reasons = {
            errno.EADDRINUSE: f"{where} is in use: stop what serves there, or give another PORT.",
            errno.EACCES: f"{where}: this user may not serve there; give a PORT above 1023.",
            errno.EADDRNOTAVAIL: f"{where} is no address of this machine: give another HOST.",
        }
        raise OSError(error.errno, reasons.get(error.errno or 0, f"{where}: {error.strerror}")) from None


def _announce(settings: Settings) -> None:
    host = f"[{settings.host}]" if ":" in settings.host else settings.host
    where = f"http://{host}:{settings.port}"
    print(f"Telling serves {where} (try /docs; /readyz says when the corpus is read); Ctrl-C stops it.", flush=True)


def _load_corpus_meanwhile(app: "Flask", settings: Settings) -> None:
    """Read the corpus behind the requests of a worker that has just begun; /readyz tells when it is there.

    Every worker tries: one gets to read, the others wait for it and find nothing left to do. So it is also with the
    worker that takes the place of one that died half way.
    """

    def load() -> None:
        wait = _FIRST_WAIT_SECONDS
        while True:
            try:
                app.extensions["telling"].ingest.load_corpus(settings.corpus)
                return
            except TellingError as error:
                log.error("The corpus could not be loaded, next try in %.0f seconds: %s", wait, error)
            except Exception:  # the edge of this thread: without a word, /readyz would say "loading" for ever
                log.exception("The corpus could not be loaded, next try in %.0f seconds.", wait)
            time.sleep(wait)
            wait = min(2 * wait, _LONGEST_WAIT_SECONDS)

    threading.Thread(target=load, name="corpus", daemon=True).start()


def _refuse(reason: object, code: int) -> int:
    print("telling:", " ".join(str(reason).split()), file=sys.stderr)  # what a driver says may have several lines
    return code


if __name__ == "__main__":
    sys.exit(main())
