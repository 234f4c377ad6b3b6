"""What the words around a name and its own form say, where neither lists nor the network need be asked.

line.py           one block as the patterns see it: tokens, where sentences begin, what is shouted
cues.py           the type that the words before a name tell: "burgemeester X", "persbureau X", "het dorp X", "storm X"
persons.py        titles and functions, words of saying
organizations.py  ministries, services of a region, national bodies
codes.py          levels, scales, taxes, flights: capitals that name nothing
places.py         words before places, roads, heads such as "Golf van"
matches.py        words of a match, beside which a town is its club
events.py         battles, races, cups, storms
"""
