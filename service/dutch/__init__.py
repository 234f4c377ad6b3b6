"""Facts of the language, as data and small functions: no article, no figure, no HTTP.

    tokens.py      words, numbers and marks of a block, with offsets
    sentences.py   where sentences end
    quotes.py      what stands between quotation marks
    numerals.py    what a numeral is worth
    modifiers.py   what "ruim", "bijna" and their like commit to
    nouns.py       lemmas and categories of counted nouns
    events.py      which words say what happened
    reporting.py   which words say that somebody said it
    media.toml     nouns and platforms that make a medium
    calendar.py    months, weekdays, feasts
    languages.py   which language a passage is in

Words live in tables at the top of a module, or in a .toml or .txt beside it once longer than a screen. English and
Arabic stand beside Dutch where news quotes them: in posts.
"""
