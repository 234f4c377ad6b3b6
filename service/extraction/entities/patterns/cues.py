"""The type that the words before a name tell: they say what it is, whatever it looks like."""

from service.extraction.entities.patterns.events import is_storm
from service.extraction.entities.patterns.line import Line
from service.extraction.entities.patterns.organizations import has_organization_cue_before
from service.extraction.entities.patterns.persons import has_role_before
from service.extraction.entities.patterns.places import has_kind_of_place_before
from service.model.entities import EntityType


def find_cued_type(line: Line, index: int) -> EntityType | None:
    """What the name at this token must be: "trainer Wubbels" is a person, "busbedrijf Veluwe" an organization."""
    if is_storm(line, index):
        return "event"
    if has_role_before(line, index):
        return "person"
    if has_organization_cue_before(line, index):
        return "organization"
    if has_kind_of_place_before(line, index):
        return "location"
    return None
