"""Who may import whom: what keeps the rules of language free of HTTP, and the store free of both."""

import ast
import functools
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

import service

ROOT = Path(service.__file__).parent

# What each part may import of ours. A part that is missing here is refused, so that a new one is thought about.
ALLOWED: dict[str, set[str]] = {
    "__init__": set(),
    "errors": set(),
    "settings": {"errors"},
    "lists": {"errors"},
    "model": set(),
    "formats": {"model", "dutch", "errors"},
    "dutch": {"model"},
    "extraction": {"model", "dutch", "errors"},
    "cache": {"model", "store", "errors", "settings"},
    "store": {"model", "dutch", "errors", "settings", "search"},
    "search": {"model", "dutch", "errors"},
    "corpus": {"formats", "errors"},
    "ingest": {"corpus", "model", "formats", "extraction", "cache", "store", "errors", "settings"},
    "api": {"model", "formats", "dutch", "extraction", "cache", "store", "ingest", "search", "errors", "settings"},
    "app": {"model", "formats", "extraction", "api", "cache", "store", "ingest", "errors", "settings"},
    "gunicorn_worker": {"api"},
    "gunicorn_conf": {"gunicorn_worker", "settings"},
    "serve": {"app", "gunicorn_conf", "errors", "settings", "ingest", "lists"},
}

# Record in, record out: what these parts may use besides the language is little, and none of it sees the outside.
PURE = ("model", "formats", "dutch", "extraction")
PURE_PACKAGES = {"numpy", "onnxruntime", "simplemma", "snowballstemmer", "tokenizers"}
IMPURE_MODULES = {
    "asyncio", "ctypes", "glob", "http", "locale", "logging", "multiprocessing", "os", "random",
    "secrets", "shutil", "signal", "socket", "sqlite3", "subprocess", "sys", "tempfile", "threading", "time",
    "urllib", "uuid",
}  # fmt: skip
IMPURE_FUNCTIONS = {"open", "input", "print", "id", "hash"}  # a path beside the module may be opened: its word lists
IMPURE_METHODS = {"today", "now", "utcnow", "getenv"}

# Who may know the big neighbours: a package that is used elsewhere has leaked.
HOMES = {
    "flask": {"api", "app", "serve"},
    "flask_smorest": {"api", "app"},
    "marshmallow": {"api", "app"},
    "webargs": {"api", "app"},
    "apispec": {"api", "app"},
    "werkzeug": {"api", "app"},
    "sqlalchemy": {"store", "search"},
    "alembic": {"store"},
    "psycopg": {"store"},
    "sqlite3": {"store"},
    "redis": {"cache"},
    "onnxruntime": {"extraction"},
    "tokenizers": {"extraction"},
    "numpy": {"extraction"},
    "gunicorn": {"serve", "gunicorn_conf", "gunicorn_worker"},
    "prometheus_client": {"api", "app", "cache", "gunicorn_conf", "ingest", "store"},
}


def test_parts_import_only_what_lies_before_them_in_the_data_flow() -> None:
    wrong = [
        f"{where} imports service.{ours}"
        for part, where, name in _imports()
        if (ours := _ours(name)) and ours != part and ours not in ALLOWED.get(part, set())
    ]
    assert wrong == []


def test_every_part_has_its_place_in_the_data_flow() -> None:
    assert {_part(path) for path in ROOT.rglob("*.py")} <= set(ALLOWED)


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_see_no_network_clock_file_or_environment(part: str) -> None:
    outside = set(sys.stdlib_module_names)
    wrong = [
        f"{where} imports {name}"
        for found, where, name in _imports()
        if found == part
        and not _ours(name)
        and (name.split(".")[0] in IMPURE_MODULES or name.split(".")[0] not in outside | PURE_PACKAGES)
    ]
    assert wrong == []


@pytest.mark.parametrize("part", PURE)
def test_pure_parts_call_nothing_that_differs_between_runs(part: str) -> None:
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno} calls {name}"
        for path in sorted(ROOT.rglob("*.py"))
        if _part(path) == part
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.Call)
        and (name := _called(node.func)) in (IMPURE_FUNCTIONS if isinstance(node.func, ast.Name) else IMPURE_METHODS)
    ]
    assert wrong == []


@pytest.mark.parametrize("package", sorted(HOMES))
def test_packages_are_known_only_where_they_belong(package: str) -> None:
    wrong = [
        f"{where} imports {name}"
        for part, where, name in _imports()
        if name.split(".")[0] == package and part not in HOMES[package]
    ]
    assert wrong == []


def test_no_module_opens_connections_or_reads_the_environment_when_imported() -> None:
    """`os.environ` as the default of an argument is not read; a call or a subscript at module level would be."""
    wrong = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path in sorted(ROOT.rglob("*.py"))
        for statement in _tree(path).body
        if not isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef)
        for node in ast.walk(statement)
        if (isinstance(node, ast.Call) and _called(node.func) in {"getenv", "connect", "create_engine", "create_app"})
        or (isinstance(node, ast.Subscript) and isinstance(node.value, ast.Attribute) and node.value.attr == "environ")
    ]
    assert wrong == []


def test_any_exception_is_caught_only_at_the_outer_edges() -> None:
    """One edge answers requests, one reads a document, one ends a thread; elsewhere a fault is named, or not ours."""
    caught = {
        path.relative_to(ROOT).as_posix()
        for path in ROOT.rglob("*.py")
        for node in ast.walk(_tree(path))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or (isinstance(node.type, ast.Name) and node.type.id in ("Exception", "BaseException")))
    }
    assert caught <= {"api/problems.py", "ingest.py", "serve.py"}


def test_project_file_and_package_tell_the_same_version() -> None:
    project = tomllib.loads((ROOT.parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert project["version"] == service.__version__


def test_locks_name_no_registry_and_pin_every_package_by_hash() -> None:
    for lock in sorted((ROOT.parent / "requirements").glob("*.txt")):
        text = lock.read_text(encoding="utf-8")
        assert "://" not in text and "--index-url" not in text and "--find-links" not in text, lock.name
        for line in text.replace("\\\n", " ").splitlines():
            if line.strip() and not line.lstrip().startswith("#"):
                assert "==" in line and "--hash=sha256:" in line, f"{lock.name}: {line[:60]}"


@functools.cache
def _imports() -> tuple[tuple[str, str, str], ...]:
    """(part, where, dotted name) of every import below service/, those inside functions too."""
    return tuple(_find_imports())


def _find_imports() -> Iterator[tuple[str, str, str]]:
    for path in sorted(ROOT.rglob("*.py")):
        for node in ast.walk(_tree(path)):
            where = f"{path.relative_to(ROOT)}:{getattr(node, 'lineno', 0)}"
            if isinstance(node, ast.Import):
                yield from ((_part(path), where, alias.name) for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                assert node.level == 0, f"{where}: write imports from the root, service.x.y"
                for alias in node.names:  # `from service import model` names the part only here
                    yield _part(path), where, f"{node.module}.{alias.name}"


def _part(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def _ours(name: str) -> str | None:
    """The part that a dotted name lies in; None for other packages, and for service.__version__."""
    steps = name.split(".")
    return steps[1] if steps[0] == "service" and len(steps) > 1 and steps[1] in ALLOWED else None


@functools.cache
def _tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def _called(function: ast.expr) -> str:
    return (
        function.id if isinstance(function, ast.Name) else function.attr if isinstance(function, ast.Attribute) else ""
    )
