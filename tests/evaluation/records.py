"""Annotated articles: the project's own, and those of a folder of real documents."""

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

REPOSITORY = Path(__file__).parents[2]
SEEDS = REPOSITORY / "seeds"
RECORDS = Path(__file__).parent / "records"

# The keys under which a record's figures ask something, and the field that answers; null asks nothing.
_ASKED_UNLESS_NULL = {"event": "event", "via": "via", "place": "place", "time": "time"}
_ALWAYS_ASKED = {
    "kind": "kind",
    "unit": "unit",
    "modifier": "modifier",
    "low": "low",
    "best": "best",
    "high": "high",
    "attribution": "speaker",
}


@dataclass(frozen=True)
class WantedMention:
    """A name that must be found; `types` are the right ones, `entity` its canonical name, None where nobody can say."""

    surface: str
    start: int
    end: int
    types: tuple[str, ...]
    entity: str | None
    form: str
    required: bool


@dataclass(frozen=True)
class WantedFigure:
    """A figure that must be found. `asked` maps a field to what is right there; `wholes` are ids, None for no whole."""

    id: str
    surface: str
    start: int
    end: int
    also: tuple[str, ...]
    asked: dict[str, Any]
    wholes: tuple[str | None, ...] | None
    required: bool


@dataclass(frozen=True)
class Record:
    """A document's bytes, and everything that must be found in it."""

    document: str
    raw: bytes
    article: dict[str, Any]
    mentions: tuple[WantedMention, ...]
    figures: tuple[WantedFigure, ...]

    @property
    def name(self) -> str:
        return Path(self.document).stem


def load_own() -> list[Record]:
    """The records of the project's own articles."""
    return [_read(path, SEEDS) for path in sorted(RECORDS.glob("*.json"))]


def shared_folder() -> Path:
    """Where the real documents are looked for."""
    return Path(os.environ.get("TELLING_SHARED", REPOSITORY.parent / "shared"))


def load_shared() -> list[Record]:
    """The records of the real documents; empty where the folder is absent."""
    folder = shared_folder()
    return [_read(path, folder / "seeds") for path in sorted((folder / "gold").glob("*.json"))]


def _read(path: Path, documents: Path) -> Record:
    record = json.loads(path.read_text(encoding="utf-8"))
    return Record(
        document=record["document"],
        raw=(documents / record["document"]).read_bytes(),
        article=record["article"],
        mentions=tuple(_mention(mention) for mention in record["mentions"]),
        figures=tuple(_figure(figure) for figure in record["figures"]),
    )


def _mention(mention: dict[str, Any]) -> WantedMention:
    return WantedMention(
        surface=mention["surface"],
        start=mention["start"],
        end=mention["end"],
        types=tuple(_listed(mention["type"])),
        entity=mention["entity"],
        form=mention["form"],
        required=mention["required"],
    )


def _figure(figure: dict[str, Any]) -> WantedFigure:
    asked = {field: figure[key] for key, field in _ALWAYS_ASKED.items() if key in figure}
    asked |= {field: figure[key] for key, field in _ASKED_UNLESS_NULL.items() if figure.get(key)}
    if isinstance(asked.get("time"), str) and not asked["time"].startswith("20"):
        del asked["time"]  # words of the text that nobody resolved
    if counted := figure.get("counted"):
        # "vrouwen en kinderen" may be found whole or by its head noun
        asked["counted"] = [counted["surface"], *counted["surface"].split(" en ")]
        asked["lemma"] = counted["lemma"]
        if counted["category"]:
            asked["category"] = counted["category"]
    return WantedFigure(
        id=figure["id"],
        surface=figure["quantity"]["surface"],
        start=figure["quantity"]["start"],
        end=figure["quantity"]["end"],
        also=tuple(figure["quantity"].get("also", ())),
        asked=asked,
        wholes=tuple(_listed(figure["part_of"])) if "part_of" in figure else None,
        required=figure["required"],
    )


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
