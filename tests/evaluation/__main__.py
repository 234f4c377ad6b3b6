"""What is found in the project's own seeds, and in the real documents.

python -m tests.evaluation            the tables
python -m tests.evaluation -v         and every fault
python -m tests.evaluation --floors   what is reached now, as floors.toml keeps it
"""

import sys

from tests.evaluation.metrics import evaluate
from tests.evaluation.records import load_own, load_shared, shared_folder
from tests.evaluation.report import floor_lines, report_lines


def main(arguments: list[str]) -> int:
    own, shared = load_own(), load_shared()
    if "--floors" in arguments:
        reached = {"own": evaluate(own)} | ({"real": evaluate(shared)} if shared else {})
        print("\n".join(floor_lines(reached)))
        return 0
    verbose = "-v" in arguments
    print("\n".join(report_lines(f"the project's own seeds ({len(own)} articles)", evaluate(own), verbose)))
    if shared:
        title = f"{shared_folder()} ({len(shared)} documents)"
        print("\n".join(report_lines(title, evaluate(shared), verbose)))
    else:
        print(f"no real documents: {shared_folder()} is absent (TELLING_SHARED names another folder)")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
