"""`make bench`: run all comparisons and print them, with what was aimed at."""

from tests.bench import corpus, extraction, hostile, http, names, search

FIGURES_AIM = 350_000  # characters a second, ten times what Duckling reads
WORDS_AIM, LOAD_AIM_MS, MEMORY_AIM_MB = 4_500, 1_000, 200  # of the network


def main() -> None:
    """Print the table; an aim that is missed is told, and fails nothing."""
    print("CPU per request, median of rounds that take turns        ratio   aim          µs     other µs")
    for pair in http.compare():
        name = f"{pair.name} : {pair.other}"
        aim = "" if pair.aim is None else f"<= {pair.aim:.2f} {_verdict(pair.ratio <= pair.aim)}"
        print(f"  {name:<52} {pair.ratio:>7.2f}   {aim:<14} {pair.ours_us:>4.0f} {pair.other_us:>8.0f}", flush=True)
    start = corpus.compare()
    print(f"\nStart on {start.documents} documents                                    ms each   times faster   aim")
    print(f"  {'cold':<52} {start.cold_ms:>7.2f}")
    _print_start("the database was kept", start.kept_database_ms, start.speedup_kept_database)
    _print_start("new database, parsed documents kept (Redis)", start.kept_parsed_ms, start.speedup_kept_parsed, None)
    print(f"\nSearch over {search.ENTITIES:,} entities                                 ms of CPU      found")
    for asked in search.compare():
        print(f"  {asked.name:<52} {asked.milliseconds:>7.2f} {asked.found:>12,}", flush=True)
    for speed in extraction.compare():
        _print_speed(speed)
    _print_names(names.measure())
    print()
    for line in hostile.lines(hostile.endure()):
        print(line, flush=True)


def _print_speed(speed: extraction.Speed) -> None:
    what = f"{speed.name}: {speed.documents} texts, {speed.characters:,} characters, {speed.found:,} figures"
    print(f"\nExtraction of {what}\n  {'on one core':<52} characters/s   aim")
    told = f">= {FIGURES_AIM:,} {_verdict(speed.figures >= FIGURES_AIM)}"
    print(f"  {'figures, times and attribution, names given':<52} {speed.figures:>12,.0f}   {told}")
    if speed.unread is not None:
        print(f"  {'the same, each text read for the first time':<52} {speed.unread:>12,.0f}")
    print(f"  {'all of it, document to records':<52} {speed.whole:>12,.0f}")
    print(f"  {'text2num (numerals alone, native code)':<52} {speed.text2num:>12,.0f}", flush=True)


def _print_names(cost: names.Cost) -> None:
    memory = f"memory in {names.WORKERS} workers of {names.THREADS} threads, together, MB"
    print("\nNames and parts of speech")
    for what, value, aim, met in (
        ("words a second, on one core", cost.words, f">= {WORDS_AIM:,}", cost.words >= WORDS_AIM),
        ("load, ms", cost.load_ms, f"<= {LOAD_AIM_MS:,}", cost.load_ms <= LOAD_AIM_MS),
        (memory, cost.memory_mb, f"<= {MEMORY_AIM_MB}", cost.memory_mb <= MEMORY_AIM_MB),
    ):
        print(f"  {what:<52} {value:>12,.0f}   {aim} {_verdict(met)}", flush=True)


def _print_start(name: str, milliseconds: float, speedup: float, aim: float | None = 20) -> None:
    told = "" if aim is None else f">= {aim:.0f} {_verdict(speedup >= aim)}"
    print(f"  {name:<52} {milliseconds:>7.2f} {speedup:>12.1f}   {told}", flush=True)


def _verdict(met: bool) -> str:
    return "met" if met else "MISSED"


if __name__ == "__main__":
    main()
