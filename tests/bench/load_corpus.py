"""Load the corpus that the environment names once, as a worker does, and print the seconds it took."""

from time import perf_counter

from service.app import create_app
from service.settings import Settings


def main() -> None:
    """Start as a worker does: the parts are joined before the clock runs, the words and rules are read within."""
    settings = Settings.from_environment()
    ingest = create_app(settings).extensions["telling"].ingest
    began = perf_counter()
    ingest.load_corpus(settings.corpus)
    print(perf_counter() - began)


if __name__ == "__main__":
    main()
