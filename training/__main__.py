"""Train and export: `python -m training DATA OUT [--cache FOLDER]`; see the package's docstring."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

import torch
from tokenizers import Tokenizer

from training.base import load_base
from training.encoder import Recogniser
from training.examples import load_own, load_treebank
from training.export import write_weights
from training.fitting import Recipe, fit
from training.materials import TOKENIZER, WEIGHTS, MissingMaterials, fetch_base, find_treebanks
from training.reading import by_graph, by_network, measure
from training.vocabulary import choose_pieces, dutch_words, prune_tokenizer
from training.windows import Pieces

_OWN = Path(__file__).parent / "data"
_ROOMS = {"alone": 0, "windows of 160 pieces": 160, "windows of 254 pieces": 254}


def main(data: Path, out: Path, cache: Path, recipe: Recipe) -> None:
    """Train by `recipe` on `data` and write the weights to `out`.

    Raises:
        MissingMaterials: before anything is trained.
    """
    files = find_treebanks(data)
    base, tokenizer = fetch_base(WEIGHTS, cache), fetch_base(TOKENIZER, cache)
    treebank, dev, own = load_treebank(files["train.jsonl"]), load_treebank(files["dev.jsonl"]), load_own(_OWN)
    whole = json.loads(tokenizer.read_text(encoding="utf-8"))
    words = [word for one in treebank for word in one.words]
    kept = choose_pieces(whole, [*words, *dutch_words()], recipe.pieces)
    pruned = json.dumps(prune_tokenizer(whole, kept), ensure_ascii=False, separators=(",", ":"))
    pieces = Pieces(Tokenizer.from_str(pruned))
    print(json.dumps(asdict(recipe)), flush=True)

    def begin() -> Recogniser:
        torch.manual_seed(recipe.seed)
        return Recogniser(load_base(base), kept, recipe.layers, recipe.upos_layer, recipe.dropout)

    def save(phase: str, network: Recogniser) -> None:
        torch.save(network.state_dict(), cache / f"{phase}.pt")
        for name, room in _ROOMS.items():
            print(phase, name, measure(by_network(network), dev, pieces, room), flush=True)

    network = fit(begin, treebank, own, pieces, recipe, save)
    write_weights(network, pruned, out)
    figures = {name: measure(by_graph(out / "model.onnx"), dev, pieces, room) for name, room in _ROOMS.items()}
    print(json.dumps(figures, indent=2))


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(prog="python -m training", description="Train the recogniser and export it.")
    arguments.add_argument("data", type=Path, help="folder of train.jsonl and dev.jsonl")
    arguments.add_argument("out", type=Path, help="folder that the weights are written to")
    arguments.add_argument("--cache", type=Path, default=Path("build/training-base"), help="for downloads and states")
    given = arguments.parse_args()
    try:
        main(given.data, given.out, given.cache, Recipe())
    except MissingMaterials as missing:
        sys.exit(str(missing))
