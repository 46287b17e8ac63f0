"""The shape of the code: imports go down only, one door for each heavy library, doors without code."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TypeGuard

import pytest

ROOT = Path(__file__).parent.parent
LAYERS = ("corpus", "indexes", "assistant", "evals", "page")
# Only here may a library be imported; elsewhere its weight or its failures would leak.
DOORS = {
    "gradio": ("page/",),
    "chromadb": ("indexes/vectors/embedded.py", "indexes/vectors/served.py"),
    "sentence_transformers": (
        "indexes/models/torch_model.py",
        "indexes/models/cross_encoder.py",
        "evals/benches/speed.py",
    ),
    "torch": ("indexes/models/torch_model.py",),
    "onnxruntime": ("indexes/models/graph_model.py",),
    "tokenizers": ("indexes/models/graph_model.py",),
    "platformdirs": ("indexes/models/model_copies.py",),
    "llama_index.llms": ("assistant/writing/language_models.py", "evals/judges/language_model.py"),
    "openai": ("evals/judges/language_model.py",),
    "httpx": ("corpus/fetch/", "indexes/vectors/served.py", "assistant/writing/unstreamed.py"),
    "httpcore": ("corpus/fetch/connecting.py",),
    "docx": ("corpus/readers/word/reading.py", "corpus/typesetting.py"),
    "pypdfium2": (
        "corpus/readers/pdf/reading.py",
        "corpus/readers/pdf/annotations.py",
        "corpus/readers/pdf/characters.py",
        "corpus/readers/pdf/rules.py",
    ),
    "openpyxl": ("corpus/readers/sheet.py", "evals/sheet_files.py"),
    "matplotlib": ("evals/report/plots.py",),
    "jinja2": ("evals/report/",),
    "scipy": ("evals/deriving/", "evals/metrics/intervals.py", "evals/metrics/significance.py"),
    "sklearn": ("evals/deriving/deciding_fit.py",),
    "pptx": ("corpus/readers/slides.py",),
    "numpy": ("indexes/", "evals/deriving/"),
    "sqlalchemy": ("assistant/records/records_store.py",),
    "reportlab": ("corpus/typesetting.py", "evals/benches/reading_speed.py"),
}
# The command is the outermost layer: `corpus remove` takes a paper out of the index too.
ALLOWED_UP = {("corpus/__main__.py", "indexes")}
# Nouns and folders of a layer, each of which imports from those before it only. What else lies beside the folders tells
# the story: it may import them all, and none of them imports it.
ORDER = {
    "corpus": (
        "failures",
        "papers",
        "blocks",
        "catalogue",
        "home",
        "lines",
        "readers",
        "paragraphs",
        "description",
        "packs",
        "files",
        "held",
        "fetch",
    ),
    "indexes": ("language", "questions", "sentences", "evidence", "models", "keywords", "vectors"),
    "assistant": (
        "answer",
        "draft",
        "questions",
        "sentences",
        "tables",
        "figures",
        "decision",
        "shapes",
        "surveys",
        "checks",
        "writing",
        "records",
    ),
}


def files() -> Iterator[tuple[str, ast.Module]]:
    for layer in LAYERS:
        for path in sorted((ROOT / layer).rglob("*.py")):
            yield path.relative_to(ROOT).as_posix(), ast.parse(path.read_text(encoding="utf-8"))


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def test_imports_go_down_only() -> None:
    up = [
        (name, module)
        for name, tree in files()
        for module in imports(tree)
        if module.split(".")[0] in LAYERS
        and LAYERS.index(module.split(".")[0]) > LAYERS.index(name.split("/")[0])
        and (name, module.split(".")[0]) not in ALLOWED_UP
    ]
    assert up == []


@pytest.mark.parametrize("layer", ORDER)
def test_folders_import_from_those_before_them_only(layer: str) -> None:
    order = ORDER[layer]
    up = [
        (name, module)
        for name, tree in files()
        if name.startswith(tuple(f"{layer}/{each}/" for each in order))
        for module in imports(tree)
        if module.split(".")[0] == layer
        and f"{module}.".split(".")[1] not in order[: order.index(name.split("/")[1]) + 1]
    ]
    assert up == []


@pytest.mark.parametrize("layer", ORDER)
def test_every_folder_of_modules_has_its_place_in_the_order(layer: str) -> None:
    assert {path.parent.name for path in (ROOT / layer).glob("*/__init__.py")} == {
        each for each in ORDER[layer] if (ROOT / layer / each).is_dir()
    }


def test_each_heavy_library_is_imported_at_its_door_only() -> None:
    elsewhere = [
        (name, module)
        for name, tree in files()
        for module in imports(tree)
        for library, doors in DOORS.items()
        if f"{module}.".startswith(f"{library}.") and not name.startswith(doors)
    ]
    assert elsewhere == []


def test_doors_hold_no_code() -> None:
    for name, tree in files():
        if name.endswith("__init__.py"):
            allowed = (ast.ImportFrom, ast.Assign, ast.Expr)
            told = [each for node in tree.body for each in (node.body if _for_type_checkers(node) else [node])]
            assert all(isinstance(node, allowed) for node in told), name


def _for_type_checkers(node: ast.stmt) -> TypeGuard[ast.If]:
    return isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING" and not node.orelse


@pytest.mark.parametrize("layer", ["corpus", "indexes", "assistant", "evals"])
def test_a_help_text_imports_no_heavy_library(layer: str) -> None:
    probe = (
        "import runpy, sys\n"
        f"sys.argv = ['{layer}', '--help']\n"
        f"try: runpy.run_module('{layer}', run_name='__main__')\n"
        "except SystemExit: pass\n"
        "print([name for name in sys.modules if name in "
        "('torch', 'gradio', 'chromadb', 'llama_index', 'transformers', 'docx', 'pypdfium2', 'numpy', 'sqlalchemy')])"
    )
    done = subprocess.run([sys.executable, "-c", probe], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
