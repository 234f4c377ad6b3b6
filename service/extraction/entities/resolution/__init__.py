"""From names as a document means them to entities: `resolve_document(article, readings)`.

    listed.py     what the lists know by a name; clubs that are called as their town
    genitives.py  names with the -s of possession
    shortened.py  what a company is called once its full name has been told
    places.py     where places lie: data/places.tsv, with GeoNames ids, ISO 3166 codes and coordinates
    beside.py     what the words beside the name of a place say of it
    namesakes.py  which of several places of one name is meant: by the words beside it, else by the whole article
    demonyms.py   adjectives that no list has
    bare.py       surnames and given names alone: whose, where the document does not say it in full
    known_as.py   what the lists call an entity, for those who search it
    document.py   all of it joined: the entity of each name, and the reason
    overrides.py  what an operator knows better; overrides_file.py reads it

An entity's id is made from its type and its key, the folded canonical name, and so does not depend on which other
articles there are. Only a name that many people have, and that stands alone in a document, gets a key with the office
or the document in it: two people named Jansen are two.
"""

from service.extraction.entities.resolution.document import Resolved, entity_named, resolve_document
from service.extraction.entities.resolution.known_as import is_known_word, known_as, lists_version

__all__ = ["Resolved", "entity_named", "is_known_word", "known_as", "lists_version", "resolve_document"]
