/** Firefox over WebDriver BiDi: one order a line comes in, { open, width } or { run }, and its answer goes out. */
import { createInterface } from "node:readline";
import { launch } from "puppeteer-core";

const browser = await launch({ browser: "firefox", executablePath: process.argv[2], headless: true });
const page = await browser.newPage();
console.log(JSON.stringify({ answer: await browser.version() }));
for await (const line of createInterface({ input: process.stdin })) {
  const { open, width, run } = JSON.parse(line);
  try {
    if (open) {
      await page.setViewport({ width, height: 800 });
      await page.goto(open, { waitUntil: "load" });
    }
    console.log(JSON.stringify({ answer: run ? await page.evaluate(run) : null }));
  } catch (error) {
    console.log(JSON.stringify({ error: String(error) }));
  }
}
await browser.close();
