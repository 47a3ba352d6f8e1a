"""What an owner's template cannot do: told with its file and line, as of any other file that a person writes."""

from collections.abc import Iterator
from pathlib import Path
from traceback import walk_tb

from jinja2 import TemplateNotFound, TemplateSyntaxError

from praktijkenbank.problems import printable, words

WORDS = words("template")


def refused(error: Exception) -> str | None:
    """What to tell of an error that came out of a template in the project we stand in; None when it came from elsewhere."""
    here = Path.cwd()
    where = [(file.absolute(), line) for file, line in _places(error) if file.suffix == ".html"]
    if not where or not where[-1][0].is_relative_to(here):
        return None
    file, line = where[-1]
    shown = printable(file.relative_to(here).as_posix())
    if isinstance(error, UnicodeDecodeError):
        return WORDS["refused"].format(place=shown, reason=WORDS["not-utf-8"])
    unknown = WORDS["unknown"].format(name=error.name) if isinstance(error, TemplateNotFound) else ""
    reason = printable(unknown or WORDS["said"].format(said=str(error).rstrip(".")))
    return WORDS["refused"].format(place=f"{shown}, regel {line}", reason=reason)


def _places(error: Exception) -> Iterator[tuple[Path, int]]:
    """The files and lines that the error came through. Of a template that cannot be read there is no frame yet, only
    that of Jinja's loader."""
    for frame, line in walk_tb(error.__traceback__):
        template = frame.f_globals.get("__jinja_template__")  # where Jinja itself has not put the lines of its file yet
        yield Path(frame.f_code.co_filename), template.get_corresponding_lineno(line) if template else line
        if isinstance(error, UnicodeDecodeError) and isinstance(name := frame.f_locals.get("filename"), str):
            yield Path(name), 0
    if isinstance(error, TemplateSyntaxError) and error.filename:
        yield Path(error.filename), error.lineno
