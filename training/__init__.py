"""Trains the recogniser of names and parts of speech that the service ships with: `make train`, or

    OMP_WAIT_POLICY=passive python -m training DATA OUT

Nothing of this is needed to run the service: torch stays here, and what is handed over is the folder of weights that
`service/extraction/tagging/` reads. In this order:

    materials.py    the treebanks and the base model: where they come from, and the checksums they must have
    base.py         the base model's weights, from their 4-bit file
    examples.py     sentences with labels: the treebanks, and our own news sentences in data/*.txt
    vocabulary.py   which pieces of words are kept; the tokenizer, cut to them
    variations.py   the same sentences in other dress
    windows.py      sentences of a text, packed as the service reads them
    batches.py      windows of like length together, as tensors
    encoder.py      the network
    fitting.py      the training loop, and its Recipe: every number that a run depends on
    scoring.py      decoding under BIO; precision and recall
    reading.py      what a network reads in sentences: figures
    graph.py        the network as an ONNX graph with int8 weights
    export.py       the folder of weights: graph, tokenizer, and what both mean with their checksums

To train on more, put sentences in data/; to try another recipe, change fitting.Recipe. README.md tells how the data was
annotated and how to come by torch.
"""
