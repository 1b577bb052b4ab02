// Opens the gallery in Chromium under the strict content security policy of the real pages, and fails on:
// a finding of html-validate or axe, anything the policy blocks, any error on the console, a sideways
// scroll at 320 pixels, anything that sticks out of the window.
//
//   node tests/gallery/check.mjs PATH-TO-html_gallery [FOLDER-FOR-SCREENSHOTS]
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { AxeBuilder } from "@axe-core/playwright";
import { HtmlValidate } from "html-validate";
import { launchBrowser } from "../journeys/browser.mjs";
import { revealing } from "../journeys/page_checks.mjs";

const [program, pictures] = process.argv.slice(2);
const page = execFileSync(program, ["build/assets/manifest.txt"], { encoding: "utf8" });
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; " +
  "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'; require-trusted-types-for 'script'; " +
  "trusted-types 'none'";
const types = { css: "text/css", js: "text/javascript", svg: "image/svg+xml", woff2: "font/woff2" };
const findings = [];

const report = await new HtmlValidate({
  extends: ["html-validate:recommended"],
  rules: {
    // Not ours to choose: GOV.UK Frontend's markup, which must match upstream's.
    "no-inline-style": "error",
    "attribute-boolean-style": "off",
    "long-title": "off",
    "no-redundant-role": "off",
    "prefer-native-element": "off",
    "no-implicit-button-type": "error",
    "form-dup-name": ["error", { shared: ["radio", "checkbox", "button", "submit"] }],
    "void-style": "off",
    "tel-non-breaking": "off",
    "no-trailing-whitespace": "off",
  },
}).validateString(page, "gallery.html");
for (const result of report.results)
  for (const message of result.messages)
    findings.push(`html-validate ${message.ruleId} ${message.selector ?? ""}: ${message.message}`);

const server = createServer((request, response) => {
  const asset = /^\/assets\/([\w.-]+\.(css|js|svg|woff2))$/.exec(request.url);
  response.setHeader("Content-Security-Policy", policy);
  response.setHeader("Content-Type", asset ? types[asset[2]] : "text/html; charset=utf-8");
  response.end(asset ? readFileSync(`build/assets/${asset[1]}`) : page);
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const address = `http://127.0.0.1:${server.address().port}/`;
const browser = await launchBrowser();

async function check(name, { width, javaScript = true, media = {}, beforehand = async () => {} }) {
  const context = await browser.newContext({ viewport: { width, height: 900 }, javaScriptEnabled: javaScript, ...media });
  const tab = await context.newPage();
  tab.on("console", (message) => ["error", "warning"].includes(message.type()) && findings.push(`${name} console: ${message.text()}`));
  tab.on("pageerror", (error) => findings.push(`${name} error: ${error}`));
  await tab.goto(address);
  await beforehand(tab);
  if (javaScript) {
    const axe = await new AxeBuilder({ page: tab }).analyze();
    for (const violation of axe.violations)
      for (const node of violation.nodes.filter((node) => !revealing(violation.id, node)))
        findings.push(`${name} axe ${violation.id}: ${node.target} ${node.failureSummary.replaceAll("\n", " ")}`);
    const wide = await tab.evaluate(() =>
      [...document.querySelectorAll("body *")]
        .filter((e) => !e.closest(".waymark-scroll, .govuk-visually-hidden, .govuk-skip-link"))
        .filter((e) => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
        .map((e) => `${e.tagName}.${e.className}`)
        .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ["the page"] : []));
    findings.push(...wide.map((element) => `${name}: wider than the window: ${element}`));
  }
  if (pictures) await tab.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
  await context.close();
}

await check("narrow", { width: 320 });
await check("wide", { width: 1280 });
await check("plain", { width: 1280, javaScript: false });
await check("forced", { width: 1280, media: { forcedColors: "active" } });
await check("menu", {
  width: 320,
  beforehand: async (tab) => {
    await tab.click(".govuk-js-service-navigation-toggle");
    await tab.click("#safe");
    if (await tab.isVisible("#conditional-safe-2")) findings.push("radios: what an unchosen item reveals stays visible");
    await tab.fill("#summary", "x".repeat(501));
    const tooLong = await tab.waitForSelector("text=You have 1 character too many", { timeout: 3000 }).catch(() => null);
    if (!tooLong) findings.push("character count says nothing");
  },
});
await browser.close();
server.close();

for (const finding of findings) console.log(finding);
console.log(findings.length === 0 ? "gallery: no findings" : `gallery: ${findings.length} findings`);
process.exit(findings.length === 0 ? 0 : 1);
