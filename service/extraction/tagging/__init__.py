"""Names and parts of speech, read by a trained network: `tag_article(article)` gives a Tagging for each block.

In this order:

    words.py        the tokens of a block, joined to the words that the network was trained on
    pieces.py       a word -> the numbers of its pieces, by the tokenizer in weights/
    windows.py      whole sentences, as many as the network sees at once
    description.py  what weights/ says of itself: labels, sizes, checksums
    network.py      a window -> a score for each label of each word; loads weights/, refuses what is missing or damaged
    decoding.py     scores -> names that begin where names may begin, and how sure each is
    tagger.py       all of it joined

`weights/` is written by `training/`; its MODEL_CARD.md says what the network was trained on, how well it reads and
under which licence it stands. To try another network, put its files there: labels and sizes stand in recogniser.json.

The same text gives the same labels: a window is run by itself, so nothing that is read beside it changes its numbers.
"""

from service.extraction.tagging.tagger import Name, Tagging, get_network, tag_article

__all__ = ["Name", "Tagging", "get_network", "tag_article"]
