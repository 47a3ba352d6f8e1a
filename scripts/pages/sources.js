/** The bibliography: an address of before leads on to the letter where that source stands now. */
import { everyPage } from "../every-page/every-page.js";
import { named } from "../shared/disk.js";

const SOURCE = /^#[a-z0-9]/;
const { hash } = window.location;

if (document.querySelector("[data-bibliography]") && SOURCE.test(hash) && !document.getElementById(hash.slice(1))) {
  window.location.replace(named(`${hash[1]}/${hash}`));
} else {
  everyPage();
}
