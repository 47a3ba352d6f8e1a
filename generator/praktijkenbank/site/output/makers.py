"""Of every file of a site it is known what makes it, and no two things make the same one.

Names that differ only in capitals, or in how an accent is written, are one file on many disks, so they are one here.
"""

from dataclasses import dataclass, field
from unicodedata import normalize

from praktijkenbank.problems import KINDS, Problem


@dataclass
class Makers:
    """What is made so far, and by what; `problems` are the files that somebody must move."""

    problems: list[Problem] = field(default_factory=list)
    _files: dict[str, tuple[str, str]] = field(default_factory=dict)
    _folders: dict[str, tuple[str, str]] = field(default_factory=dict)

    def claim(self, path: str, source: str = "") -> bool:
        """Whether `path`, from the root of the site, is free; from now on it is taken.

        `source` is the file of a person that it is made from, as that person knows it; empty for what the build makes itself.
        """
        one = _one(path)
        taken = self._files.get(one) or self._folders.get(one)
        above, parents = one, []
        while not taken and (above := above.rpartition("/")[0]) and above not in self._folders:
            parents.append(above)
            taken = self._files.get(above)
        if taken:
            other, others_source = taken
            target = path if source else other
            said = f"`{others_source}` wordt al" if source and others_source else "de bouw maakt zelf al"
            mine = other if source else path
            self.problems.append(KINDS["twee-makers"].at(source or others_source or path, target=target, said=said, other=mine))
            return False
        self._files[one] = path, source
        self._folders |= dict.fromkeys(parents, (path, source))
        return True


def _one(path: str) -> str:
    """What all names have in common that are one file on some disk."""
    return normalize("NFC", path.casefold())
