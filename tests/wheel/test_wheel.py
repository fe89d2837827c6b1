"""The wheel as a stranger gets it: built, installed into a clean virtual environment, and used there."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import msgspec
import pytest

ROOT = Path(__file__).parents[2]
SAMPLE = "harbour-pilots-walk-out.md"
FOLDERS = ("CONFIG", "DATA", "CACHE", "STATE", "LOG")


class Found(msgspec.Struct, frozen=True):
    """What a line of `pullquote quotes --json` is looked at for here."""

    start: int
    end: int
    text: str
    speaker: str | None


class Installed(msgspec.Struct, frozen=True):
    """A clean virtual environment with pullquote in it: its scripts, the package's folder, and its reader's home."""

    scripts: Path
    package: Path
    home: Path

    def run(self, name: str, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
        """Run a script of the environment as a new reader, whose folders are empty, away from the sources."""
        own = {f"PULLQUOTE_{folder}_DIR": str(self.home / folder.lower()) for folder in FOLDERS}
        return subprocess.run(
            [self.scripts / name, *arguments],
            cwd=self.home,
            env=outside_environment() | own | {"HOME": str(self.home), "PYTHONUTF8": "1"},
            capture_output=True,
            encoding="utf-8",
            timeout=120,
            check=False,
        )


def outside_environment() -> dict[str, str]:
    """The environment without what could lead Python back to the sources or to another configuration."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "PULLQUOTE_", "PIP_"))}


def must_run(*command: str | Path, cwd: Path) -> str:
    done = subprocess.run(command, cwd=cwd, env=outside_environment(), capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    must_run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT, cwd=folder)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Installed:
    """The wheel in a clean environment, where its dependencies come from the environment that runs the tests.

    A .pth file inside a folder that only a .pth file names is not read, so the editable install that lies among the
    dependencies stays out of the way.
    """
    folder = tmp_path_factory.mktemp("clean")
    must_run(sys.executable, "-m", "venv", folder / "venv", cwd=folder)
    paths = sysconfig.get_paths("venv", {"base": str(folder / "venv"), "platbase": str(folder / "venv")})
    scripts, packages = Path(paths["scripts"]), Path(paths["purelib"])
    must_run(scripts / "python", "-m", "pip", "install", "--quiet", "--no-index", "--no-deps", wheel, cwd=folder)
    borrowed = dict.fromkeys(sysconfig.get_path(kind) for kind in ("purelib", "platlib"))
    (packages / "dependencies.pth").write_text("".join(f"{path}\n" for path in borrowed), encoding="utf-8")
    home = folder / "home"
    home.mkdir()
    return Installed(scripts=scripts, package=packages / "pullquote", home=home)


def names_in(wheel: Path, folder: str) -> set[str]:
    with zipfile.ZipFile(wheel) as archive:
        return {Path(name).name for name in archive.namelist() if name.startswith(f"pullquote/{folder}/")}


def test_the_wheel_holds_every_sample_and_every_theme(wheel: Path) -> None:
    for folder in ("seeds", "themes"):
        shipped = names_in(wheel, folder)
        assert shipped == {path.name for path in (ROOT / folder).iterdir() if not path.name.startswith(".")}
        assert shipped


def test_the_wheel_holds_the_weights_and_the_lists_of_names_in_less_than_two_megabytes(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        learnt = [entry for entry in archive.infolist() if entry.filename.startswith("pullquote/language/")]
    sizes = {Path(entry.filename).name: entry.file_size for entry in learnt if not entry.filename.endswith(".py")}
    assert {"weights.bin", "public.bin", "countries.txt", "en.txt"} <= sizes.keys()
    assert sum(sizes.values()) < 2_000_000


def test_the_wheel_tells_type_checkers_that_it_is_typed(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        assert "pullquote/py.typed" in archive.namelist()


def test_the_package_that_runs_is_the_one_from_the_wheel(installed: Installed) -> None:
    done = installed.run("python", "-c", "import pullquote; print(pullquote.__file__)")
    assert Path(done.stdout.strip()).parent.resolve() == installed.package.resolve()


def test_the_quotes_of_a_shipped_sample_are_listed_with_their_speakers(installed: Installed) -> None:
    done = installed.run("pullquote", "quotes", installed.package / "seeds" / SAMPLE)
    assert done.returncode == 0, done.stderr
    assert "Marta Kovel" in done.stdout
    assert "Nobody on this quay wanted tonight to happen" in done.stdout


def test_the_quotes_of_a_shipped_sample_are_given_as_json_with_offsets_into_its_text(installed: Installed) -> None:
    sample = installed.package / "seeds" / SAMPLE
    quotes = installed.run("pullquote", "quotes", "--json", sample)
    story = installed.run("pullquote", "text", "--json", sample)
    assert (quotes.returncode, story.returncode) == (0, 0), quotes.stderr + story.stderr
    text = msgspec.json.decode(story.stdout, type=dict[str, object])["text"]
    assert isinstance(text, str)
    found = [msgspec.json.decode(line, type=Found) for line in quotes.stdout.rstrip("\n").split("\n")]
    assert {quote.speaker for quote in found} >= {"Marta Kovel", "Anders Thorne"}
    assert [quote for quote in found if text[quote.start : quote.end] != quote.text] == []


def test_the_doctor_names_the_version_the_readers_folders_and_what_was_shipped(
    wheel: Path, installed: Installed
) -> None:
    done = installed.run("pullquote", "doctor")
    assert done.returncode == 0, done.stdout + done.stderr
    assert wheel.name.split("-")[1] in done.stdout
    own = [installed.home / folder for folder in ("config", "data", "cache", "state")]
    shipped = [installed.package.resolve() / folder for folder in ("seeds", "themes")]
    assert [str(folder) for folder in (*own, *shipped) if str(folder) not in done.stdout] == []
