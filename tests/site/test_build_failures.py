"""A build that fails leaves the last good site whole, and says in Dutch what to do."""

import os
from collections.abc import Callable

import pytest

from praktijkenbank.site.output import site_folder
from tests.project import Project

KEPT = "De site is niet gebouwd. Een site die er al stond, is niet veranderd."
KILL = "    os.kill(os.getpid(), signal.SIGKILL)"


def bad_record(project: Project) -> None:
    project.change("content/practices/burenklus.yml", "themes: [klussen, praten]", "themes: [klusen]")


def bad_link(project: Project) -> None:
    project.change("content/over.md", "Daarom.", "Zie [dit](weg.md).")


def bad_fragment(project: Project) -> None:
    project.change("content/bijdragen.md", "over.md#waarom", "over.md#weg")


def page_outside_the_menu(project: Project) -> None:
    project.write("content/los.md", "---\ntitle: Los\n---\n")


FAILURES: dict[Callable[[Project], None], str] = {
    bad_record: "content/practices/burenklus.yml:8:10: `klusen` staat niet in de lijst",
    bad_link: "content/over.md:10:11: De link `weg.md` komt nergens uit.",
    bad_fragment: "content/bijdragen.md:8:26: De link `over.md#weg` komt nergens uit.",
    page_outside_the_menu: "content/los.md: `los.md` hoort niet in de map `content`.",
}


def assert_untouched(project: Project, before: dict[str, bytes]) -> None:
    assert project.files() == before


@pytest.mark.parametrize("spoil", FAILURES, ids=lambda spoil: spoil.__name__)
def test_a_failed_build_leaves_the_site_as_it_was(spoil: Callable[[Project], None], rebuilt: Project) -> None:
    before = rebuilt.files()
    spoil(rebuilt)
    done = rebuilt.run("build")
    assert done.returncode == 1
    assert FAILURES[spoil] in done.stderr
    assert KEPT in done.stderr
    assert "Traceback" not in done.stderr
    assert_untouched(rebuilt, before)


@pytest.mark.parametrize("spoil", FAILURES, ids=lambda spoil: spoil.__name__)
def test_so_does_a_failed_build_of_mkdocs_itself(spoil: Callable[[Project], None], rebuilt: Project) -> None:
    before = rebuilt.files()
    spoil(rebuilt)
    done = rebuilt.mkdocs("build", "--strict")
    assert done.returncode == 1
    assert FAILURES[spoil] in done.stderr
    assert "Traceback" not in done.stderr
    assert_untouched(rebuilt, before)


def test_a_link_of_a_template_is_followed_in_the_finished_page(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.change("mkdocs.yml", "url: over/", "url: weg/")
    done = rebuilt.run("build")
    assert done.returncode == 1
    assert "over/index.html: Op deze pagina staat een link naar `../weg/`, en die pagina of plek bestaat niet." in done.stderr
    assert KEPT in done.stderr
    assert_untouched(rebuilt, before)


@pytest.mark.parametrize("where", ["on_env(env, config, files)", "on_post_build(config)"])
def test_a_killed_build_leaves_the_site_whole_and_the_next_clears_up(where: str, rebuilt: Project) -> None:
    before = rebuilt.files()
    settings = (rebuilt.root / "mkdocs.yml").read_text("utf-8")
    rebuilt.hook(f"def {where}:\n{KILL}")
    assert rebuilt.run("build").returncode == -9
    (rebuilt.root / ".site.nieuw").mkdir(exist_ok=True)
    rebuilt.write(".site.nieuw/half.html", "van een afgebroken bouw")
    assert_untouched(rebuilt, before)
    rebuilt.write("mkdocs.yml", settings)
    rebuilt.built()
    assert rebuilt.around() == set()
    assert_untouched(rebuilt, before)


def test_a_build_killed_just_before_the_swap_leaves_the_site_whole(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.change("content/practices/burenklus.yml", "Geen klus blijft liggen.", "Iets nieuws.")
    rebuilt.hook(f"from praktijkenbank.site.output import site_folder\n\ndef kill(site):\n{KILL}\n\nsite_folder.swap_in = kill")
    assert rebuilt.run("build").returncode == -9
    assert "Iets nieuws." in (rebuilt.root / ".site.nieuw" / "praktijken" / "burenklus" / "index.html").read_text("utf-8")
    assert_untouched(rebuilt, before)


def test_ctrl_c_is_one_dutch_line(rebuilt: Project) -> None:
    before = rebuilt.files()
    rebuilt.hook("def on_env(env, config, files):\n    os.kill(os.getpid(), signal.SIGINT)")
    done = rebuilt.run("build")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.strip() == "Afgebroken. Een site die er al stond, is niet veranderd."
    assert_untouched(rebuilt, before)


def test_two_builds_at_once_are_one_too_many(rebuilt: Project) -> None:
    before = rebuilt.files()
    with site_folder.lock(rebuilt.site):
        done = rebuilt.run("build")
    assert done.returncode == 1
    assert done.stderr == f"Er is al een andere bouw bezig in {rebuilt.site}. Wacht tot die klaar is.\n{KEPT}\n"
    assert_untouched(rebuilt, before)


def test_a_site_that_cannot_be_written(project: Project) -> None:
    project.write("bestand", "geen map")
    done = project.run("build", "--site", os.path.join("bestand", "site"))  # noqa: PTH118 -- as it is typed
    assert done.returncode == 1
    assert done.stderr.startswith(f"De site kan niet in {project.root / 'bestand' / 'site'} komen. Kijk of dat geen bestand is")
    assert "Traceback" not in done.stderr


def test_a_file_where_the_site_should_come(project: Project) -> None:
    project.write("site", "een bestand")
    done = project.run("build")
    assert done.returncode == 2
    assert done.stderr == f"De site kan niet in {project.site} komen: dat is geen map. Kies een andere map voor de site.\n"
    assert "Traceback" not in done.stderr
    assert project.site.read_text("utf-8") == "een bestand"
