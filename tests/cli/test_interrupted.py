"""A build that somebody stops or that meets another: what is said is true, and the site is whole."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from praktijkenbank.cli import main
from praktijkenbank.problems.system import WORDS
from praktijkenbank.site.output import site_folder
from tests.project import Project, free_port

AFTER_THE_SWAP = """
from praktijkenbank.site.output import site_folder

swap = site_folder.swap_in

def swap_and_stop(site):
    swap(site)
    clear = site_folder.clear_leftovers

    def stop(site):
        site_folder.clear_leftovers = clear
        os.kill(os.getpid(), signal.SIGINT)

    site_folder.clear_leftovers = stop

site_folder.swap_in = swap_and_stop
"""


def test_ctrl_c_after_the_swap_does_not_hide_the_new_site(rebuilt: Project) -> None:
    settings = (rebuilt.root / "mkdocs.yml").read_text("utf-8")
    rebuilt.change("content/practices/praattafel.yml", "Er staat een tafel.", "Er staat iets nieuws.")
    rebuilt.hook(AFTER_THE_SWAP)
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr == "Afgebroken, maar de nieuwe site staat er al.\n"
    assert b"iets nieuws" in rebuilt.files()["praktijken/praattafel/index.html"]
    rebuilt.write("mkdocs.yml", settings)
    assert rebuilt.built().around() == set()


WHILE_LOADING = """
import os, signal, sys
from praktijkenbank.__main__ import main

class Stopper:
    def find_spec(name, *rest):
        if name == "pydantic":
            os.kill(os.getpid(), signal.SIGINT)

sys.meta_path.insert(0, Stopper)
main()
"""


def test_ctrl_c_while_the_code_is_loaded_is_one_line() -> None:
    done = subprocess.run([sys.executable, "-c", WHILE_LOADING, "build"], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", WORDS["stopped"] + "\n")


def test_of_three_builds_at_once_at_least_one_succeeds_and_the_others_say_why(rebuilt: Project) -> None:
    rebuilt.change("content/practices/praattafel.yml", "Er staat een tafel.", "Er staat iets nieuws.")
    builds = [rebuilt.start("build") for _ in range(3)]
    ends = [(done.stderr, done.returncode) for done in (build.wait() for build in builds)]
    busy = f"Er is al een andere bouw bezig in {rebuilt.site}. Wacht tot die klaar is.\n{main.NOT_BUILT}\n"
    assert set(ends) <= {("De site staat in site.\n", 0), (busy, 1)}
    assert 0 in {code for _, code in ends}
    found = rebuilt.files()
    assert b"iets nieuws" in found["praktijken/praattafel/index.html"]
    assert rebuilt.around() == set()
    assert rebuilt.built().files() == found


@pytest.mark.parametrize("stop", [signal.SIGTERM, signal.SIGHUP])
def test_a_build_that_is_told_to_end_leaves_the_site_and_lets_go_of_it(stop: signal.Signals, rebuilt: Project) -> None:
    before = rebuilt.files()
    if signal.getsignal(stop) is signal.SIG_IGN:  # who started the tests with nohup asked that nothing heeds it
        stop = signal.SIGTERM
    rebuilt.hook(f"def on_env(env, config, files):\n    os.kill(os.getpid(), {int(stop)})")
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout, done.stderr.strip()) == (1, "", WORDS["stopped"])
    assert rebuilt.files() == before
    assert rebuilt.around() == set()
    with site_folder.lock(rebuilt.site):
        pass


END = "    os.kill(os.getpid(), signal.SIGTERM)\n"
BUILDING = "def on_env(env, config, files):\n" + END
SERVING = f"""
from mkdocs.livereload import LiveReloadServer

def serve(server):
    assert os.path.exists(os.path.join(server.root, "CNAME"))
    assert os.path.abspath("public") in server._watched_paths
{END}
LiveReloadServer._build_loop = serve
"""


@pytest.mark.parametrize(("moment", "code", "said"), [(SERVING, 0, WORDS["preview-ended"]), (BUILDING, 1, WORDS["stopped"])])
def test_a_preview_takes_public_along_and_leaves_nothing_when_it_is_told_to_end(
    moment: str, code: int, said: str, project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder := tmp_path / "temporary").mkdir()
    monkeypatch.setenv("TMPDIR", str(folder))
    (project.root / "public").mkdir()
    project.write("public/CNAME", "voorbeeld.example.org")
    project.hook(moment)
    done = project.run("serve", "--address", f"127.0.0.1:{free_port()}")
    told = [line for line in done.stderr.splitlines() if line]
    assert (done.returncode, told[1:]) == (code, [said])
    assert list(folder.glob("mkdocs_*")) == []
