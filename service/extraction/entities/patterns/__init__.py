"""Patterns for names that no list has.

line.py           one block as the patterns see it: tokens, where sentences begin, what is quoted or shouted
persons.py        given names, initials, particles; titles and words of saying beside a name
organizations.py  head words, endings, legal forms, cues before a name
places.py         cues, prepositions, endings, head words
events.py         battles, races, cups
guesses.py        what any other capital word in mid-sentence may be, and how sure that is
"""
