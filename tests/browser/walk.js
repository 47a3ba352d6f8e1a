// Four errands of a visitor, each walked within one page: one script for every browser, served or from a disk. Ends with what it
// came to, in words; throws when it does not get there.
((errand) => {
  const one = (selector) => {
    const found = document.querySelector(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  const until = async (what, holds) => {
    const end = Date.now() + 15000;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`${what} did not come`);
      await new Promise((next) => setTimeout(next, 20));
    }
  };
  const tell = (control, value, ...kinds) => {
    control.value = value;
    for (const kind of kinds) control.dispatchEvent(new Event(kind, { bubbles: true }));
  };
  const errands = {
    async filter() {
      one("input[name=thema][value=maatjes]").click();
      await until("the filter", () => one("[data-total]").dataset.total === "4");
      return one("[data-total]").textContent;
    },
    async search() {
      tell(one("main input[name=q]"), "eenzaamhied", "input", "change");
      one("main form[data-search]").requestSubmit();
      const status = one(".pb-search-page__answer [role=status]");
      await until("an answer", () => status.textContent && document.querySelectorAll("[data-part=results] > li").length > 3);
      return status.textContent;
    },
    async compare() {
      const boxes = document.querySelectorAll(".pb-pick input");
      for (const box of [boxes[0], boxes[1]]) if (!box.checked) box.click();
      await until("the bench", () => !one(".pb-tray__go").hidden);
      const go = one(".pb-tray__go");
      go.addEventListener("click", (event) => event.preventDefault(), { once: true });
      go.click(); // which may still change where it leads
      return go.href;
    },
    async form() {
      tell(one("[name=name]"), "Buren eten samen", "input", "change");
      tell(one("[name=summary]"), "Buren eten elke week met elkaar.", "input", "change");
      await until("what it judged", () => !document.querySelector("[data-record-form][data-waits]"));
      return one("[name=name]").value;
    },
  };
  return errands[errand]();
})
