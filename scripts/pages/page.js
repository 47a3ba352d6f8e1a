/** A page that does nothing but what every page does. */
import { everyPage } from "../every-page/every-page.js";

everyPage();
