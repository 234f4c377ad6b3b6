"""Facts of the language, as data and small functions: no article, no figure, no HTTP.

    tokens.py          words, numbers and marks of a block, with offsets
    sentences.py       where sentences end
    clauses/           the clauses of a sentence
    quotes.py          what stands between quotation marks
    numerals.py        what a numeral is worth; numerals_*.py hold its parts (words, digits, fractions, other languages)
    modifiers.py       what "ruim", "bijna" and their like commit to
    nouns.py           lemmas and categories of counted nouns; plurals.py: their singular by spelling
    senses.py          which category a noun of several senses has, by the words beside it
    verbs.py           the forms of a verb; word_forms.py: what the form of a word says of its class
    events.py          which words say what happened
    reporting.py       which words say that somebody said it; reporting_verbs.py: those verbs with all their forms
    mood.py            which words deny, or leave open
    persons.py         nouns of persons and their sex, for pronouns
    media.toml         nouns and platforms that make a medium
    calendar.py        months, weekdays, seasons; feasts.py: feasts with their days
    languages.py       which language a passage is in; passages.py: stretches of another one inside a block

Words live in tables at the top of a module, or in a .toml or .txt beside it once longer than a screen. English and
Arabic stand beside Dutch where news quotes them: in posts and between quotation marks.
"""
