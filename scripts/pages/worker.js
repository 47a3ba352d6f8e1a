/**
 * The worker that answers queries, so that a page never stands still. Asked: { id, query, … }. Answers { id, answer } or
 * { id, error }. A page that may not start one runs this script itself, and takes what answers.
 */
import { answer } from "../search/worker.js";

/** @param {MessageEvent} message */
async function hear({ data: { id, ...question } }) {
  try {
    self.postMessage({ id, answer: await answer(question) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
}

Object.assign(self, "document" in self ? { pbAnswer: answer } : { onmessage: hear });
