"""A build that fails leaves the last good site whole, and says in Dutch what to do."""

import pytest

from praktijkenbank.site.output import site_folder
from tests.project import Project

KEPT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
KILL = "    os.kill(os.getpid(), signal.SIGKILL)"


FAILURES = {
    "a record": (
        ("content/practices/burenklus.yml", "themes: [klussen, praten]", "themes: [klusen]"),
        "content/practices/burenklus.yml:8:10: `klusen` staat niet in de lijst",
    ),
    "a link": (("content/over.md", "Daarom.", "Zie [dit](weg.md)."), "content/over.md:10:11: De link `weg.md` komt nergens uit."),
    "a fragment": (
        ("content/bijdragen.md", "over.md#waarom", "over.md#weg"),
        "content/bijdragen.md:8:26: De link `over.md#weg` komt nergens uit.",
    ),
    "a page outside the menu": (
        ("content/los.md", "", "---\ntitle: Los\n---\n"),
        "content/los.md: `los.md` hoort niet in de map `content`.",
    ),
    "a link of a template": (
        ("mkdocs.yml", "url: over/", "url: weg/"),
        "over/index.html: Op deze pagina staat een link naar `../weg/`, en die pagina of plek bestaat niet.",
    ),
}
"""What is changed, and what is told of it."""


@pytest.mark.parametrize("mkdocs", [False, True], ids=["ours", "mkdocs"])
@pytest.mark.parametrize(("change", "told"), FAILURES.values(), ids=FAILURES)
def test_a_failed_build_leaves_the_site_as_it_was(
    change: tuple[str, str, str], told: str, mkdocs: bool, rebuilt: Project
) -> None:
    before = rebuilt.files()
    (rebuilt.root / change[0]).touch()
    rebuilt.change(*change)
    done = rebuilt.mkdocs("build", "--strict") if mkdocs else rebuilt.run("build")
    assert done.returncode == 1
    assert told in done.stderr
    assert (KEPT in done.stderr) != mkdocs
    assert "Traceback" not in done.stderr
    assert rebuilt.files() == before


@pytest.mark.parametrize("where", ["on_env(env, config, files)", "on_post_build(config)"])
def test_a_killed_build_leaves_the_site_whole_and_the_next_clears_up(where: str, rebuilt: Project) -> None:
    before = rebuilt.files()
    settings = (rebuilt.root / "mkdocs.yml").read_text("utf-8")
    rebuilt.hook(f"def {where}:\n{KILL}")
    assert rebuilt.run("build").returncode == -9
    (rebuilt.root / ".site.nieuw").mkdir(exist_ok=True)
    rebuilt.write(".site.nieuw/half.html", "van een afgebroken bouw")
    assert rebuilt.files() == before
    rebuilt.write("mkdocs.yml", settings)
    rebuilt.built()
    assert rebuilt.around() == set()
    assert rebuilt.files() == before


def test_a_build_killed_just_before_the_swap_leaves_the_site_whole(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    rebuilt.hook(f"from praktijkenbank.site.output import site_folder\n\ndef kill(site):\n{KILL}\n\nsite_folder.swap_in = kill")
    assert rebuilt.run("build").returncode == -9
    assert "Iets nieuws." in (rebuilt.root / ".site.nieuw" / "praktijken" / "burenklus" / "index.html").read_text("utf-8")
    assert rebuilt.files() == before


def test_ctrl_c_is_one_dutch_line(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.hook("def on_env(env, config, files):\n    os.kill(os.getpid(), signal.SIGINT)")
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == "Afgebroken. Een site die er al stond, is niet veranderd."
    assert rebuilt.files() == before


def test_two_builds_at_once_are_one_too_many(rebuilt: Project) -> None:
    before = rebuilt.files()
    with site_folder.lock(rebuilt.site):
        done = rebuilt.run("build")
    assert done.returncode == 1
    assert done.stderr == f"Er is al een andere bouw bezig in {rebuilt.site}. Wacht tot die klaar is.\n{KEPT}\n"
    assert rebuilt.files() == before


@pytest.mark.parametrize(
    ("stands", "site", "code", "told"),
    [
        ("bestand", "bestand/site", 1, ". Kijk of dat geen bestand is"),
        ("site", "site", 2, ": dat is geen map. Kies een andere map voor de site.\n"),
    ],
)
def test_a_file_where_the_site_or_its_folder_should_come(stands: str, site: str, code: int, told: str, project: Project) -> None:
    project.write(stands, "een bestand")
    done = project.run("build", "--site", site)
    assert done.returncode == code
    assert done.stderr.startswith(f"De site kan niet in {project.root / site} komen{told}")
    assert "Traceback" not in done.stderr
    assert project.read(stands) == "een bestand"
