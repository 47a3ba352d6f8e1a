/** How much is named of what an address asks and we do not know or do not show. */

export const MOST_NAMED = 5; // a longer list helps nobody
const LONGEST = 60; // characters of a name that we do not know

/** @param {string} name */
export const shortened = (name) => (name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);
