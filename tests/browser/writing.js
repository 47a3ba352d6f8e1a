// Answer every question by its name, as somebody who types does; a number behind a list asks for that part of it.
(() => {
  const type = (answers) => {
    const form = document.querySelector("[data-record-form]");
    const tell = (control, kind) => control.dispatchEvent(new Event(kind, { bubbles: true }));
    const questions = form.querySelector("[data-questions]"), seen = new Set();
    const {focus} = HTMLElement.prototype;
    questions.hidden = true; // or each part that comes is drawn for itself, and again when it gets the focus
    HTMLElement.prototype.focus = () => {};
    const typed = answers.filter(([path, value]) => {
      const list = form.querySelector(`button[data-add="${path}"]`);
      if (list && !form.querySelector(`[data-block="${path}.${value}"]`)) list.click();
      return !list;
    });
    for (const [path, value] of typed) {
      const named = form.elements.namedItem(path);
      const controls = named instanceof RadioNodeList ? [...named] : named ? [named] : [];
      if (!controls.length) throw new Error(`no ${path} in the form`);
      if (controls[0].type === "checkbox") for (const one of [value].flat()) controls.find((box) => box.value === one).click();
      else {
        const {lookup} = controls[0].dataset;
        if (lookup && !seen.has(lookup) && seen.add(lookup)) tell(controls[0], "focusin");
        controls[0].value = [value].flat().join("\n");
        tell(controls[0], "input");
        tell(controls[0], "change");
      }
    }
    HTMLElement.prototype.focus = focus;
    questions.hidden = false;
  };

  return { type };
})()
