import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAccountsFile } from "~/services/author/accounts-file.server";
import { BY_FUNCTION, filing } from "../../../support/ixbrl";
import { workbook, zip } from "../../../support/workbook";

const template = readFileSync("content/imports/template.csv");
const cells = template
  .toString()
  .trim()
  .split(/\r?\n/)
  .map((line) => line.split(","));
const read = (file: Buffer | string) => readAccountsFile(Buffer.from(file));

test("the template gives the same rows from Excel as from CSV, dates and numbers as such included", async () => {
  const [heading = [], ...body] = cells;
  const typed = body.map((row) =>
    row.map((cell, i) => {
      if (heading[i] === "period_end") return new Date(cell);
      return /^\d+$/.test(cell) ? Number(cell) : cell;
    }),
  );
  const csv = await read(template);
  const xlsx = await read(workbook([heading, ...typed]));
  if (!csv.ok || !xlsx.ok) throw new Error("refused");
  expect(xlsx.rows).toEqual(csv.rows);
  expect(csv.rows).toHaveLength(body.length);
});

test("noise in the last binary digit of a number is not taken for pence", async () => {
  const [heading = [], row = []] = cells;
  const value = heading.indexOf("value");
  const file = await read(workbook([heading, row.map((cell, i) => (i === value ? 0.1 + 0.2 : cell))]));
  expect(file).toMatchObject({ ok: true, rows: [{ cells: { value: "0.3" } }] });
});

test("a blank line does not shift the lines that errors name", async () => {
  const [heading = [], row = []] = cells;
  expect(await read(workbook([heading, [], row]))).toMatchObject({ ok: true, rows: [{ line: 3 }] });
});

test("rows that went through the preview keep the lines of their file", async () => {
  const first = await read(filing({ figures: BY_FUNCTION }));
  if (!first.ok) throw new Error(JSON.stringify(first));
  const second = await read(first.csv);
  expect(second).toMatchObject({ ok: true, rows: first.rows, filing: undefined });
});

test("a filing in another encoding than UTF-8 is read by the one it declares", async () => {
  const text = filing({ figures: BY_FUNCTION, texts: { NameEntityOfficer: "Zoë" } });
  const latin = Buffer.from(text.replace("UTF-8", "ISO-8859-1"), "latin1");
  expect(await read(latin)).toMatchObject({ filing: { removed: [{}, { found: "Zoë" }] } });
  expect(await read(Buffer.from(text, "latin1"))).toMatchObject({ ok: false, file: { problem: "notText" } });
});

const bomb = { "xl/workbook.xml": "0".repeat(25_000_000) };
test.each([
  ["a PDF, whatever its name", "%PDF-1.7", "pdf"],
  ["a picture", "\x89PNG\0", "notText"],
  ["a ZIP file without a workbook", zip({ "a.txt": "a" }), "notXlsx"],
  ["a ZIP file cut off", workbook([["a"]]).subarray(0, 300), "notXlsx"],
  ["a workbook that unpacks to 25 MB", zip(bomb), "notXlsx"],
  ["and one that hides it", zip(bomb, 10), "notXlsx"],
  ["a filing of more than 3 MB", "<html>" + " ".repeat(3_000_000), "tooLarge"],
  ["a table of more than 1 MB", "a".repeat(1_000_001), "tooLarge"],
  ["a sheet that is not the template", workbook([["a"], ["b"]]), "missingColumns"],
])("%s is refused", async (_name, file, problem) => {
  expect(await read(typeof file === "string" ? Buffer.from(file, "latin1") : file)).toMatchObject({
    ok: false,
    reason: "file",
    file: { problem },
  });
});
