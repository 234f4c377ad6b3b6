"""Stored records as the JSON that is served: plain functions from record to dict, and dict to bytes.

No marshmallow here: it would cost six times what serving ready bytes costs. `service.api.schemas` describes what is
made here, and tests hold the two together. Plain values that are absent are null, objects that are absent are left out.

    values.py    JSON, numbers, spans, passages
    articles.py  articles        entities.py  mentions and entities        figures.py  figures and times
"""
