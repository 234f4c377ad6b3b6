"""Write the trained network as an ONNX graph with int8 weights: the one that the service runs.

The graph is written node by node, so that it is the same bytes on every machine and holds the fused operators that
onnxruntime's CPU kernels have (`com.microsoft`); the rest is opset 17.

Weights are rounded per output column, and to seven bits (-64 to 63): with eight, processors without VNNI saturate
where two products are added, and would then read other names than processors with it. A piece's vector has a scale of
its own.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from training.encoder import EPSILON, HEADS
from training.labels import NAMES, UPOS

OPSET = 17
IR_VERSION = 8
_FUSED = "com.microsoft"


def write_graph(weights: Mapping[str, np.ndarray], layers: int, upos_layer: int, path: Path, levels: int = 64) -> None:
    """Write the graph of these weights (names as in `encoder.Recogniser`) to `path`.

    Inputs: `ids` int64 [batch, pieces], `mask` int64 [batch, pieces], 1 for a piece and 0 for padding behind them.
    Outputs: `names` [batch, pieces, 17], `upos` [batch, pieces, 16]: scores before softmax, float32.
    """
    graph = _Graph(weights, levels)
    states = graph.embed()
    mask = graph.node("Cast", ["mask"], to=TensorProto.INT32)
    below = states
    for index in range(layers):
        states = graph.layer(f"layers.{index}", states, mask)
        if index + 1 == upos_layer:
            below = states
    graph.head("names", states)
    graph.head("upos", below)
    model = graph.model()
    path.write_bytes(model.SerializeToString(deterministic=True))


@dataclass
class _Graph:
    weights: Mapping[str, np.ndarray]
    levels: int  # weights are rounded to -levels .. levels - 1
    nodes: list[onnx.NodeProto] = field(default_factory=list)
    constants: list[onnx.TensorProto] = field(default_factory=list)

    def node(self, operator: str, inputs: list[str], outputs: int = 1, domain: str = "", **attributes: object) -> str:
        """Add a node; the name of its first output is `n7`, of the next ones `n7.1`, `n7.2`."""
        name = f"n{len(self.nodes)}"
        names = [name, *(f"{name}.{index}" for index in range(1, outputs))]
        self.nodes.append(helper.make_node(operator, inputs, names, domain=domain, **attributes))
        return name

    def constant(self, name: str, values: np.ndarray) -> str:
        if all(constant.name != name for constant in self.constants):
            self.constants.append(numpy_helper.from_array(np.ascontiguousarray(values), name))
        return name

    def plain(self, name: str) -> str:
        return self.constant(name, self.weights[name].astype(np.float32))

    def embed(self) -> str:
        rounded, scale = _round(self.weights["pieces.weight"], axis=1, levels=128)
        values = self.node("Gather", [self.constant("pieces", rounded), "ids"])
        values = self.node("Cast", [values], to=TensorProto.FLOAT)
        scales = self.node("Gather", [self.constant("pieces.scale", scale), "ids"])
        values = self.node("Mul", [values, scales])
        shape = self.node("Shape", ["ids"], start=1, end=2)
        zero = self.constant("zero", np.array([0], np.int64))
        positions = self.node("Slice", [self.plain("positions"), zero, shape, zero])
        return self.norm("norm", self.node("Add", [values, positions]))

    def layer(self, name: str, states: str, mask: str) -> str:
        attended = self.dense(f"{name}.attended", self.attention(f"{name}.attention", states, mask))
        states = self.add_and_norm(f"{name}.attended_norm", states, attended)
        wide = self.node("Gelu", [self.dense(f"{name}.widen", states)], domain=_FUSED)
        return self.add_and_norm(f"{name}.norm", states, self.dense(f"{name}.narrow", wide))

    def attention(self, name: str, states: str, mask: str) -> str:
        weight, scale = self.rounded(name)
        values = self.node("DynamicQuantizeLinear", [states], outputs=3)
        zero = self.constant("zero.int8", np.array(0, np.int8))
        bias = self.plain(f"{name}.bias")
        inputs = [values, weight, bias, f"{values}.1", scale, mask, f"{values}.2", zero]
        return self.node("QAttention", inputs, domain=_FUSED, num_heads=HEADS)

    def dense(self, name: str, states: str) -> str:
        weight, scale = self.rounded(name)
        return self.node(
            "DynamicQuantizeMatMul", [states, weight, scale, "", self.plain(f"{name}.bias")], domain=_FUSED
        )

    def rounded(self, name: str) -> tuple[str, str]:
        """Names of the rounded weight, one column an output, and of the scales of its columns."""
        values, scale = _round(self.weights[f"{name}.weight"].T, axis=0, levels=self.levels)
        return self.constant(f"{name}.weight", values), self.constant(f"{name}.scale", scale.reshape(-1))

    def add_and_norm(self, name: str, states: str, added: str) -> str:
        return self.norm(name, self.node("Add", [added, states]))

    def norm(self, name: str, states: str) -> str:
        # Spelt out: onnxruntime 1.31 takes 4.7 ns a value for LayerNormalization, and 0.7 ns for these four.
        mean = self.node("ReduceMean", [states], axes=[-1])
        centred = self.node("Sub", [states, mean])
        scale = self.plain(f"{name}.weight")
        scaled = self.node("SimplifiedLayerNormalization", [centred, scale], axis=-1, epsilon=EPSILON)
        return self.node("Add", [scaled, self.plain(f"{name}.bias")])

    def head(self, name: str, states: str) -> None:
        """Scores, in float32: the heads are small, and rounding them would cost more than it saves."""
        weight = self.constant(f"{name}.weight", self.weights[f"{name}.weight"].T.astype(np.float32))
        scores = self.node("MatMul", [states, weight])
        self.nodes.append(helper.make_node("Add", [scores, self.plain(f"{name}.bias")], [name]))

    def model(self) -> onnx.ModelProto:
        shape = ["batch", "pieces"]
        graph = helper.make_graph(
            self.nodes,
            "recogniser",
            [helper.make_tensor_value_info(name, TensorProto.INT64, shape) for name in ("ids", "mask")],
            [
                helper.make_tensor_value_info(name, TensorProto.FLOAT, [*shape, len(labels)])
                for name, labels in (("names", NAMES), ("upos", UPOS))
            ],
            self.constants,
        )
        opsets = [helper.make_opsetid("", OPSET), helper.make_opsetid(_FUSED, 1)]
        return helper.make_model(graph, opset_imports=opsets, ir_version=IR_VERSION, producer_name="telling")


def _round(values: np.ndarray, axis: int, levels: int) -> tuple[np.ndarray, np.ndarray]:
    """Whole numbers of at most `levels - 1`, and the scale that each row or column of them is multiplied with.

    `axis` is the one that the largest value is looked for along: 1 for a scale a row, 0 for a scale a column.
    """
    values = values.astype(np.float32)
    scale = np.abs(values).max(axis=axis, keepdims=True) / (levels - 1)
    scale = np.where(scale == 0, 1, scale).astype(np.float32)
    return np.rint(values / scale).astype(np.int8), scale
