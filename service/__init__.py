"""Telling: the figures in the news, each traceable to the characters that state it.

The folders are the data flow, read downwards:

    formats     raw document          -> model.Article (what stands where)
    dutch       facts of the language (tokens, numerals, modifiers, word lists)
    extraction  model.Article         -> model.Extraction (mentions, times, figures)
    corpus      a folder              -> its documents, and why one cannot be read
    ingest      one document          -> parsed, extracted, stored (the only write)
    search      words                 -> the terms by which documents and queries meet
    cache       parsed documents and ready responses, in memory or in Redis
    store       model.Extraction     <-> a relational database
    api         stored records        -> /v1 over HTTP

`model` is the vocabulary all of them share; `app.create_app` is the only place where the parts are joined.
"""

__version__ = "0.3.0"
