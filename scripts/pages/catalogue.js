/** The page of the catalogue, with all filters. */
import { catalogue } from "../catalogue/catalogue.js";
import { everyPage } from "../every-page/every-page.js";

everyPage();
if (document.querySelector("[data-filters]")) catalogue(); // not on the later parts of the list
