"""The network: multilingual-e5-small with two heads, one for names and one for parts of speech.

A transformer of the BERT kind: positions from 0, layer norm behind each half of a layer, 12 heads. Part of speech is
read from a layer below the top, where it is plainer (and the top is left to names). The vectors of the pieces stay as
they are: most pieces are too rare in the data to move, and a third of a step's time goes when they may.
"""

import torch
from torch import nn
from torch.nn import functional

from training.base import Base
from training.labels import NAMES, UPOS
from training.windows import PIECES

HEADS = 12
EPSILON = 1e-12
_UNSEEN = -1e4  # the score of a piece that only fills a window up


class Layer(nn.Module):
    """Attention, then two dense steps; each added to what came in, and normalised."""

    def __init__(self, width: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 3 * width)
        self.attended = nn.Linear(width, width)
        self.attended_norm = nn.LayerNorm(width, EPSILON)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.norm = nn.LayerNorm(width, EPSILON)
        self.dropout = dropout

    def forward(self, states: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
        batch, length, width = states.shape
        parts = self.attention(states).view(batch, length, 3, HEADS, width // HEADS)
        query, key, value = parts.permute(2, 0, 3, 1, 4)
        dropout = self.dropout if self.training else 0.0
        # Written out: with torch's own, whose gradient is slow on a CPU, a step took 0.59 s of the processor, not 0.43.
        scores = query @ key.transpose(-1, -2) * (width // HEADS) ** -0.5
        shares = scores.masked_fill(~mask, _UNSEEN).softmax(dim=-1)
        attended = shares.to(value.dtype) @ value
        attended = self.attended(attended.transpose(1, 2).reshape(batch, length, width))
        states = self.attended_norm(states + functional.dropout(attended, dropout))
        dense = self.narrow(functional.gelu(self.widen(states)))
        return self.norm(states + functional.dropout(dense, dropout))


class Recogniser(nn.Module):
    """Pieces to scores: [batch, pieces] to names [batch, pieces, 17] and parts of speech [batch, pieces, 16].

    Args:
        base: the weights to start from.
        kept: which pieces of the base's vocabulary there are, in the order of the pruned tokenizer's ids.
        layers: how many layers of the base are used, counted from below.
        upos_layer: behind how many layers parts of speech are read.
    """

    def __init__(self, base: Base, kept: list[int], layers: int, upos_layer: int, dropout: float = 0.1) -> None:
        super().__init__()
        inner = base.arrays["l0.fi.b"].size
        self.pieces = nn.Embedding.from_pretrained(torch.tensor(base.arrays["emb.word"][kept]), freeze=True)
        positions = base.arrays["emb.pos"][:PIECES] + base.arrays["emb.type"].reshape(-1)[: base.width]
        self.positions = nn.Parameter(torch.tensor(positions))
        self.norm = nn.LayerNorm(base.width, EPSILON)
        self.layers = nn.ModuleList(Layer(base.width, inner, dropout) for _ in range(layers))
        self.names = nn.Linear(base.width, len(NAMES))
        self.upos = nn.Linear(base.width, len(UPOS))
        self.upos_layer, self.dropout = upos_layer, dropout
        self._start_from(base)

    def forward(self, ids: torch.Tensor, mask: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
        dropout = self.dropout if self.training else 0.0
        states = self.norm(self.pieces(ids) + self.positions[: ids.shape[1]])
        states = functional.dropout(states, dropout)
        below = states
        for count, layer in enumerate(self.layers, start=1):
            states = layer(states, mask[:, None, None, :])
            if count == self.upos_layer:
                below = states
        names = self.names(functional.dropout(states, dropout))
        return names.float(), self.upos(functional.dropout(below, dropout)).float()

    def _start_from(self, base: Base) -> None:
        arrays = {name: torch.tensor(values) for name, values in base.arrays.items()}
        _fill(self.norm, arrays["emb.ln.w"], arrays["emb.ln.b"])
        for index, layer in enumerate(self.layers):
            of = {name.split(".", 1)[1]: values for name, values in arrays.items() if name.startswith(f"l{index}.")}
            weight, bias = (torch.cat([of[f"{part}.{end}"] for part in "qkv"]) for end in "wb")
            _fill(layer.attention, weight, bias)
            for module, name in (
                (layer.attended, "ao"),
                (layer.attended_norm, "aln"),
                (layer.widen, "fi"),
                (layer.narrow, "fo"),
                (layer.norm, "oln"),
            ):
                _fill(module, of[f"{name}.w"], of[f"{name}.b"])
        for head in (self.names, self.upos):
            nn.init.normal_(head.weight, std=0.02)
            nn.init.zeros_(head.bias)


def _fill(module: nn.Module, weight: torch.Tensor, bias: torch.Tensor) -> None:
    # The narrowing matrix is stored with as many values as the widening one, so its shape is told by the module.
    module.weight.data = weight.reshape(module.weight.shape).clone()
    module.bias.data = bias.reshape(module.bias.shape).clone()
