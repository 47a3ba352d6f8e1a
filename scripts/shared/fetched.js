import { disk } from "./door.js";

/**
 * What stands at an address of this site.
 * @param {string | URL} address
 * @throws {Error} when it cannot be had, with what the server said.
 */
export async function fetched(address) {
  const answer = await (disk()?.fromDisk(address) ?? fetch(address));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer;
}
