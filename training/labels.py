"""The labels that the recogniser gives to a word, in the order of its outputs.

Names are in BIO: "B-PER" begins a person's name, "I-PER" goes on with it, "O" is no name.
"""

TYPES = ("PER", "ORG", "LOC", "ADJ", "GRP", "EVT", "WRK", "PRD")
NAMES = ("O", *(f"{place}-{kind}" for kind in TYPES for place in "BI"))
UPOS = tuple("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PRON PROPN PUNCT SCONJ SYM VERB X".split())
