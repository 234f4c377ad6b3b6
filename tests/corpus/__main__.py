"""Right and asked for each key over all sentences: `python -m tests.corpus`, `-v` for each fault, or a file's name."""

import sys
from collections import Counter

from tests.corpus.judge import judge, read
from tests.corpus.sentences import load_sentences


def main(arguments: list[str]) -> int:
    files = [argument for argument in arguments if not argument.startswith("-")]
    right: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    passed = total = 0
    for sentence in load_sentences():
        if files and sentence.file not in files:
            continue
        checks = list(judge(sentence, read(sentence)))
        faults = [check for check in checks if not check.right]
        asked.update(check.field for check in checks)
        right.update(check.field for check in checks if check.right)
        total += 1
        passed += not faults
        if faults and "-v" in arguments:
            print(f"{sentence.file} {sentence.number}: {sentence.text}")
            for fault in faults:
                print(f"    {fault}")
    for key in sorted(asked):
        print(f"{key:12} {right[key]:4d} / {asked[key]:<4d}")
    print(f"{passed} of {total} sentences")
    return 0 if passed == total else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
