"""The training loop: AdamW in bfloat16, lower layers slower than upper ones.

On 5,900 sentences chance weighs a point of F1, so weights are averaged twice: over the last steps of a run, and over
runs that begin at the same place and read the data in another order. The average then learns on for a little while.
"""

import copy
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import torch
from torch.nn import functional

from training.batches import IGNORED, make_batches, stack
from training.encoder import Recogniser
from training.examples import Sentence
from training.variations import NO_SHARES, Name, Shares, collect_names, vary
from training.windows import Pieces, Window, draw_windows


@dataclass(frozen=True)
class Phase:
    """One rise and fall of the rate."""

    seed: int  # of the order, the windows and the variations
    epochs: int
    rate: float  # of the top layer; 3e-4 for all layers diverged
    rate_of_heads: float
    decay_by_layer: float  # the rate of each layer, of the one above it
    upos_share: float  # weight of the loss of parts of speech, beside 1 for names
    average: float  # decay of the moving average of the weights, a step
    shares: Shares = field(default_factory=Shares)


@dataclass(frozen=True)
class Recipe:
    """Everything that the weights depend on but the data."""

    seed: int = 1  # of the heads' first weights, alike in all runs: else their average would mean nothing
    pieces: int = 40_000  # how large the vocabulary is: 15.5 MB of the weights
    layers: int = 12
    upos_layer: int = 8  # parts of speech are read behind this layer
    dropout: float = 0.1
    batch_pieces: int = 512  # with padding
    weight_decay: float = 0.01
    warm_up: float = 0.1  # share of a phase's steps in which the rate rises
    own_repeats: int = 1  # how often our own sentences are read in an epoch
    threads: int = 2
    # The first run is better at names, the second at parts of speech; their average is nearly as good at both.
    runs: tuple[Phase, ...] = (
        Phase(1, 5, rate=1.5e-4, rate_of_heads=5e-4, decay_by_layer=0.9, upos_share=0.5, average=0.998),
        Phase(2, 5, rate=1.5e-4, rate_of_heads=5e-4, decay_by_layer=0.95, upos_share=1.0, average=0.998),
    )
    # Other dress blurs the tags of words: the last epochs read the sentences as they were written.
    polish: Phase = Phase(
        3, 2, rate=6e-5, rate_of_heads=1e-4, decay_by_layer=0.95, upos_share=1.0, average=0.99, shares=NO_SHARES
    )
    share_of_first: float = 0.15  # of the first run in the weights that are handed over, the rest is the polished ones'


def fit(
    begin: Callable[[], Recogniser],
    treebank: Sequence[Sentence],
    own: Sequence[Sentence],
    pieces: Pieces,
    recipe: Recipe,
    save: Callable[[str, Recogniser], None],
) -> Recogniser:
    """Train by `recipe`.

    Args:
        begin: makes the network that a run begins with.
        save: is called with what each phase has made, and its name ("run-1", "polish").
    """
    torch.set_num_threads(recipe.threads)
    copies = [replace(one, text=f"{one.text} {copy}") for copy in range(recipe.own_repeats) for one in own]
    sentences, names = [*treebank, *copies], collect_names([*treebank, *own])
    learned = []
    for phase in recipe.runs:
        learned.append(_go_through(begin(), sentences, names, pieces, recipe, phase))
        save(f"run-{phase.seed}", learned[-1])
    polished = _go_through(_mean(learned), sentences, names, pieces, recipe, recipe.polish)
    save("polish", polished)
    return _mean([learned[0], polished], [recipe.share_of_first, 1 - recipe.share_of_first])


def _go_through(
    network: Recogniser,
    sentences: Sequence[Sentence],
    names: dict[str, list[Name]],
    pieces: Pieces,
    recipe: Recipe,
    phase: Phase,
) -> Recogniser:
    """Train `network` for one phase; the average over its last steps."""
    torch.manual_seed(phase.seed)
    rng = random.Random(phase.seed)

    def draw() -> list[Window]:
        return draw_windows(sentences, pieces, lambda window: vary(window, names, phase.shares, rng), rng)

    run = _Run(network, recipe, phase, steps=phase.epochs * _count(draw(), recipe))
    for _ in range(phase.epochs):
        run.read(list(_batches(draw(), recipe, rng)))
    return run.averaged


