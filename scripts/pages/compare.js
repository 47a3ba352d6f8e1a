/** The page that puts chosen practices side by side. */
import { chosenPractices } from "../compare/chosen.js";
import { everyPage } from "../every-page/every-page.js";

everyPage();
chosenPractices();
