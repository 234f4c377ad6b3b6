"""Domains: the sections of a newsroom, to which categories and events belong.

Cut after the top of the Media Topics of IPTC, parted where figures ask for more (casualties, displacement) and joined
where they ask for less. A term stands in the section that has most use for it; it may be used in any other.
"""

from service.model.vocabularies.term import Term

DOMAINS = (
    Term("people", "mensen", "people", "Who people are, their families, and births and marriages."),
    Term("casualties", "slachtoffers", "casualties", "Who is dead, hurt or missing from any cause, and who is saved."),
    Term("displacement", "vlucht en migratie", "displacement", "People who must leave their homes, and their shelter."),
    Term("military", "oorlog en geweld", "conflict and military", "War, armed groups, armies, weapons and attacks."),
    Term("crime", "misdaad en justitie", "crime and justice", "Crimes, police, courts, punishment and prison."),
    Term("politics", "politiek en bestuur", "politics", "Elections, those elected, laws, plans and protest."),
    Term("economy", "economie", "economy", "Money, trade, production and what is bought and sold."),
    Term("work", "werk", "work", "Who works, jobs, dismissals and strikes."),
    Term("health", "gezondheid", "health", "Diseases, patients, care, tests and vaccines."),
    Term("weather", "weer en natuurgeweld", "weather", "Weather, what is measured of it, and natural disasters."),
    Term("accidents", "ongevallen en branden", "accidents and fires", "Accidents, fires, damage and who helps."),
    Term("transport", "verkeer en reizen", "transport and travel", "Traffic, roads, vehicles, journeys and tourism."),
    Term("housing", "wonen en bouwen", "building and housing", "Buildings, rooms, who builds them and who uses them."),
    Term("education", "onderwijs", "education", "Pupils, students, courses and exams."),
    Term("environment", "milieu, natuur en energie", "environment and energy", "Animals, plants, emissions and power."),
    Term("science", "wetenschap en techniek", "science and technology", "Machines, devices and the sky."),
    Term("sport", "sport", "sport", "Athletes, matches, competitions and their results."),
    Term("culture", "cultuur en media", "culture and media", "Works, shows, their public, media and the internet."),
    Term("general", "algemeen", "general", "What belongs to every section alike."),
)
