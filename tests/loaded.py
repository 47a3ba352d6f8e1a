"""All that a command loads, ours and what MkDocs looks up by name, and all that is worked out once a process, such as schemas."""

import sys
from importlib import import_module
from importlib.metadata import entry_points
from pkgutil import walk_packages

import mkdocs.commands.build
import mkdocs.commands.serve  # noqa: F401

import praktijkenbank
from tests import mini

for module in walk_packages(praktijkenbank.__path__, "praktijkenbank."):
    if not module.name.endswith("__main__"):
        import_module(module.name)
for group in ("mkdocs.plugins", "mkdocs.themes", "markdown.extensions"):
    for entry in entry_points(group=group):
        entry.load()
sys.modules.pop("mkdocs.__main__", None)  # which runs as a program, and says so when it was loaded before
mini.published_files(mini.catalogue())
