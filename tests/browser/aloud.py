"""A page as a screen reader tells it: what the browser hands to it, in reading order, with role, name and state."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urljoin

from playwright.sync_api import Page

from tests.beside import cases

ROLES, PARTS, LINES, STATES = (cases(__file__)[table] for table in ("roles", "parts", "lines", "states"))
"""How what stands in a page is announced: what holds other things, what one uses or looks at, how a line begins, and in which state."""

SPACES = re.compile(r"\s+")


@dataclass
class Heard:
    """One thing of the tree, with what is in it."""

    role: str
    name: str
    described: str
    properties: dict[str, Any]
    children: "list[Heard]" = field(default_factory=list)

    def every(self) -> "Iterator[Heard]":
        """This and all that is in it, in reading order."""
        yield self
        for child in self.children:
            yield from child.every()

    def said(self) -> str:
        """What stands in it, as one line."""
        if self.role == "StaticText":
            return self.name
        inside = self.name if self.role in PARTS else _together(self.children)
        states = [
            words[str(self.properties.get(state)).lower()]
            for state, words in STATES.items()
            if str(self.properties.get(state)).lower() in words
        ]
        if self.role in PARTS:
            value = [self.properties["value"]] if self.properties.get("value") and self.role not in ("link", "option") else []
            return f"[{', '.join([f'{PARTS[self.role]} {inside}'.strip(), *value, *states, *([self.described] if self.described else [])])}]"
        return f" {inside} " if self.role in ("generic", "Section", "paragraph") else inside


def tree(page: Page, selector: str = "body") -> Heard:
    """What the browser hands to a screen reader of the page, or of one part of it."""
    wire = page.context.new_cdp_session(page)
    root: int = wire.send("DOM.getDocument", {"depth": 0})["root"]["nodeId"]
    part: int = wire.send("DOM.querySelector", {"nodeId": root, "selector": selector})["nodeId"]
    wanted: int = wire.send("DOM.describeNode", {"nodeId": part})["node"]["backendNodeId"]
    nodes: dict[str, dict[str, Any]] = {one["nodeId"]: one for one in wire.send("Accessibility.getFullAXTree")["nodes"]}
    currents: dict[int, str] = _currents(page, wire, root)
    wire.detach()

    def heard(node: dict[str, Any]) -> list[Heard]:
        inside = [one for child in node.get("childIds", ()) if child in nodes for one in heard(nodes[child])]
        role = node.get("role", {}).get("value", "")
        if node.get("ignored") or role in ("InlineTextBox", "none", "LineBreak", "ListMarker", "MenuListPopup"):
            return [Heard("StaticText", " ", "", {})] if role == "LineBreak" else inside
        told = {one["name"]: one["value"].get("value") for one in node.get("properties", ())}
        told |= {"value": node.get("value", {}).get("value")} if role != "StaticText" else {}
        if current := currents.get(node.get("backendDOMNodeId", 0)):
            told["current"] = current
        role = (
            "ComboBoxSelect"
            if role == "combobox" and any(child.role == "option" for one in inside for child in one.every())
            else role
        )
        name = SPACES.sub(" ", str(node.get("name", {}).get("value", "")))
        return [Heard(role, name, str(node.get("description", {}).get("value", "")), told, inside)]

    (start,) = (node for node in nodes.values() if node.get("backendDOMNodeId") == wanted)
    return Heard("generic", "", "", {}, heard(start))


def _currents(page: Page, wire: Any, root: int) -> dict[int, str]:
    """Where `aria-current` stands: the tree of the browser's tools leaves it out, screen readers say it."""
    ids: list[int] = wire.send("DOM.querySelectorAll", {"nodeId": root, "selector": "[aria-current]"})["nodeIds"]
    return {
        wire.send("DOM.describeNode", {"nodeId": one})["node"]["backendNodeId"]: value
        for one, value in zip(
            ids, page.locator("[aria-current]").evaluate_all("all => all.map(one => one.ariaCurrent)"), strict=True
        )
    }


BLOCKS = {*ROLES, *LINES, "heading", "paragraph", "listitem", "DisclosureTriangle"}


