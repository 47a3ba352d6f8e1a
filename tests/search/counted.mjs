/** The analysis of the search, with how often a word was stemmed. */
import * as analysis from "../../scripts/search/analysis.js";

export * from "../../scripts/search/analysis.js";

let amount = 0;

export const counted = () => amount;

export function stem(word) {
  amount += 1;
  return analysis.stem(word);
}
