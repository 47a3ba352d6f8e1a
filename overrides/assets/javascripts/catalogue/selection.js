/* A download of some practices: the rows of the published files that they are, in the order in which they are shown. */
"use strict";
(function () {
  const data = new URL("../../../data/", document.currentScript.src);

  /* The records of a CSV file, each as the very text it has there; a line end inside quotes does not end one. */
  function records(text) {
    const found = [];
    let start = 0, quoted = false;
    for (let at = 0; at < text.length; at++) {
      if (text[at] === '"') quoted = !quoted;
      else if (text[at] === "\n" && !quoted) {
        found.push(text.slice(start, at + 1));
        start = at + 1;
      }
    }
    return found;
  }

  function only(slugs, bySlug) {
    return slugs.map((slug) => bySlug.get(slug)).filter((record) => record !== undefined);
  }

  /* Every cell stands between quotes, and a slug holds none. */
  function csv(text, slugs) {
    const [header, ...rows] = records(text);
    if (!header) throw new Error("no table");
    const bySlug = new Map(rows.map((row) => [row.slice(1, row.indexOf('"', 1)), row]));
    return header + only(slugs, bySlug).join("");
  }

  /* One record a line. Their text is kept, since JSON.parse forgets how a figure was written: 12.50 is 12.5 to it. */
  function json(text, slugs) {
    const lines = text.trimEnd().split("\n");
    const head = lines.shift(), end = lines.pop();
    if (!JSON.parse(`${head}${end}`).records) throw new Error("no records");
    const bySlug = new Map(lines.map((line) => line.slice(0, line.endsWith(",") ? -1 : undefined)).map((record) => [JSON.parse(record).slug, record]));
    return `${head}\n${only(slugs, bySlug).join(",\n")}\n${end}\n`;
  }

  const FORMATS = {
    csv: { file: "tabellen/praktijken.csv", type: "text/csv;charset=utf-8", name: "praktijken-selectie.csv", cut: csv },
    json: { file: "praktijken.json", type: "application/json", name: "praktijken-selectie.json", cut: json },
  };

  function offer(text, format) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([text], { type: format.type }));
    link.download = format.name;
    document.body.append(link);
    link.click();
    link.remove();
    // Not at once: the browser fetches what it saves a moment later.
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
  }

  /* Resolves when the file has been offered; rejects when the published file cannot be had. */
  async function download(slugs, kind) {
    const format = FORMATS[kind], root = document.documentElement;
    root.dataset.ready = "false";
    try {
      const answer = await fetch(new URL(format.file, data));
      if (!answer.ok) throw new Error(`${format.file}: ${answer.status}`);
      // Not answer.text(), which swallows the byte-order mark that Excel needs.
      const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(await answer.arrayBuffer());
      offer(format.cut(text, slugs), format);
    } finally {
      root.dataset.ready = "true";
    }
  }

  window.pbSelection = { download };
})();
