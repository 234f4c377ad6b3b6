"""Finds the Dutch numerals of texts with text2num: `read_text2num.py TEXTS`, a round for each line of standard input.

Runs on the packages of requirements/bench.txt, in an environment of its own; prints the CPU seconds of each round.
"""

import json
import sys
from pathlib import Path
from time import process_time

from text_to_num import alpha2digit  # type: ignore[import-not-found]


def main(file: str) -> None:
    """Answer until the questions end."""
    texts = json.loads(Path(file).read_text(encoding="utf-8"))
    for _ in sys.stdin:
        began = process_time()
        for text in texts:
            alpha2digit(text, "nl")
        print(process_time() - began, flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
