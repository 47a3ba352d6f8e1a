/*
 * Changing a comparison: take one away, add one, or put what a shared address shows on one's own bench. The address says
 * what is shown; the bench follows only when one asks for it, or when it held the same.
 */
"use strict";
window.pbCompare.changing = (function () {
  const page = document.querySelector("[data-compare-page]");
  const words = page.dataset;
  const part = (name) => page.querySelector(`[data-part="${name}"]`);
  const bench = window.pbBench;
  const same = (practices) => bench.chosen().map((one) => one.slug).sort().join() === practices.map((one) => one.slug).sort().join();
  const seats = (practices) => practices.map(({ slug, name }) => ({ slug, name }));

  /* A link to the same comparison without this practice. */
  function remove(one, practices) {
    const link = document.createElement("a");
    const left = practices.filter((other) => other !== one);
    link.className = "pb-chosen__remove";
    link.href = `?praktijken=${left.map((other) => other.slug).join(",")}`;
    link.textContent = words.remove;
    link.setAttribute("aria-label", `${words.remove}: ${one.name}`);
    link.addEventListener("click", () => same(practices) && bench.put(seats(left)));
    return link;
  }

  /* What one can do with the practices shown: 1, 2 or 3. */
  function offer(practices) {
    const third = part("third");
    third.textContent = practices.length === 1 ? words.second : words.third;
    third.addEventListener("click", () => bench.put(seats(practices)));
    part("seat").addEventListener("click", () => {
      bench.put(seats(practices));
      part("change").focus();
    });

    function update() {
      const others = bench.chosen().length > 0 && !same(practices);
      part("other").hidden = !others;
      part("bench").textContent = bench.chosen().map((one) => one.name).join(", ");
      third.hidden = others || practices.length >= Number(words.seats);
      part("change").hidden = third.hidden && !others;
    }

    document.addEventListener("pb-bench", update);
    bench.shown(practices.map((one) => one.slug));
  }

  return { remove, offer };
})();
