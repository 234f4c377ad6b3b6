"""The public vocabularies: the closed meaning behind the open strings of the API, labelled in Dutch and English.

    kinds.py        what is measured
    commitments.py  what modifiers commit to, and factualities
    domains.py      the sections of a newsroom
    categories.py   what is counted, by domain
    events.py       what is said of those counted, by domain
    resolutions.py  why a mention stands for its entity
    units.py        UCUM and ISO 4217

To add a term, add a line. Terms are only ever added within a major version; clients treat the lists as open.
"""

from service.model.vocabularies.categories import CATEGORIES
from service.model.vocabularies.commitments import FACTUALITIES, MODIFIERS
from service.model.vocabularies.domains import DOMAINS
from service.model.vocabularies.events import EVENTS
from service.model.vocabularies.kinds import KINDS
from service.model.vocabularies.resolutions import RESOLUTIONS
from service.model.vocabularies.term import Term
from service.model.vocabularies.units import UNITS

__all__ = [
    "CATEGORIES",
    "DOMAINS",
    "EVENTS",
    "FACTUALITIES",
    "KINDS",
    "MODIFIERS",
    "POLICY_VERSION",
    "RESOLUTIONS",
    "UNITS",
    "VOCABULARIES",
    "Term",
]

POLICY_VERSION = "1.2"

VOCABULARIES: dict[str, tuple[Term, ...]] = {
    "kinds": KINDS,
    "modifiers": MODIFIERS,
    "factualities": FACTUALITIES,
    "domains": DOMAINS,
    "categories": CATEGORIES,
    "events": EVENTS,
    "units": UNITS,
    "resolutions": RESOLUTIONS,
}
