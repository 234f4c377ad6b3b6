"""How much of what an article says is found: precision and recall over annotated articles, and public case suites.

    records/      what must be found in each article of seeds/, one JSON file an article
    records.py    reads them, and the annotations of a folder of real documents where there is one
    authoring.py  writes and moves records: names occurrences, so that nobody counts offsets
    checks.py     one expectation against what was found
    matching.py   which mention and figure of the extraction answers which of the record
    metrics.py    right and asked for each field, precision and recall, B-cubed
    report.py     the table
    suites.py     the case suites of other projects, judged alike; suites.toml keeps what was reached, and before
    suites_report.py  their table
    names.py      names and parts of speech on annotated sentences of others; names.toml keeps what was reached
    names_own.py  names in news sentences of our own that no training saw
    test_floors.py    what was once reached stays reached
    test_suites.py    the same of the suites
    test_names.py     the same of names and parts of speech
    test_standoff.py  what must be true of every record, whatever the text

`python -m tests.evaluation` prints the tables for the project's own seeds, for the folder of real documents and for the
suites beside them (TELLING_SHARED, otherwise the folder `shared` beside the repository); `-v` adds every fault.

The articles of seeds/ were written for this project. The five of 2019-03 report what was in the news then; in the rest
people, companies, clubs, parties' results and events are invented, in real places and beside real institutions.

A record holds `document`, `article`, `mentions` and `figures`. Offsets are code points of the file as it stands, end
exclusive. A list where one value is expected means: any of these is right, null among them. `required: false`: finding
it is right, missing it costs nothing. A key that a figure does not have is not asked. `event`, `via`, `place`, `time`
and `counted` are not asked either where they are null; `attribution` and `part_of` are: null there means that the text
holds nobody to the figure, or makes it a part of none.
"""
