/** A page with a comparison that stands ready. */
import { readyMade } from "../compare/table.js";
import { everyPage } from "../every-page/every-page.js";

everyPage();
readyMade();
