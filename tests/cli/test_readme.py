"""What the README tells its reader to type works."""

import contextlib
import io
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
README = (ROOT / "README.md").read_text("utf-8")
COMMANDS = [line.strip() for line in README.splitlines() if line.startswith("    ") and ".venv/bin/riwaya" in line]


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("command", COMMANDS)
def test_command(command: str, here: Path) -> None:
    program = f"{shlex.quote(sys.executable)} -c 'from riwaya.cli.app import main; main()'"
    done = subprocess.run(
        ["/bin/sh", "-c", command.replace(".venv/bin/riwaya", program)], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr
    written = re.search(r"-o (\S+)", command)
    assert (here / written[1]).stat().st_size if written else done.stdout


def test_python(here: Path) -> None:
    (block,) = re.findall(r"```python\n(.*?)```", README, re.DOTALL)
    with contextlib.redirect_stdout(io.StringIO()) as out:
        exec(compile(block, "README.md", "exec"), {})
    assert out.getvalue()


def test_there_are_commands() -> None:
    assert len(COMMANDS) >= 5
