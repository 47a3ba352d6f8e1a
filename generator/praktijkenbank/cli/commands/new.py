"""`praktijkenbank new`: a first version of a record, asked for in Dutch or given as options."""

from pathlib import Path
from typing import Any

import click

from praktijkenbank.cli.commands import ask
from praktijkenbank.cli.commands.options import Misuse, content_option, need_content
from praktijkenbank.cli.commands.project import today

TOO_LITTLE = 'Geef minstens een naam mee: praktijkenbank new --name "Naam van de praktijk".'


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
    from praktijkenbank.editing import draft

    need_content(content)
    if " " in slug and not given["name"]:
        slug, given["name"] = "", slug
    answers = draft.Answers(slug, **given)
    with ask.ending_quietly("Gestopt. Er is niets geschreven."):
        found = draft.readable(content)
        from praktijkenbank.cli.commands import questions

        if ask.someone_answers() and not no_questions:
            if slug:
                draft.refuse_address(slug, found)
            answers = questions.complete(answers, found)
        else:
            answers = draft.with_address(answers)
            if not answers.slug:
                why = "Zo weet ik te weinig." if no_questions else "Hier is geen terminal om vragen te stellen."
                raise Misuse(f"{why} {TOO_LITTLE}")
            questions.warn(answers.name, found)
        file = draft.write(answers, found, today())
    click.echo(f"\nGemaakt: {file}. Het is een concept en staat nog niet op de site.")
    click.echo("Vul in wat je weet; bij elk veld staat wat erin hoort. Daarna:")
    click.echo(f"  praktijkenbank validate {file}   kijkt het na")
    click.echo("  praktijkenbank serve   laat de pagina zien")
