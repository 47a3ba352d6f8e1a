/** The worker that answers queries, so that a page never stands still. Asked: { id, query, … }. Answers { id, answer } or { id, error }. */
import { answer } from "../search/worker.js";

self.onmessage = async ({ data: { id, ...question } }) => {
  try {
    self.postMessage({ id, answer: await answer(question) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
