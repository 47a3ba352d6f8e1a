/** lunr 2.3.9, to which its Dutch stemmer is added. */
import lunr from "lunr";
import dutch from "lunr-languages/lunr.nl.js";
import stemmerSupport from "lunr-languages/lunr.stemmer.support.js";

stemmerSupport(lunr);
dutch(lunr);

export { lunr };

/** Porter's stem of a Dutch word. @param {string} word */
export const porter = (word) => lunr.nl.stemmer(word);
