import { BY_FUNCTION, filing } from "../support/ixbrl";
import { workbook, zip } from "../support/workbook";

const MILLION = 1_000_000;
const aliases = ["a: &a [x,x,x,x,x,x,x,x,x]", ..."bcdefghij"].map((name, i, all) =>
  i === 0 ? name : `${name}: &${name} [${`*${i === 1 ? "a" : all[i - 1]},`.repeat(9).slice(0, -1)}]`,
);
const pmml = (inside: string) => `<PMML xmlns="http://www.dmg.org/PMML-4_4" version="4.4">${inside}</PMML>`;

/** Files of cards, up to the 500 kB that are read. Each must be refused. */
export const HOSTILE_CARDS = {
  "brackets.json": "[".repeat(499_000),
  "brackets-closed.json": "[".repeat(249_000) + "]".repeat(249_000),
  "maps.json": '{"a":'.repeat(99_000),
  "commas.json": `[${"0,".repeat(249_000)}0]`,
  "keys.json": `{${[...Array(30_000).keys()].map((i) => `"key${i}":0`).join(",")}}`,
  "flow.yaml": "a: " + "[".repeat(400_000),
  "lists.yaml": `${"- ".repeat(240_000)}a`,
  "indented.yaml": [...Array(900).keys()].map((i) => `${" ".repeat(i)}a:`).join("\n"),
  "aliases.yaml": aliases.join("\n"),
  "one-alias.yaml": "a: &a 1\nb: *a\n",
  "itself.yaml": "a: &a [*a]\n",
  "asks.yaml": "? ".repeat(200_000),
  "tags.yaml": "a: !!binary x\n".repeat(20_000),
  "elements.pmml": "<a>".repeat(160_000),
  "elements-closed.pmml": pmml("<Extension>".repeat(20_000) + "</Extension>".repeat(20_000)),
  "siblings.pmml": pmml("<a/>".repeat(120_000)),
  "attributes.pmml": pmml(`<a ${[...Array(40_000).keys()].map((i) => `b${i}=""`).join(" ")}/>`),
  "entities.pmml": `<!DOCTYPE PMML [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>${pmml("&b;")}`,
  "never-closed.pmml": "<!--".repeat(120_000),
} as const;

const filed = filing({ figures: BY_FUNCTION });
const within = (text: string) => filed.replace("</body>", `${text}</body>`);

/** Files of accounts, up to the 3 MB that are read. Each must be refused. */
export const HOSTILE_ACCOUNTS: Readonly<Record<string, () => Buffer>> = {
  "a million elements within one another": () => Buffer.from("<a>".repeat(MILLION)),
  "a filing that nests 200,000 deep": () => Buffer.from(within("<p>".repeat(200_000) + "</p>".repeat(200_000))),
  "entities that grow": () => Buffer.from(`<!DOCTYPE html [<!ENTITY a "${"a".repeat(1000)}">]><html>&a;</html>`),
  "half a million attributes": () =>
    Buffer.from(
      `<html xmlns="http://www.w3.org/1999/xhtml" ${[...Array(200_000).keys()].map((i) => `a${i}=""`).join(" ")}/>`,
    ),
  "a comment that never ends": () => Buffer.from(`<html><!--${"-".repeat(2_900_000)}`),
  "a line of commas": () => Buffer.from(",".repeat(999_000)),
  "nothing but line ends": () => Buffer.from("\n".repeat(999_000)),
  "quotes that never close": () => Buffer.from('"'.repeat(999_001)),
  "a row of 200,000 columns": () => Buffer.from(`${"a,".repeat(200_000)}a\n${"1,".repeat(200_000)}1\n`),
  "a workbook that unpacks to 200 MB": () => zip({ "xl/workbook.xml": "0".repeat(200 * MILLION) }),
  "a workbook that says it is small": () => zip({ "xl/workbook.xml": "0".repeat(25 * MILLION) }, 10),
  "a sheet of 200,000 rows in 1 MB": () => workbook(Array<string[]>(200_000).fill(["a"])),
  "a workbook that is cut off": () => workbook([["a"]]).subarray(0, -30),
};

export const HONEST_ACCOUNTS = Buffer.from(filed);
