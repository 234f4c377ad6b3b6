"""Clock times and parts of the day, alone and on their day.

clock.py         a time of day, its ISO 8601, and the halves of the day
reading.py       reads one: digits.py ("17u52"), spoken.py ("half drie"), marks.py ("7 pm", "16 uur GMT"); cues.py
                 (which words call for one), context.py (whether the night is told); ranges.py reads two
datetimes.py     a clock time on its day: "gisteren om 16 uur"; named_days.py: which day it is of
day_parts.py     the words of the parts of the day; day_values.py: their hours; part_times.py: "'s avonds" on its day
"""
