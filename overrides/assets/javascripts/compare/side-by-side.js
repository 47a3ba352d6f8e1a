/*
 * The table of chosen practices: a column for each, a row for each field, what is equal once. On a phone the rows that
 * matter most stand open, the others fold. All texts come from the page's own data.
 */
"use strict";
window.pbCompare.sideBySide = (function () {
  const page = document.querySelector("[data-compare-page]");
  const words = page.dataset;
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const table = page.querySelector("[data-compare]");
  const { changing } = window.pbCompare;
  const make = (tag, ...content) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };

  function heads(practices) {
    const row = table.tHead.rows[0];
    for (const one of practices) {
      const head = make("th", ...one.row.cells[0].childNodes);
      head.scope = "col";
      head.dataset.practice = one.slug;
      head.append(changing.remove(one, practices));
      head.setAttribute("aria-label", one.name); // what is read with each cell, without what one can do here
      row.append(head);
    }
  }

  // The rows of this table and the cells of a practice's row come in the same order.
  const fields = [...table.querySelectorAll("tr[data-field]")].map((row) => row.dataset.field);
  const cellOf = (one, field) => one.row.cells[fields.indexOf(field) + 1];

  /* What stands in a cell stands in one box, so that a phone can set the name beside it. */
  function put(row, box, practices, one) {
    const cell = make("td", box);
    if (one) cell.dataset.name = one.name;
    else cell.colSpan = practices.length;
    row.append(cell);
    return cell;
  }

  function merge(row) {
    row.classList.add("pb-chosen__equal");
    row.dataset.equal = "";
  }

  /* A row with what each practice says, or once what they all say. */
  function fill(row, practices, contents) {
    const boxes = contents.map((content) => make("div", ...content));
    if (boxes.every((box) => box.innerHTML === boxes[0].innerHTML)) {
      boxes[0].append(make("span", `, ${words[`all-${practices.length}`]}`));
      put(row, boxes[0], practices);
      merge(row);
    } else {
      for (const [at, one] of practices.entries()) put(row, boxes[at], practices, one);
    }
  }

  /* A row for each unit that practices share, before the row with their other figures. */
  function figures(last, practices) {
    const cells = practices.map((one) => cellOf(one, last.dataset.field));
    const amounts = cells.map((cell) => cell.querySelectorAll("li[data-units]").length);
    const units = window.pbCompare.figures.byUnit(cells);
    const title = last.cells[0].textContent;
    const content = (items, at, none) => {
      if (items.length) return window.pbCompare.figures.list(items, practices[at], Number(words.figures), words);
      return amounts[at] ? [none] : [...cells[at].cloneNode(true).childNodes]; // there it says why there are none
    };
    for (const { unit, lists } of units.filter(({ unit }) => unit)) {
      const row = last.cloneNode(true);
      row.dataset.field = `${last.dataset.field}/${unit}`;
      row.cells[0].textContent = `${title}: ${unit}`;
      fill(row, practices, lists.map((items, at) => content(items, at, words.noFigure)));
      last.before(row);
    }
    const { lists } = units.at(-1);
    if (units.length > 1) {
      last.cells[0].textContent = words.otherFigures;
      last.dataset.folds = "";
    }
    if (units.length > 1 && !lists.flat().length) last.remove();
    else fill(last, practices, lists.map((items, at) => content(items, at, words.noOther)));
  }

  /* One row for each element that occurs more than once; what occurs once stands together at the end. */
  function elements(last, practices) {
    const found = new Map();
    for (const one of practices) {
      for (const item of cellOf(one, "working_elements").querySelectorAll("li[data-key]")) {
        if (!found.has(item.dataset.key)) found.set(item.dataset.key, new Map());
        found.get(item.dataset.key).set(one, item);
      }
    }
    const counts = new Map();
    for (const users of found.values()) counts.set(users.size, (counts.get(users.size) || 0) + 1);
    const order = [...counts.keys()].sort().reverse();
    part("elements").textContent = order.map((n) => `${counts.get(n)} ${n === practices.length ? words[`all-${n}`] : words[`some-${n}`]}`).join(", ");
    for (const [key, users] of [...found].sort((a, b) => b[1].size - a[1].size)) {
      if (users.size === 1) continue;
      const row = make("tr");
      row.dataset.folds = "";
      row.dataset.field = `working_elements/${key}`;
      const head = make("th", [...users.values()][0].querySelector("a").cloneNode(true));
      head.scope = "row";
      row.append(head);
      for (const one of practices) {
        const item = users.get(one);
        const plank = make("span");
        plank.className = `pb-row__plank pb-row__plank--${item ? "full" : "none"}`;
        plank.setAttribute("aria-hidden", "true");
        const rest = item ? [...item.childNodes].filter((node) => node !== item.querySelector("a")) : [];
        put(row, make("div", plank, ` ${item ? words.yes : words.no}`, ...rest), practices, one).firstChild.classList.toggle("pb-silence", !item);
      }
      if (users.size === practices.length) {
        row.querySelector("th").append(make("small", words[`all-${practices.length}`]));
        merge(row);
      }
      last.before(row);
    }
    last.cells[0].textContent = words.only;
    for (const one of practices) {
      const cell = cellOf(one, "working_elements");
      const own = [...cell.querySelectorAll("li[data-key]")].filter((item) => found.get(item.dataset.key).size === 1);
      const none = cell.querySelector(".pb-silence") ? cell.childNodes : [words.none];
      put(last, make("div", ...(own.length ? [Object.assign(make("ul", ...own), { className: "pb-cell" })] : none)), practices, one);
    }
  }

  /* Sources are numbered as notes: once in full below, by number in the table. */
  function sources(practices) {
    const list = part("sources");
    const numbers = new Map();
    for (const source of practices.flatMap((one) => one.sources)) {
      if (numbers.has(source.dataset.source)) continue;
      numbers.set(source.dataset.source, numbers.size + 1);
      const item = document.importNode(source, true);
      item.id = `bron-${source.dataset.source}`;
      list.append(item);
    }
    for (const item of table.querySelectorAll('tr[data-field="sources"] li[data-key]')) {
      item.querySelector("a").href = `#bron-${item.dataset.key}`;
      const number = make("span", String(numbers.get(item.dataset.key)), Object.assign(make("span", ". "), { className: "pb-chosen__named" }));
      item.prepend(number);
      item.querySelector("a").className = "pb-chosen__named"; // on paper the number leads to the name
    }
    for (const item of table.querySelectorAll("[data-from]")) {
      const number = numbers.get(item.dataset.from);
      if (!number) continue;
      const link = make("a", String(number));
      link.href = `#bron-${item.dataset.from}`;
      link.setAttribute("aria-label", words.note + number);
      const note = make("sup", link);
      note.className = "pb-chosen__source";
      const caveat = item.querySelector(".pb-cell__caveat");
      if (caveat) caveat.before("\u00a0", note);
      else (item.lastElementChild?.matches("div") ? item.lastElementChild : item).append("\u00a0", note);
    }
  }

  const nameOf = (row) => row.cells[0].firstChild.textContent.trim();

  function differences(changed) {
    const equal = [...table.querySelectorAll("tr[data-equal]")];
    const button = part("switch");
    part("same").textContent = equal.length === 1 ? words["same-1"] : words.same.replace("{n}", equal.length);

    function show(only) {
      button.setAttribute("aria-checked", String(only));
      for (const row of equal) row.hidden = only;
      for (const body of table.tBodies) body.hidden = [...body.querySelectorAll("tr[data-field]")].every((row) => row.hidden);
      part("hidden").textContent = only && equal.length ? words.hidden + equal.map(nameOf).join(", ") : "";
      changed();
    }

    button.addEventListener("click", () => show(button.getAttribute("aria-checked") !== "true"));
    show(false);
  }

  /* In each group a row with a button, which only a narrow screen shows: it says which rows are folded and shows them. */
  function folds(practices) {
    const updates = [...table.tBodies].map((body) => {
      const folding = [...body.querySelectorAll("tr[data-folds]")];
      const button = make("button");
      button.type = "button";
      const cell = make("td", button);
      cell.colSpan = practices.length + 1;
      const last = make("tr", cell);
      last.className = "pb-chosen__more";
      body.append(last);

      function update() {
        const left = folding.filter((row) => !row.hidden);
        const open = body.classList.contains("pb-chosen__open");
        last.hidden = !left.length;
        button.setAttribute("aria-expanded", String(open));
        button.textContent = open ? words.less : words.more + left.map(nameOf).join(", ");
      }

      button.addEventListener("click", () => {
        const open = body.classList.toggle("pb-chosen__open");
        update();
        const first = folding.find((row) => !row.hidden).cells[0];
        first.tabIndex = -1; // what appears may stand above the button: that is where reading goes on
        if (open) first.focus();
      });
      return update;
    });
    return () => updates.forEach((update) => update());
  }

  return function sideBySide(practices) {
    const title = words[`title-${practices.length}`];
    document.title = document.title.replace(page.querySelector("h1").textContent, title);
    page.querySelector("h1").textContent = title;
    heads(practices);
    for (const group of table.querySelectorAll(".pb-chosen__group th")) group.colSpan = practices.length + 1;
    for (const row of table.querySelectorAll("tr[data-field]")) {
      if (row.dataset.field === "working_elements") elements(row, practices);
      else if (row.dataset.field === "figures") figures(row, practices);
      else fill(row, practices, practices.map((one) => cellOf(one, row.dataset.field).childNodes));
    }
    sources(practices);
    differences(folds(practices));
    window.pbCompare.rows.roles(table);
    const date = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    part("printed").textContent = words.printed.replace("{date}", date).replace("{address}", location.href);
    window.pbTake(table, () => [part("printed").textContent, part("hidden").textContent]);
    part("chosen").hidden = false;
    part("start").hidden = true;
  };
})();
