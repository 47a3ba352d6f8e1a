/** What stands between a page and a disk, where the site is read from one: only the pages of such a site have it (`pages/disk.js`). */

/** @returns {typeof import("./disk.js") | undefined} */
export const disk = () => /** @type {any} */ (self).pbDisk;
