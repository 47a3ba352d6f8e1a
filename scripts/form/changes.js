/** What was changed in a record, part by part: what is equal in a list is no change, wherever it stands. */
import { isFields } from "./answers.js";

/** @typedef {import("./answers.js").Answer} Answer */
/** @typedef {{ path: string, before?: Answer, after?: Answer }} Change */

/** @param {Answer | undefined} value */
const text = (value) => JSON.stringify(value, (_, inner) => (isFields(inner) ? Object.fromEntries(Object.entries(inner).sort()) : inner));

/**
 * @param {Answer | undefined} before
 * @param {Answer | undefined} after
 * @param {string} [path]
 * @returns {Change[]}
 */
export function changes(before, after, path = "") {
  const below = (/** @type {string | number} */ step) => (path ? `${path}.${step}` : String(step));
  if (text(before) === text(after)) return [];
  if (isFields(before) && isFields(after)) {
    return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((name) => changes(before[name], after[name], below(name)));
  }
  const parts = (/** @type {Answer | undefined} */ value) => (Array.isArray(value) && value.some(isFields) ? value : null);
  const [old, now] = [parts(before), parts(after)];
  if (!old && !now) return [{ path, before, after }];
  const kept = new Set((old ?? []).map(text));
  const left = new Set((now ?? []).map(text));
  const gone = (old ?? []).filter((item) => !left.has(text(item)));
  const came = (now ?? []).map((item, nth) => ({ item, nth })).filter(({ item }) => !kept.has(text(item)));
  return [
    ...came.flatMap(({ item, nth }, at) => changes(gone[at], item, below(nth))),
    ...gone.slice(came.length).map((item) => ({ path, before: item })),
  ];
}
