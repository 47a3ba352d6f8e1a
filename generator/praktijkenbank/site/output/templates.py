"""Our own Jinja2 environment: everything is escaped, and a missing value is an error, never an empty space.

Record text must not go through MkDocs' environment, which does not escape.
"""

import json
import operator
from collections.abc import Callable, Mapping, MutableMapping, Sequence
from datetime import date
from functools import cache, partial
from keyword import iskeyword
from pathlib import Path
from typing import Any

import markupsafe
from jinja2 import BytecodeCache, Environment, FileSystemBytecodeCache, FileSystemLoader, StrictUndefined, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.runtime import Macro
from jinja2.utils import missing
from markupsafe import Markup

from praktijkenbank.collection import addresses
from praktijkenbank.collection.addresses import OPEN, Linker
from praktijkenbank.collection.catalogue import Catalogue
from praktijkenbank.dutch import wording
from praktijkenbank.records import citations, formatted_text
from praktijkenbank.records.formatted_text import opening
from praktijkenbank.records.sourced import amount, amount_beside
from praktijkenbank.records.standing import KNOWN, TITLES, card_figure, completeness, evidence_known, result_known
from praktijkenbank.records.types import TYPES
from praktijkenbank.site.output.page import Page, Site, version
from praktijkenbank.site.views.charts import dates, figures
from praktijkenbank.site.views.notes import first_block, noted

_escape_text = getattr(markupsafe, "_escape_inner", markupsafe.escape)
"""What `escape` does of a text, without making it `Markup`, which is most of its time; the same where MarkupSafe has no such part."""


def _escaped(value: object) -> str:
    """A value as it goes into HTML."""
    if value.__class__ is str:
        return _escape_text(value)
    if isinstance(value, Markup):
        return value
    return str(value) if value.__class__ is int else markupsafe.escape(value)


class _Macro(Macro):
    """A macro that is called at once where a call leaves nothing to find out; Jinja prepares for all that a call may hold."""

    def __init__(self, *given: Any) -> None:
        super().__init__(*given)
        self._simple = not (self.catch_kwargs or self.catch_varargs or self.caller)
        self._marked = partial(str.__new__, Markup) if self._default_autoescape else str

    def __call__(self, *given: Any, **named: Any) -> str:
        """What it makes of these arguments. Raises `TypeError` when it does not take them."""
        left_out = self._argument_count - len(given) - len(named)
        if self._simple and left_out >= 0:
            rest = [named.get(name, missing) for name in self.arguments[len(given) :]] if named or left_out else ()
            if not named or rest.count(missing) == left_out:
                return self._marked(self._func(*given, *rest))
        return super().__call__(*given, **named)


class _PlainCalls(CodeGenerator):
    """Compiles a call in a template to that call, and what is shown to a text.

    Jinja asks at every call whether what is called wants the context of the template. Nothing of ours does, and asking took
    a fifth of the time of rendering. What is shown becomes part of a text at once, so it need not say that it is escaped.
    What follows a full stop is an attribute and no key (write `x["y"]` for that), so it is asked for without a function in between.
    """

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:
        if iskeyword(node.attr):
            super().visit_Getattr(node, frame)
            return
        self.write("(")
        self.visit(node.node, frame)
        self.write(f").{node.attr}")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        self.write("environment.")
        super().macro_def(macro_ref, frame)

    def _output_child_pre(self, node: nodes.Expr, frame: Frame, finalize: CodeGenerator._FinalizeInfo) -> None:
        if frame.eval_ctx.autoescape and not frame.eval_ctx.volatile and finalize.src is None:
            self.write("environment.escaped(")
        else:
            super()._output_child_pre(node, frame, finalize)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:
        self.write("environment.call(")
        self.visit(node.node, frame)
        self.signature(node, frame, {"caller": "caller"} if forward_caller else None)
        self.write(")")


