"""`praktijkenbank new`: a first version of a record, asked for in Dutch or given as options."""

from contextlib import suppress
from pathlib import Path
from typing import Any

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.ask import Choice, choose
from praktijkenbank.cli.commands.project import Misuse, content_option, need_content, today
from praktijkenbank.editing.draft import Answers, content_with_lists, refuse_address, slug_for, write
from praktijkenbank.editing.lookalikes import lookalikes
from praktijkenbank.problems import ContentProblems, words
from praktijkenbank.reading.content import Content
from praktijkenbank.reading.content_folder import can_be_address
from praktijkenbank.records.citations import authors, short
from praktijkenbank.records.introspect import fields_of
from praktijkenbank.records.practice import Practice

with suppress(ImportError):  # not on Windows; there the terminal itself edits the line
    import readline  # noqa: F401 (arrow keys work, and the one upwards brings back what was typed)

WORDS = words("new")

FROM = {
    "themes": ("themes",), "for_whom": ("target-groups",), "through": ("target-groups",), "levels": ("reaches",),
    "places": ("municipalities", "neighbourhoods"),
}  # fmt: skip
"""What several terms can be given for → the lists that these are from."""


@click.command(
    help="Begin een nieuwe praktijk: met vragen, of met wat je hier meegeeft.", short_help="Begin een nieuwe praktijk."
)
@click.argument("slug", metavar="[WEBADRES OF NAAM]", required=False, default="")
@content_option
@click.option("--name", "--naam", default="", metavar="TEKST", help="De naam van de praktijk.")
@click.option("--kind", "--soort", default="", metavar="ID", help="Id van de soort.")
@click.option("--summary", "--samenvatting", default="", metavar="TEKST", help="Eén of twee zinnen, hoogstens 160 tekens.")
@click.option("--theme", "--thema", "themes", multiple=True, metavar="ID", help="Id van een thema; mag vaker.")
@click.option(
    "--target-group", "--doelgroep", "for_whom", multiple=True, metavar="ID", help="Id van een doelgroep: voor wie; mag vaker."
)
@click.option("--through", "--via", multiple=True, metavar="ID", help="Id van een doelgroep: via wie; mag vaker.")
@click.option("--reach", "--bereik", "levels", multiple=True, metavar="ID", help="Id van een bereik; mag vaker.")
@click.option("--place", "--plaats", "places", multiple=True, metavar="ID", help="Id van een gemeente, wijk of dorp; mag vaker.")
@click.option("--source", "--bron", default="", metavar="ID", help="Id van een bron in content/sources.yml.")
@click.option("--locator", "--vindplaats", default="", metavar="TEKST", help="Waar het in die bron staat.")
@click.option("--no-questions", "--zonder-vragen", is_flag=True, help="Vraag niets; wat ontbreekt blijft leeg.")
def new(slug: str, content: Path, no_questions: bool, **given: Any) -> None:
    """Write a commented draft, in which what is not known yet is left open."""
    need_content(content)
    if " " in slug and not given["name"]:
        slug, given["name"] = "", slug
    answers = {"slug": slug, **given}
    with ask.ending_quietly("Gestopt. Er is niets geschreven."):
        found = content_with_lists(content)
        if ask.someone_answers() and not no_questions:
            if slug:
                refuse_address(slug, found)
            complete(answers, found)
        else:
            slug = slug or slug_for(given["name"])
            answers |= {"slug": slug, "name": given["name"] or slug.replace("-", " ").capitalize()}
            if not slug:
                why = "Zo weet ik te weinig." if no_questions else "Hier is geen terminal om vragen te stellen."
                raise Misuse(f'{why} Geef minstens een naam mee: praktijkenbank new --name "Naam van de praktijk".')
            _seems_known(answers["name"], found)
        file = write(answers, found, today())
    click.echo(f"\nGemaakt: {file}. Het is een concept en staat nog niet op de site.")
    click.echo("Vul in wat je weet; bij elk veld staat wat erin hoort. Daarna:")
    click.echo(f"  praktijkenbank validate {file}   kijkt het na")
    click.echo("  praktijkenbank serve   laat de pagina zien")


def complete(known: dict[str, Any], content: Content) -> None:
    """Ask for everything that is not known yet. Raises `click.Abort` when the answer to ‘go on?’ is no."""
    ask.say(WORDS["begin"])
    for field in ("name", "slug", "kind", "summary", *FROM, "source", "locator"):
        if not known[field] and (field != "locator" or known["source"]):
            known[field] = _answer(field, known, content)
        if field == "name" and _seems_known(known["name"], content) and not ask.yes(WORDS["go-on"], default=False):
            raise click.Abort


def _answer(field: str, known: Answers, content: Content) -> Any:
    """What is answered, once nothing is said against it."""
    if field in ("kind", "source", *FROM):
        chosen = choose(WORDS[field], _choices(field, content), several=field in FROM, show=field != "through")
        return chosen if field in FROM else "".join(chosen)
    question = WORDS[field].format(limit=fields_of(Practice)["summary"].longest)
    default = slug_for(known["name"]) if field == "slug" else ""
    while refused := _refusal(field, answer := ask.line(question, default), content):
        ask.say(refused)
    return answer


def _refusal(field: str, said: str, content: Content) -> str:
    """What is wrong with a text; empty when nothing is."""
    if field == "slug" and not can_be_address(said):
        return f"‘{said}’ kan geen webadres zijn."
    if field == "slug":
        try:
            refuse_address(said, content)
        except ContentProblems as found:
            return " ".join(f"{problem.path}: {problem.message}" for problem in found.problems) + " Kies een ander adres."
    if field == "name" and not said:
        return "Zonder naam kunnen we niet beginnen."
    if field in ("name", "summary") and len(said) > (limit := fields_of(Practice)[field].longest):
        return WORDS["too-long"].format(length=len(said), over=len(said) - limit)
    for other in content.practices.values() if field == "name" else ():
        if said.casefold() in map(str.casefold, (other.record.name, *other.record.aliases)):
            return f"Die naam is al van {other.path}. Vul dat bestand aan, of geef een andere naam."
    return ""


def _choices(field: str, content: Content) -> list[Choice]:
    if field == "source":
        references = content.bibliography.record.references if content.bibliography else ()
        return [Choice(one.id, one.title, short(one), (authors(one.author), one.publisher or "")) for one in references]
    terms = [term for name in FROM.get(field, ("kinds",)) for term in content.vocabularies[name].record.terms]
    return [Choice(term.id, term.label, term.definition, term.aliases) for term in terms]


def _seems_known(name: str, content: Content) -> bool:
    """Name the practices that this may already be."""
    like = lookalikes(name, content.practices)
    for other in like[:3]:
        click.echo(f"\nLijkt dit op *{other.record.name}*? Die staat in {other.path}.", err=True)
    return bool(like)
