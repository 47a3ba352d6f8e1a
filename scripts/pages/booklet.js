/** The page that makes a booklet of whole practices. */
import { booklet } from "../booklet/booklet.js";
import { everyPage } from "../every-page/every-page.js";

everyPage();
booklet();