def _mean(networks: Sequence[Recogniser], shares: Sequence[float] | None = None) -> Recogniser:
    """A network whose weights are the mean of the others'; alike without `shares`, which add up to 1."""
    shares = shares or [1 / len(networks)] * len(networks)
    states = [network.state_dict() for network in networks]
    mean = copy.deepcopy(networks[0])
    mean.load_state_dict(
        {name: sum(share * state[name] for share, state in zip(shares, states, strict=True)) for name in states[0]}
    )
    return mean


class _Run:
    """The state of one phase: the network, the average of its weights, and how far it is."""

    def __init__(self, network: Recogniser, recipe: Recipe, phase: Phase, steps: int) -> None:
        self.network, self.averaged = network, copy.deepcopy(network)
        self._phase, self._steps, self._step = phase, steps, 0
        groups = _groups(network, recipe, phase)
        self._optimizer = torch.optim.AdamW(groups, betas=(0.9, 0.98), fused=True)
        warm_up = max(1.0, recipe.warm_up * steps)
        self._schedule = torch.optim.lr_scheduler.LambdaLR(self._optimizer, lambda step: _rate(step, steps, warm_up))

    def read(self, batches: Sequence[tuple[torch.Tensor, ...]]) -> None:
        """Learn from each batch once."""
        self.network.train()
        begun, losses = time.monotonic(), 0.0
        for count, batch in enumerate(batches, start=1):
            losses += self._learn(batch)
            if count % 100 == 0 or count == len(batches):
                each = (time.monotonic() - begun) / count
                print(f"step {self._step} of {self._steps}, loss {losses / count:.4f}, {each:.2f} s each", flush=True)

    def _learn(self, batch: tuple[torch.Tensor, ...]) -> float:
        loss = _loss(self.network, batch, self._phase.upos_share)
        self._optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
        self._optimizer.step()
        self._schedule.step()
        self._step += 1
        _average(self.averaged, self.network, min(self._phase.average, self._step / (self._step + 10)))
        return loss.item()


def _count(windows: Sequence, recipe: Recipe) -> int:
    return len(make_batches([len(window.ids) for window in windows], recipe.batch_pieces))


def _batches(windows: Sequence, recipe: Recipe, rng: random.Random) -> Iterator[tuple[torch.Tensor, ...]]:
    for batch in make_batches([len(window.ids) for window in windows], recipe.batch_pieces, rng):
        yield stack([windows[index] for index in batch])


def _rate(step: int, steps: int, rising: float) -> float:
    """Rises in a straight line, then falls as a cosine; a few steps more than foreseen keep the lowest rate."""
    if step < rising:
        return (step + 1) / rising
    return max(0.02, (1 + math.cos(math.pi * min(1.0, (step - rising) / (steps - rising)))) / 2)


def _groups(network: Recogniser, recipe: Recipe, phase: Phase) -> list[dict]:
    """Parameters with the rate of their layer; vectors do not decay."""
    depth = len(network.layers)
    groups: dict[tuple[float, float], list[torch.nn.Parameter]] = {}
    for name, parameter in network.named_parameters():
        if not parameter.requires_grad:
            continue
        if name.startswith("layers."):
            rate = phase.rate * phase.decay_by_layer ** (depth - 1 - int(name.split(".")[1]))
        elif name.startswith(("names.", "upos.")):
            rate = phase.rate_of_heads
        else:
            rate = phase.rate * phase.decay_by_layer**depth
        decay = recipe.weight_decay if parameter.dim() > 1 else 0.0
        groups.setdefault((rate, decay), []).append(parameter)
    return [{"params": members, "lr": rate, "weight_decay": decay} for (rate, decay), members in groups.items()]


def _loss(network: Recogniser, batch: tuple[torch.Tensor, ...], upos_share: float) -> torch.Tensor:
    ids, mask, names, upos = batch
    with torch.autocast("cpu", torch.bfloat16):
        name_scores, upos_scores = network(ids, mask)
    loss = functional.cross_entropy(name_scores.flatten(0, 1), names.flatten(), ignore_index=IGNORED)
    if (upos != IGNORED).any():  # our own sentences have none, and the mean of nothing is no number
        tagged = functional.cross_entropy(upos_scores.flatten(0, 1), upos.flatten(), ignore_index=IGNORED)
        loss = loss + upos_share * tagged
    return loss


@torch.no_grad()
def _average(averaged: Recogniser, network: Recogniser, decay: float) -> None:
    for mean, value in zip(averaged.parameters(), network.parameters(), strict=True):
        if value.requires_grad:
            mean.lerp_(value, 1 - decay)
