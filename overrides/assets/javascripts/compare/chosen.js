/*
 * The chosen practices side by side. The address says which; the row of each is
 * taken from the table of all practices, already made and escaped. Nodes are moved, never written as HTML. All texts come from the page's own data.
 */
"use strict";
(function () {
  const root = document.documentElement;
  const page = document.querySelector("[data-compare-page]");
  const words = page.dataset;
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const table = page.querySelector("[data-compare]");
  const make = (tag, ...content) => {
    const made = document.createElement(tag);
    made.append(...content);
    return made;
  };

  function say(text, names = []) {
    part("said").append(make("p", text + names.join(", ")));
  }

  /* The slugs of the address: each once, at most as many as fit. What was wrong is said. */
  function asked() {
    const all = new URLSearchParams(location.search).getAll("praktijken").join(",").split(",").map((slug) => slug.trim()).filter(Boolean);
    const once = [...new Set(all)];
    const repeated = once.filter((slug) => all.indexOf(slug) !== all.lastIndexOf(slug));
    if (repeated.length) say(words.repeated, repeated);
    return once;
  }

  async function get(url) {
    const answer = await fetch(url);
    if (!answer.ok) throw new Error(answer.statusText);
    return answer;
  }

  /* The rows of these practices, each from the page of the table of all practices on which it stands. */
  async function fetched(slugs) {
    const places = await (await get(words.places)).json();
    const numbers = slugs.map((slug) => places.findIndex((part) => part.includes(slug)));
    const pages = new Map();
    for (const at of new Set(numbers.filter((at) => at >= 0))) {
      const html = await (await get(at ? `alle/bladzij/${at + 1}/` : "alle/")).text();
      pages.set(at, new DOMParser().parseFromString(html, "text/html"));
    }
    return slugs.map((slug, index) => {
      const found = pages.get(numbers[index]);
      const row = found && found.querySelector(`tr[data-practice="${slug}"]`);
      return row && { slug, row: here(row), sources: sourcesOf(row, found) };
    });
  }

  /* A row to put on this page: from here the root of the site is one step up. */
  function here(row) {
    const copy = document.importNode(row, true);
    for (const link of copy.querySelectorAll("a[href]")) link.setAttribute("href", link.getAttribute("href").replace(/^(\.\.\/)+/, "../"));
    return copy;
  }

  function sourcesOf(row, found) {
    const keys = [...row.querySelectorAll("li[data-key]")].map((item) => item.dataset.key);
    return keys.map((key) => found.querySelector(`li[data-source="${key}"]`)).filter(Boolean);
  }

  function heads(practices) {
    const row = table.tHead.rows[0];
    for (const one of practices) {
      const head = make("th", ...one.row.cells[0].childNodes);
      head.scope = "col";
      head.dataset.practice = one.slug;
      one.name = head.querySelector("a").textContent;
      row.append(head);
    }
  }

  // The rows of this table and the cells of a practice's row come in the same order.
  const fields = [...table.querySelectorAll("tr[data-field]")].map((row) => row.dataset.field);
  const cellOf = (one, field) => one.row.cells[fields.indexOf(field) + 1];

  function put(row, content, practices, one) {
    const cell = make("td", make("div", ...content)); // one box, so that a phone can set the name beside it
    if (one) cell.dataset.name = one.name;
    else cell.colSpan = practices.length;
    row.append(cell);
    return cell;
  }

  function merge(row, practices) {
    row.classList.add("pb-chosen__equal");
    row.dataset.equal = "";
  }

  function fill(row, practices) {
    const cells = practices.map((one) => cellOf(one, row.dataset.field));
    if (cells.every((cell) => cell.innerHTML === cells[0].innerHTML)) {
      const note = make("span", `, ${words[`all-${practices.length}`]}`);
      put(row, [...cells[0].childNodes, note], practices);
      merge(row, practices);
    } else {
      for (const [at, one] of practices.entries()) put(row, cells[at].childNodes, practices, one);
    }
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
        put(row, [plank, ` ${item ? words.yes : words.no}`, ...rest], practices, one).firstChild.classList.toggle("pb-silence", !item);
      }
      if (users.size === practices.length) {
        row.querySelector("th").append(make("small", words[`all-${practices.length}`]));
        merge(row, practices);
      }
      last.before(row);
    }
    last.cells[0].textContent = words.only;
    for (const one of practices) {
      const cell = cellOf(one, "working_elements");
      const own = [...cell.querySelectorAll("li[data-key]")].filter((item) => found.get(item.dataset.key).size === 1);
      const none = cell.querySelector(".pb-silence") ? cell.childNodes : [words.none];
      put(last, own.length ? [Object.assign(make("ul", ...own), { className: "pb-cell" })] : none, practices, one);
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
      item.prepend(`${numbers.get(item.dataset.key)}. `);
    }
  }

  function differences() {
    const equal = [...table.querySelectorAll("tr[data-equal]")];
    const button = part("switch");
    part("same").textContent = equal.length === 1 ? words["same-1"] : words.same.replace("{n}", equal.length);

    function show(only) {
      button.setAttribute("aria-checked", String(only));
      for (const row of equal) row.hidden = only;
      for (const body of table.tBodies) body.hidden = [...body.rows].slice(1).every((row) => row.hidden);
      const names = equal.map((row) => row.cells[0].firstChild.textContent.trim());
      part("hidden").textContent = only && names.length ? words.hidden + names.join(", ") : "";
    }

    button.addEventListener("click", () => show(button.getAttribute("aria-checked") !== "true"));
    show(false);
  }

  function build(practices) {
    const title = words[`title-${practices.length}`];
    document.title = document.title.replace(page.querySelector("h1").textContent, title);
    page.querySelector("h1").textContent = title;
    heads(practices);
    for (const group of table.querySelectorAll(".pb-chosen__group th")) group.colSpan = practices.length + 1;
    for (const row of table.querySelectorAll("tr[data-field]")) {
      if (row.dataset.field === "working_elements") elements(row, practices);
      else fill(row, practices);
    }
    sources(practices);
    differences();
    const date = new Intl.DateTimeFormat("nl-NL", { dateStyle: "long" }).format(new Date());
    part("printed").textContent = words.printed.replace("{date}", date).replace("{address}", location.href);
    window.pbTake(table);
    part("chosen").hidden = false;
    part("start").hidden = true;
  }

  async function begin() {
    const slugs = asked();
    // A few more than fit, so that an unknown one does not take a seat; not without end.
    const tried = slugs.slice(0, 3 * Number(words.seats));
    const found = await fetched(tried);
    const unknown = tried.filter((slug, at) => !found[at]);
    const known = found.filter(Boolean);
    const shown = known.slice(0, Number(words.seats));
    const archived = new Map([...part("archived").children].map((item) => [item.dataset.slug, item.firstChild]));
    for (const slug of unknown.filter((slug) => archived.has(slug))) part("said").append(make("p", words.archived, archived.get(slug)));
    const strange = unknown.filter((slug) => !archived.has(slug));
    if (strange.length) say(words.unknown, strange);
    const left = [...known.slice(shown.length).map((one) => one.slug), ...slugs.slice(tried.length)];
    if (left.length) say(words.many, left);
    if (shown.length === 1) say(words.one, [shown[0].row.querySelector("th a").textContent]);
    if (shown.length > 1) build(shown);
  }

  begin().catch(() => say(words.failed)).finally(() => {
    page.removeAttribute("data-unready");
    root.dataset.ready = "true";
  });
})();