class Templates(Environment):
    """The templates of our pages."""

    code_generator_class = _PlainCalls
    call: Any = operator.call  # a function of C, so it stays one here
    escaped = staticmethod(_escaped)
    Macro = _Macro

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """What is known to all templates; Jinja puts a layer of Python over it for each, and goes through it on every page."""
        return super().make_globals(d) if d else self.globals

    def page(
        self, template: str, url: str, kind: str, title: str, description: str, changed: date | None = None, /, *,
        data: Callable[[], dict[str, Any]] | None = None, indexed: bool = True, later: Callable[[], Mapping[str, Any]] = dict, **told: Any,
    ) -> Page:  # fmt: skip
        """The page at `url`. Its template is filled when its body is asked for: with links from there, its `title`, what it is
        `told`, and what there is to tell `later`, because finding it out takes long.
        """
        render, known = self.get_template(template).render, {"link": Linker.from_page(url), "title": title} | told
        return Page(url, kind, title, description, lambda: render(known, **later()), data, changed, indexed)


def compiled(whose: str) -> BytecodeCache | None:
    """Compiled templates of earlier builds, by digest of their source and of how we compile, in the user's own temporary folder.

    `whose` keeps apart what is compiled in different ways. Compiling takes half a second of every build. None where there
    is no such folder that only the user can write.
    """
    try:
        return FileSystemBytecodeCache(pattern=f"praktijkenbank-{whose}-{version(Path(__file__).read_bytes())}-%s")
    except (RuntimeError, OSError):
        return None


REMEMBERED = ("silence", "term_link", "source_line", "basis_short", "ladder", "reference")
"""Macros of `parts.html` (beside `card`) that depend on nothing but their arguments and the catalogue."""


def _by_name(*known: Callable[..., Any]) -> dict[str, Callable[..., Any]]:
    return {one.__name__: one for one in known}


def environment(folders: Path | Sequence[Path], catalogue: Catalogue, site: Site) -> Templates:
    """The page templates in `folders`, the first before the others, with the whole catalogue at hand."""
    # Where they really stand, so that projects that link to one folder compile it once.
    found = [folder.resolve() for folder in ([folders] if isinstance(folders, Path) else folders)]
    env = Templates(
        loader=FileSystemLoader(found),
        bytecode_cache=compiled("pages"),
        auto_reload=False,  # these are of one version of the site
        autoescape=lambda name: not str(name).endswith(".txt"),  # plain text, in which nothing is escaped
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.policies["json.dumps_kwargs"] = {}  # names stay in their order
    env.filters |= {"dutch_number": wording.number, "dutch_day": wording.day, "short_citation": citations.short, "json": partial(json.dumps, ensure_ascii=False)} | _by_name(
        formatted_text.blocks, formatted_text.headed, formatted_text.inline, formatted_text.plain, opening, noted, first_block, amount, amount_beside,
        wording.enumeration, wording.first_few, citations.authors, citations.date_of, citations.publication,
    )  # fmt: skip
    env.globals |= {
        "catalogue": catalogue, "site": site, "types": TYPES, "titles": TITLES, "urls": addresses, "KNOWN": KNOWN,
        "RECENT_YEARS": dates.RECENT, "OLDER_YEARS": dates.OLDER,
    }  # fmt: skip
    env.globals |= _by_name(
        completeness, evidence_known, result_known, card_figure, wording.count,
        figures.chart, figures.table_chart, dates.timeline, dates.programme_facts, dates.age_line,
        addresses.source_url, addresses.sources_url, addresses.term_url, addresses.record_url,
    )  # fmt: skip
    # The same few parts return on every page, so each is rendered once for the same arguments.
    parts: Any = env.get_template("parts.html").module
    env.globals |= {name: cache(getattr(parts, name)) for name in REMEMBERED}
    basis_short: Any = env.globals["basis_short"]
    env.globals["evidence_short"] = lambda practice: basis_short(practice.evidence.basis, evidence_known(practice))
    drawings: Any = env.get_template("charts.html").module
    env.globals["how_old"] = cache(drawings.how_old)
    # The card of a practice stands on many lists: only the way to the root differs from one to the other.
    made = cache(lambda slug, level, theme: str(parts.card(slug, OPEN, level, theme)))

    def card(slug: str, link: Linker, level: int, theme: str = "") -> Markup:
        return Markup(made(slug, level, theme).replace(OPEN.base, link.base))  # noqa: S704 -- rendered with autoescape

    env.globals["card"] = card
    return env
