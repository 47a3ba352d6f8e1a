/** The bibliography: an address of before leads on to the letter where that source stands now. */
import { everyPage } from "../every-page/every-page.js";
import { disk } from "../shared/door.js";

const SOURCE = /^#[a-z0-9]/;
const { hash } = window.location;

if (document.querySelector("[data-bibliography]") && SOURCE.test(hash) && !document.getElementById(hash.slice(1))) {
  const letter = new URL(`${hash[1]}/${hash}`, document.baseURI);
  window.location.replace(disk()?.named(letter) ?? letter);
} else {
  everyPage();
}
