"""What the docs say is so: every command, setting, code and route is there and no other code; README's commands are ones that there are."""

import ast
import re
import shlex
from pathlib import Path

import pytest
from click import Context

from reportedly.cli import COMMANDS, commands
from reportedly.model.ontology import EVENT_TYPES
from reportedly.read.problems import PROBLEM_CODES
from reportedly.web.pages import router

ROOT = Path(__file__).parents[1]
REFERENCE = (ROOT / "docs" / "reference.md").read_text()


def codes_raised(*classes: str) -> set[str]:
    """The codes that `reportedly/` gives to these classes, as they stand in the source."""
    found = set()
    for path in (ROOT / "reportedly").rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in classes:
                given = [*node.args[:1], *(keyword.value for keyword in node.keywords if keyword.arg == "code")]
                found |= {value.value for value in given if isinstance(value, ast.Constant) and isinstance(value.value, str)}
    return found


@pytest.mark.parametrize("name", [*COMMANDS])
def test_every_command_is_described(name: str) -> None:
    assert re.search(rf"^\| `{name}\b", REFERENCE, re.MULTILINE)


@pytest.mark.parametrize("code", sorted({*PROBLEM_CODES, *EVENT_TYPES, *codes_raised("Problem", "Dropped")}))
def test_every_code_is_described(code: str) -> None:
    assert f"| `{code}` |" in REFERENCE


def test_every_code_described_is_one_that_there_is() -> None:
    described = set(re.findall(r"^\| `([a-z.-]+)` \|", REFERENCE, re.MULTILINE)) - {*COMMANDS}
    assert described <= {*PROBLEM_CODES, *EVENT_TYPES, *codes_raised("Problem", "Dropped")}


def readme_commands() -> list[str]:
    return re.findall(r"^(?:\.venv/bin/)?reportedly (.*)$", (ROOT / "README.md").read_text(), re.MULTILINE)


@pytest.mark.parametrize("line", readme_commands())
def test_readme_commands_are_understood(line: str) -> None:
    """Parsed whole, with every option; nothing is run."""
    name, *rest = shlex.split(line, comments=True)
    command = commands.get_command(Context(commands), name)
    assert command is not None
    command.make_context(name, rest).close()


def test_every_route_is_described() -> None:
    for route in router.routes:
        path = getattr(route, "path", "")
        assert f"`{path}`" in REFERENCE, path


def test_every_setting_is_described() -> None:
    names = {name for path in (ROOT / "reportedly").rglob("*.py") for name in re.findall(r"REPORTEDLY_[A-Z]+", path.read_text())}
    assert names <= set(re.findall(r"REPORTEDLY_[A-Z]+", REFERENCE))


def test_readme_opens_with_the_two_commands() -> None:
    readme = (ROOT / "README.md").read_text()
    assert re.search(r"```\w*\n(?:git clone .*\n)?make demo.*\nmake test", readme)
    shown = re.search(r"make demo.*?\n```\n(.*?)\n```", readme, re.DOTALL)
    assert readme.index("make demo") < 800
    assert shown
