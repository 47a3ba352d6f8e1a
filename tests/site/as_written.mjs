/** What a record of the open data is as an editor writes it: reads { usual, records } from its input and writes the records. */
import { readFileSync } from "node:fs";
import { asWritten } from "../../scripts/form/record.js";

const { usual, records } = JSON.parse(readFileSync(0, "utf-8"));
process.stdout.write(JSON.stringify(records.map((record) => asWritten(record, usual))));
