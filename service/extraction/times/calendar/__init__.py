"""Dates and stretches that the calendar names, as far as their words go.

absolute.py      "12 februari", "maart 2019", "vrijdag 3 mei"; partial.py (what the words state, and the missing year)
numeric.py       "13/3/2019"; years.py ("in 2014"), four_digits.py (which of them count), seasons.py (quarters and
                 seasons), feast_days.py ("Pasen")
periods.py       "de jaren 90", "de 19e eeuw", "schooljaar 2018-2019"; weeks.py ("week 10", "de derde dinsdag van mei")
eras.py          "44 v.Chr.", "het jaar 800"
"""