def lines(one: Heard, depth: int = 0) -> Iterator[str]:
    """The thing as it is told, a line for each block, set in by what it stands in."""
    start = "  " * depth
    if one.role == "DisclosureTriangle":
        yield start + "".join(f"kop {part.properties['level']}: " for part in one.every() if part.role == "heading") + one.said()
    elif one.role == "heading":
        yield f"{start}kop {one.properties['level']}: {_line(one.children) or one.name}"
    elif one.role in ROLES:
        amount = sum(child.role in ("listitem", "row") for child in one.children)
        word = f"{ROLES[one.role]} van {amount}" if amount and ROLES[one.role] else ROLES[one.role]
        told = ": ".join(part for part in (word, one.name if one.role != "row" else "") if part)
        if one.role in ("status", "alert") and not one.said().strip():
            return
        if told:
            yield start + told
        yield from _blocks(one, depth + bool(told))
    elif any(part.role in BLOCKS for child in one.children for part in child.every()):
        yield from _blocks(one, depth)
    elif text := _line([one]):
        yield start + (f"{LINES[one.role]}: " if one.role in LINES else "• " if one.role == "listitem" else "") + text


def _together(things: list[Heard]) -> str:
    """One after the other, apart where words would run together; but the words of a label once: they are the name of its box."""
    text, label = "", ""
    for each in things:
        said = each.said()
        if label and each.role == "StaticText" and said.strip() in label:
            continue
        label = each.name if each.role in ("checkbox", "radio") else "" if said.strip() else label
        text += f" {said}" if text[-1:] not in "‘(›" and (said[:1].isalnum() or said[:1] == "[") else said
    return text


def _line(things: list[Heard]) -> str:
    text = SPACES.sub(" ", _together(things)).strip()
    return text.replace(" :", ":").replace(" ,", ",").replace(" .", ".")


def _blocks(one: Heard, depth: int) -> Iterator[str]:
    """What stands in it: blocks on lines of their own, the rest between them together."""
    loose: list[Heard] = []
    for child in one.children:
        if not any(part.role in BLOCKS for part in child.every()):
            loose.append(child)
            continue
        if text := _line(loose):
            yield "  " * depth + text
        loose = []
        yield from lines(child, depth)
    if text := _line(loose):
        yield "  " * depth + text


def clumsy(whole: Heard) -> list[str]:
    """What tires or misleads who only hears the page. A row is heard with its head, a group with its name, a link with its item."""
    found: list[str] = []
    level = 0
    same: dict[tuple[str, str, str], set[str]] = defaultdict(set)

    here = urljoin(next((str(one.properties["url"]) for one in whole.every() if one.properties.get("url")), ""), "/")

    def hear(one: Heard, around: str) -> None:
        nonlocal level
        name = one.name.strip()
        if one.role in PARTS and one.role != "option" and not name:
            found.append(f"{PARTS[one.role]} without a name")
        if one.role == "heading":
            if (deep := int(one.properties["level"])) > level + 1:
                found.append(f"from heading {level} to {deep}: {name}")
            level = deep
        if one.role in ("table", "LayoutTable") and not any(part.role in ("columnheader", "rowheader") for part in one.every()):
            found.append(f"a table without headers: {name}")
        if one.role in ("navigation", "region") and not one.said().strip():
            found.append(f"nothing in: {ROLES[one.role]} {name}")
        if one.role == "link":
            goal = str(one.properties.get("url"))
            same[around, "link", name].add(goal if goal.startswith(here) else "elsewhere, and named there")
        notes = one.role == "button" and "expanded" in one.properties  # the same one may be opened from many places
        if one.role in ("button", "DisclosureTriangle") and not notes:
            same[around, PARTS[one.role], name].add(str(id(one)))
        if one.role in ("group", "region", "search", "navigation", "dialog", "form"):
            around = name or around
        elif one.role == "row" and one.children:
            around = one.children[0].said()
        elif one.role in ("listitem", "definition"):
            around += one.said()
        for child in one.children:
            hear(child, around)

    hear(whole, "")
    found += [
        f"{len(where)} × {kind} “{name}”, each leading elsewhere" for (_, kind, name), where in same.items() if len(where) > 1
    ]
    return found
