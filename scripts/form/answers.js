/** Answers as data: a path such as `results.0.statement` leads to a value, and a part that was taken away leaves no hole. */

/** @typedef {import("./yaml.js").Answer} Answer */
/** @typedef {{ [field: string]: Answer }} Fields */

const NUMBER = /^\d+$/;

/** @param {unknown} value @returns {value is Fields} */
export const isFields = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Put an answer in its place.
 * @param {Fields} data
 * @param {string} path
 * @param {Answer} answer
 */
export function put(data, path, answer) {
  const steps = path.split(".");
  const last = /** @type {string} */ (steps.pop());
  /** @type {any} */
  let here = data;
  for (const [at, step] of steps.entries()) {
    here[step] ??= NUMBER.test(steps[at + 1] ?? last) ? [] : {};
    here = here[step];
  }
  here[last] = answer;
}

/**
 * What stands at a path; undefined where nothing does.
 * @param {Fields} data
 * @param {string} path
 * @returns {Answer | undefined}
 */
export function at(data, path) {
  /** @type {any} */
  let here = data;
  for (const step of path.split(".")) here = here !== undefined && Object.hasOwn(here, step) ? here[step] : undefined;
  return here;
}

/** The same without holes. @param {Answer} value @returns {Answer} */
export function compact(value) {
  if (typeof value === "string") return value;
  if (Array.isArray(value)) return value.filter((item) => item !== undefined).map(compact);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, compact(inner)]));
}

/**
 * Every value with its path, lists of plain values whole.
 * @param {Answer} value
 * @param {string} [path]
 * @returns {[path: string, value: string | string[]][]}
 */
export function leaves(value, path = "") {
  const below = (/** @type {string | number} */ step) => (path ? `${path}.${step}` : String(step));
  if (typeof value === "string") return [[path, value]];
  if (Array.isArray(value)) {
    if (value.every((item) => typeof item === "string")) return [[path, value]];
    return value.flatMap((item, nth) => leaves(item, below(nth)));
  }
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, below(name)));
}
