"""Sentences with what must be found in them, and sentences in which nothing may be found.

    attribution.yaml   on whose word, also across sentences; then texts that hold nobody to their figure
    counted.yaml       the noun that is counted, and what the words commit to
    events.yaml        what is said of those counted; then verbs that are said of something else
    places.yaml        where; then places that are named for another reason
    parts.yaml         a figure that is a part of another; then figures that only stand beside each other
    elided.yaml        numbers whose noun or unit the words leave out; then numbers that are no amounts
    moments.yaml       when, and where, also in stories that move
    factuality.yaml    stated, denied or left open
    times.yaml         when, reckoned from PUBLISHED; then times that belong to something else
    dates.yaml         when, told in other ways; then times of a title, a list, a comparison, and where a story stops
    stories.yaml       some sentences at a time, where one leaves unsaid what the one before it says
    voices.yaml        several voices in one text, and figures that belong to none of them
    sections.yaml      from all sections of a newspaper, a sentence each
    silence.yaml       numbers that are no figures at all
    sentences.py       reads them: marks to spans
    judge.py           one sentence and its extraction to checks

A numeral is marked in the sentence: `Er vielen [drie] doden.` `want` says, mark by mark, what must be found there; a
key that is left out is not asked. A list means that any of its values is right, and `~` that nothing may be found.
`not_` before a key names what may not be found. `numeral` lists other right readings of the mark. Unmarked figures are
faults, unless the sentence says `others: ignored`. `known` says why a sentence cannot pass yet.

`python -m tests.corpus` prints right and asked for each key, with `-v` each fault.
"""
