/**
 * Changing a comparison: take one away, add one, or put what a shared address shows on one's own bench. The address says
 * what is shown; the bench follows only when one asks for it, or when it held the same.
 */
import { chosen, onChange, put, shown } from "../every-page/selection.js";
import { styled } from "../shared/dom.js";
import { part, words } from "./page.js";

/** @typedef {import("./page.js").Practice} Practice */

/** @param {Practice[]} practices */
const slugsOf = (practices) => practices.map(({ slug }) => slug);

/** Whether the bench holds these practices. @param {Practice[]} practices */
const isOnBench = (practices) => slugsOf(chosen()).sort().join() === slugsOf(practices).sort().join();

/** @param {Practice[]} practices */
const putOnBench = (practices) => put(practices.map(({ slug, name }) => ({ slug, name })));

/**
 * A link to the same comparison without this practice.
 * @param {Practice} practice
 * @param {Practice[]} practices
 */
export function removal(practice, practices) {
  const text = words().remove;
  const left = practices.filter((other) => other !== practice);
  const link = styled("a", "pb-chosen__remove", text);
  link.href = `?praktijken=${slugsOf(left).join(",")}`;
  link.setAttribute("aria-label", `${text}: ${practice.name}`);
  link.addEventListener("click", () => isOnBench(practices) && putOnBench(left));
  return link;
}

/** What one can do with the practices shown: 1, 2 or 3. @param {Practice[]} practices */
export function offerChange(practices) {
  const { second, third, seats } = words();
  const add = part("third");
  add.textContent = practices.length === 1 ? second : third;
  add.addEventListener("click", () => putOnBench(practices));
  part("seat").addEventListener("click", () => {
    putOnBench(practices);
    part("change").focus();
  });

  onChange(() => {
    const others = chosen().length > 0 && !isOnBench(practices);
    part("other").hidden = !others;
    part("bench").textContent = chosen().map(({ name }) => name).join(", ");
    add.hidden = others || practices.length >= Number(seats);
    part("change").hidden = add.hidden && !others;
  });
  shown(slugsOf(practices));
}
