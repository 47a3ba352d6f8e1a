"""Writing in the form of a record, as somebody does who types."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Page

from .visit import PAGES

FORM = PAGES["form"]

SOURCE = [("new_sources", 0), ("new_sources.0.title", "x"), ("new_sources.0.type", "report")]
"""A source that is not in the list yet, as far as it is the same in every test."""

TYPE = """(answers) => {
  const form = document.querySelector("[data-record-form]");
  const tell = (control, kind) => control.dispatchEvent(new Event(kind, { bubbles: true }));
  for (const fold of form.querySelectorAll("details")) fold.open = true;
  const questions = form.querySelector("[data-questions]"), seen = new Set();
  questions.hidden = answers.some(([, value]) => typeof value === "number"); // or each part that comes is drawn for itself
  const typed = answers.filter(([path, value]) => {
    const list = form.querySelector(`button[data-add="${path}"]`);
    if (list && !form.querySelector(`[data-block="${path}.${value}"]`)) list.click();
    return !list;
  });
  questions.hidden = false;
  for (const [path, value] of typed) {
    const named = form.elements.namedItem(path);
    const controls = named instanceof RadioNodeList ? [...named] : named ? [named] : [];
    if (!controls.length) throw new Error(`no ${path} in the form`);
    if (controls[0].type === "checkbox") for (const one of [value].flat()) controls.find((box) => box.value === one).click();
    else {
      const {lookup} = controls[0].dataset;
      if (lookup && !seen.has(lookup) && seen.add(lookup)) controls[0].focus();
      controls[0].value = [value].flat().join("\\n");
      tell(controls[0], "input");
      tell(controls[0], "change");
    }
  }
}"""
"""Answer every question by its name, as somebody who types does; a number behind a list asks for that part of it."""


def paths(value: Any, path: str = "") -> list[tuple[str, Any]]:
    """What is to be typed for a record, in its order."""
    if isinstance(value, dict):
        return [one for name, inner in value.items() for one in paths(inner, f"{path}.{name}" if path else name)]
    if isinstance(value, list) and isinstance(value[0], dict):
        return [one for at, inner in enumerate(value) for one in ((path, at), *paths(inner, f"{path}.{at}"))]
    return [(path, value)]


def taken_up(page: Page) -> None:
    """Wait until the form has judged and kept what was typed, as it does once somebody pauses."""
    page.wait_for_selector("[data-record-form]:not([data-waits])")


def written(page: Page) -> str:
    """The record, once what was typed is taken up."""
    taken_up(page)
    return page.locator("[data-record]").text_content() or ""


def check(page: Page) -> None:
    page.get_by_role("button", name="Controleer je antwoorden").click()
