import csv
import gzip
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import msgspec
import pytest

import riwaya
from riwaya.records import Coded

NEWS = """مقتل ثلاثة جنود بانفجار عبوة ناسفة في الرقة
أعلن المرصد السوري لحقوق الإنسان مقتل ثلاثة جنود من قوات النظام بانفجار عبوة ناسفة في مدينة الرقة يوم الأحد.
وقالت وكالة سانا إن أربعة جنود قتلوا في الانفجار.
"""


def run(
    *arguments: object, data: bytes | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    program = "from riwaya.cli.app import main; main()"
    done = subprocess.run(
        [sys.executable, "-c", program, *map(str, arguments)], capture_output=True, input=data, env=env, timeout=60
    )
    return subprocess.CompletedProcess(done.args, done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.fixture
def news(tmp_path: Path) -> Path:
    folder = tmp_path / "news"
    folder.mkdir()
    (folder / "a.txt").write_bytes(NEWS.encode("windows-1256"))
    row = {"id": "b-1", "outlet": "صحيفة الضفة", "published": "2019-03-05", "title": "عنوان", "text": NEWS}
    (folder / "b.jsonl.gz").write_bytes(gzip.compress(json.dumps(row).encode()))
    return folder


def test_jsonl_file_and_status(news: Path, tmp_path: Path) -> None:
    done = run("code", news, "--published", "2019-03-04", "--outlet", "إذاعة", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    lines = (tmp_path / "out.jsonl").read_bytes().splitlines()
    first, second = (msgspec.json.decode(line, type=Coded) for line in lines)
    assert (first.article.outlet, first.article.published) == ("إذاعة", "2019-03-04")
    assert (second.article.id, second.article.outlet, second.article.published) == ("b-1", "صحيفة الضفة", "2019-03-05")
    assert first.versions.code == riwaya.__version__
    assert {claim.source.text for claim in first.claims} >= {"المرصد السوري لحقوق الإنسان"}
    for quote in (quote for claim in first.claims for quote in claim.evidence):
        assert first.article.text[quote.start : quote.end] == quote.text
    assert "2 articles" in done.stderr


def test_again_gives_the_same_bytes(news: Path) -> None:
    assert run("code", news, "--format", "jsonl").stdout == run("code", news, "--format", "jsonl").stdout


def test_table_by_default(news: Path) -> None:
    done = run("code", news)
    assert done.returncode == 0
    assert "المرصد السوري" in done.stdout
    assert "Who → whom" in done.stdout


def test_csv_opens_with_the_mark_spreadsheets_need(news: Path, tmp_path: Path) -> None:
    assert run("code", news, "-o", tmp_path / "out.csv").returncode == 0
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    with (tmp_path / "out.csv").open(encoding="utf-8-sig", newline="") as stream:
        assert {row["article_id"] for row in csv.DictReader(stream)} > {"b-1"}


def test_html_report(news: Path, tmp_path: Path) -> None:
    assert run("code", news, "--format", "html", "-o", tmp_path / "report").returncode == 0
    assert (tmp_path / "report").read_text("utf-8").startswith("<!doctype html>")


def test_some_inputs_fail_and_the_rest_is_coded(news: Path, tmp_path: Path) -> None:
    (news / "c.txt").write_text("Only English words stand here.", "utf-8")
    (news / "d.pdf").write_bytes(b"%PDF")
    done = run("code", news, tmp_path / "nowhere", "--format", "jsonl")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 2
    assert f"error: {news / 'c.txt'}: not Arabic" in done.stderr
    assert f"error: {tmp_path / 'nowhere'}: no such file or folder" in done.stderr
    assert "2 failed" in done.stderr
    assert "1 other file passed over" in done.stderr


def test_an_earlier_result_outlives_a_run_that_reads_nothing(tmp_path: Path) -> None:
    (tmp_path / "out.jsonl").write_text("earlier", "utf-8")
    done = run("code", tmp_path / "typo.txt", "-o", tmp_path / "out.jsonl")
    assert done.returncode == 1
    assert (tmp_path / "out.jsonl").read_text("utf-8") == "earlier"
    assert "left as it was" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [
        ["code"],
        ["code", "x.txt", "--published", "tomorrow"],
        ["code", "x.txt", "--format", "xml"],
        ["code", "x.txt", "-o", "no/such/folder/out.csv"],
        ["code", "x.txt", "-o", "x.txt"],
        ["code", "x.txt", "-o", "."],
        ["recode", "x.txt"],
    ],
)
def test_wrong_usage(arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert "Error" in done.stderr
    assert "Traceback" not in done.stderr


def test_standard_input_in_a_bare_locale() -> None:
    env = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONPATH": str(Path(riwaya.__file__).parent.parent)}
    done = run("code", "-", data=NEWS.encode("cp1256"), env=env)
    assert done.returncode == 0, done.stderr
    assert "المرصد" in done.stdout


def test_a_fault_in_one_article_does_not_end_the_batch(
    news: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from riwaya.cli.code import coded
    from riwaya.cli.tally import Tally

    def fragile(article: riwaya.Article) -> tuple[Any, ...]:
        if article.id == "b-1":
            raise ZeroDivisionError("made up")
        return ()

    monkeypatch.setattr("riwaya.coding.code.code", fragile)
    tally = Tally()
    assert len(list(coded([str(news)], tally))) == 1
    assert tally.status == 1
    assert "article b-1: fault in coding" in capsys.readouterr().err


def test_version_names_code_and_data() -> None:
    done = run("--version")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()] == ["riwaya", "lexicon", "gazetteer"]


def test_schema_is_json_schema_of_a_line(news: Path) -> None:
    schema = json.loads(run("schema").stdout)
    assert schema["$schema"].endswith("2020-12/schema")
    assert set(schema["$defs"]["Coded"]["required"]) == {"article", "claims", "versions"}


def test_explain_shows_the_words_of_each_sentence(news: Path) -> None:
    done = run("explain", news / "a.txt")
    assert done.returncode == 0, done.stderr
    assert "المرصد" in done.stdout


def test_start_up_imports_neither_terminal_nor_html_nor_coder() -> None:
    program = "import sys, riwaya.cli.app; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout.split()
    assert not {"rich.console", "trafilatura", "lxml.etree", "riwaya.coding.code"} & set(loaded)
