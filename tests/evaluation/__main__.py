"""`python -m tests.evaluation [-v]`: what is found in the project's own seeds, and in the real documents."""

import sys

from tests.evaluation.metrics import evaluate
from tests.evaluation.records import load_own, load_shared, shared_folder
from tests.evaluation.report import report_lines


def main(arguments: list[str]) -> int:
    verbose = "-v" in arguments
    own = load_own()
    print("\n".join(report_lines(f"the project's own seeds ({len(own)} articles)", evaluate(own), verbose)))
    shared = load_shared()
    if shared:
        title = f"{shared_folder()} ({len(shared)} documents)"
        print("\n".join(report_lines(title, evaluate(shared), verbose)))
    else:
        print(f"no real documents: {shared_folder()} is absent (TELLING_SHARED names another folder)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
