"""What is found in the own seeds and in the real documents, one entity a thing, and the case suites of others.

python -m tests.evaluation            the tables; ends with 1 where a measure is below its floor
python -m tests.evaluation -v         and every fault
python -m tests.evaluation --floors   what is reached now, as floors.toml keeps it
python -m tests.evaluation --suites   what is reached of the suites now, as suites.toml keeps it
"""

import sys
from collections.abc import Iterator

from tests.evaluation.entities import cluster_articles, entity_lines
from tests.evaluation.floors import Fallen, fallen_names, fallen_records, fallen_suites
from tests.evaluation.metrics import evaluate
from tests.evaluation.names import AIMS, load_texts, names_file, names_lines, score_texts
from tests.evaluation.names_own import FILE, score_own
from tests.evaluation.records import load_own, load_shared, shared_folder
from tests.evaluation.report import floor_lines, report_lines
from tests.evaluation.suites import FOLDER, every_case, load_pinned
from tests.evaluation.suites_report import pin_lines, suite_lines


def main(arguments: list[str]) -> int:
    if "--suites" in arguments:
        print("\n".join(pin_lines(every_case())))
        return 0
    own, shared = load_own(), load_shared()
    if "--floors" in arguments:
        reached = {"own": evaluate(own)} | ({"real": evaluate(shared)} if shared else {})
        print("\n".join(floor_lines(reached)))
        return 0
    verbose = "-v" in arguments
    evaluation = evaluate(own)
    below = list(_below("own seeds", fallen_records("own", evaluation)))
    print("\n".join(report_lines(f"the project's own seeds ({len(own)} articles)", evaluation, verbose)))
    if shared:
        title = f"{shared_folder()} ({len(shared)} documents)"
        evaluation = evaluate(shared)
        below += _below("real documents", fallen_records("real", evaluation))
        print("\n".join(report_lines(title, evaluation, verbose)))
    else:
        print(f"no real documents: {shared_folder()} is absent (TELLING_SHARED names another folder)")
    print("\n".join(entity_lines(cluster_articles(), verbose)))
    if cases := every_case():
        print(f"{FOLDER} ({len(cases)} cases)")
        print("\n".join(suite_lines(cases, load_pinned()[0], verbose)))
        below += _below("suites", fallen_suites(cases))
    else:
        print(f"no case suites of other projects: {FOLDER} is absent (TELLING_SHARED names another folder)")
    if texts := load_texts():
        print(f"{names_file()} ({len(texts)} texts)")
        scores = score_texts(texts)
        below += _below("names", fallen_names("dev", scores))
        print("\n".join(names_lines(scores, AIMS)))
    else:
        print(f"no annotated sentences: {names_file()} is absent (TELLING_SHARED names another folder)")
    print(f"{FILE.name} (our own hard sentences: floors, no aims)")
    scores = score_own()
    below += _below("own hard sentences", fallen_names("own", scores))
    print("\n".join([*names_lines(scores, {}), *below]))
    return 1 if below else 0


def _below(what: str, fallen: Fallen) -> Iterator[str]:
    for measure, (now, floor) in fallen.items():
        yield f"BELOW ITS FLOOR: {what}, {measure}: {now:.3f}, and was {floor:.3f}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
