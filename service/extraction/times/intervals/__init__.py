"""From one time to another.

closed.py        "tussen 2014 en 2016", "van maandag tot vrijdag"; date_pairs.py: "12-15 maart", "2014 en 2015"
listed.py        more than two neighbours: "3, 4 en 5 mei"
bounds.py        open on one side: "sinds december", "na 2018", "uiterlijk 1 mei", "in 1960 of later"; customs.py: "na
                 20 uur is de winkel dicht"
"""
