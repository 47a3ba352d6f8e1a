/** The search page. */
import { everyPage } from "../every-page/every-page.js";
import { searchPage } from "../search/page.js";

everyPage();
searchPage();
