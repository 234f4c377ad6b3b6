"""Times reckoned from publication, or from another time.

deictic.py       "gisteren", "volgend jaar in maart"; weekdays.py ("vrijdag jl."), monthdays.py ("de 15de"),
                 calendar_units.py ("vorige maand", "de afgelopen drie jaar"), rest.py ("de rest van de week")
offsets.py       "drie dagen geleden", "twee weken voor Kerst"; beside.py ("de dag na Pasen")
anaphora.py      "een jaar eerder", "de volgende dag": told by the time that was named before; story_years.py: the year
                 of a date that names none
foreign.py       the same in English and Arabic
"""
