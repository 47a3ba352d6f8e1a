/** The page with the form in which a practice is written. */
import { everyPage } from "../every-page/every-page.js";
import { one } from "../shared/dom.js";
import { recordForm } from "../form/form.js";

everyPage();
recordForm(one(document, "[data-record-form]", HTMLFormElement));
