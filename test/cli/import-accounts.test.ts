import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { BY_FUNCTION, filing, IDENTIFYING, IDENTITY, MICRO, NOW } from "../support/ixbrl";
import { workbook } from "../support/workbook";
import { command } from "~/cli/commands/import-accounts";

const folder = mkdtempSync(path.join(tmpdir(), "lendwright-import-"));
afterEach(() => vi.restoreAllMocks());
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const print = vi.spyOn(console, "log").mockImplementation(() => {});
  await command.run(args);
  return print.mock.calls.join("\n");
}

/** A file of this content; its name says nothing of what it holds. */
function aFile(content: string | Buffer): string {
  const file = path.join(folder, "accounts.dat");
  writeFileSync(file, content);
  return file;
}

/** The real firm without the rows of one item. */
const without = (item: string): string =>
  aFile(
    readFileSync("content/imports/mas-three-year.csv", "utf8")
      .split("\n")
      .filter((row) => !row.includes(item))
      .join("\n"),
  );

test("a filing that the model cannot rate is reported as not rateable, with the line it leaves open", async () => {
  const file = without("TurnoverRevenue");
  const said = "Not rateable, because the accounts do not state sales.";
  expect(await run(file, "--firm", "MAS-3")).toContain(said);
  vi.restoreAllMocks();
  const { notRateable } = JSON.parse(await run(file, "--firm", "MAS-3", "--json")) as { notRateable: string[] };
  expect(notRateable.join()).toContain(said);
});

test("a filing needs no firm named: what was taken out is said first, and the accounts hold none of it", async () => {
  const file = aFile(filing({ figures: BY_FUNCTION, texts: IDENTITY }));
  const text = await run(file);
  expect(text).toContain("Inline XBRL, frs102, profit and loss account in format 1.");
  expect(text).toMatch(/registeredNumber +09876543/);
  vi.restoreAllMocks();
  const { filing: found, ...accounts } = JSON.parse(await run(file, "--json")) as Record<string, unknown>;
  expect(JSON.stringify(found)).toMatch(IDENTIFYING);
  expect(JSON.stringify(accounts)).not.toMatch(IDENTIFYING);
});

test("a micro-entity's filing without a profit and loss account is said to lack it", async () => {
  const text = await run(aFile(filing({ figures: MICRO, standard: "Micro-entities" })));
  expect(text).toContain("Inline XBRL, frs105, profit and loss account not filed.");
  expect(text).toContain("ask the firm for its full accounts");
});

test("an Excel file in the template is read by its content", async () => {
  const [firm, ...rest] = ["F", "", "", NOW, "", "BS", "Cash", "CashBankOnHand", "", 5, "GBP", ""];
  const heading =
    "company_anon_id,industry,sic,period_end,period_months,statement,item,uk_gaap_tag,dimension,value,unit,basis";
  expect(await run(aFile(workbook([heading.split(","), [firm as string, ...rest]])))).toContain(
    "CashBankOnHand → cash",
  );
});

test("figures that cannot be read are named by line, and nothing is imported", async () => {
  const print = vi.spyOn(console, "error").mockImplementation(() => {});
  const figure = { tag: "CashBankOnHand", text: "five", context: NOW };
  await expect(run(aFile(filing({ figures: [figure] })))).rejects.toThrow("figures that cannot be read: 1");
  expect(print.mock.calls.join()).toMatch(/^line \d+, CashBankOnHand: "five" is not a number/);
});
