import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { dayAfter } from "~/domain/people";
import { arrives, axeFindings, signedIn, visit } from "../support/browser";
import { aJourney } from "../support/journey";
import { layoutFaults, picture } from "../support/screen";

const COAST = "沿海支行 Coast branch";
const LI_NA = "李娜 Li Na";
const HARBOUR = "Harbour branch (demo)";

// A server of its own: it moves units and people that others count.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let browser: Browser;
let hr: Page;
let trainer: Page;
let today: string;
let longAgo: string;
let coast: string;
let liNa: string;
let cohort: string;

const as = (account: string, javaScriptEnabled = true) =>
  signedIn(browser, journey.server.origin, account, { javaScriptEnabled });

beforeAll(async () => {
  ({ browser } = journey);
  [hr, trainer] = await Promise.all([as("hr"), as("trainer")]);
});

const address = (page: Page) => new URL(page.url()).pathname;
const cellsOf = (page: Page, text: string) => page.locator("tbody tr", { hasText: text }).first().innerText();
const fits = async (page: Page, name: string) => {
  expect(await axeFindings(page), name).toEqual([]);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await layoutFaults(page), `${name} at ${width}`).toEqual([]);
    await picture(page, `${name}-${width}`);
  }
};

describe("HR sets up the bank's units", () => {
  it("as a tree, and is told all that is wrong with a new one at once", async () => {
    await hr.goto("/people");
    await hr.getByRole("link", { name: "Units", exact: true }).click();
    await arrives(hr, /\/people\/units$/, /^Units$/);
    today = await hr.getByLabel("From day").inputValue();
    longAgo = dayAfter(today, -40);
    await hr.getByLabel("Name", { exact: true }).fill("North region");
    await hr.getByLabel("Code", { exact: true }).fill("north region");
    await hr.getByLabel("Under", { exact: true }).selectOption({ label: "The bank (demo)" });
    await hr.getByLabel("From day").fill("");
    await hr.locator("#new-unit form").evaluate((form: HTMLFormElement) => (form.noValidate = true));
    await hr.getByRole("button", { name: "Enter the unit" }).click();
    await hr.getByRole("alert").waitFor();
    expect(await hr.getByRole("alert").getByRole("link").allInnerTexts()).toEqual(["Code", "From day"]);
    expect(await hr.getByLabel("Name", { exact: true }).inputValue()).toBe("North region");
    await fits(hr, "units");
  });

  it("a region from long ago, and a branch under it", async () => {
    for (const [name, code, kind, under] of [
      ["North region", "NORTH", "region", "The bank (demo)"],
      [COAST, "COAST", "branch", "North region"],
    ] as const) {
      await visit(hr, "/people/units");
      await hr.getByLabel("Name", { exact: true }).fill(name);
      await hr.getByLabel("Code", { exact: true }).fill(code);
      await hr.getByLabel("Kind", { exact: true }).selectOption({ label: kind });
      const option = hr.getByLabel("Under", { exact: true }).locator("option", { hasText: under });
      await hr.getByLabel("Under", { exact: true }).selectOption(await option.first().getAttribute("value"));
      await hr.getByLabel("From day").fill(longAgo);
      await hr.getByRole("button", { name: "Enter the unit" }).click();
      await hr.getByText("The unit is entered.").waitFor();
    }
    coast = address(hr);
    expect(await hr.locator("dl.facts").first().innerText()).toMatch(/The bank \(demo\) › North region/);
    await fits(hr, "unit");
  });
});

it("HR puts a branch of today under the region since long ago: a correction, which its history tells", async () => {
  await hr.goto("/people/units");
  await hr.getByRole("link", { name: HARBOUR }).click();
  await arrives(hr, /\/people\/units\/.+/, /^Harbour branch/);
  const under = hr.getByLabel("Under", { exact: true });
  await under.selectOption(await under.locator("option", { hasText: "North region" }).getAttribute("value"));
  await hr.locator("#move-from").fill(longAgo);
  await hr.getByRole("button", { name: "Move the unit" }).click();
  await hr.getByText("Done. The history below keeps what was known before.").waitFor();
  expect(await hr.locator("tbody th").allInnerTexts()).toEqual(["The bank (demo)", "North region"]);
  expect(await cellsOf(hr, "The bank (demo)")).toMatch(/by /); // taken back
});

describe("somebody joins the bank", () => {
  it("by number, with unit, job and role, some weeks ago", async () => {
    await visit(hr, "/people");
    await hr.getByRole("link", { name: "New person" }).click();
    await arrives(hr, /\/people\/new$/, /^New person$/);
    await hr.getByLabel("Employee number").fill("E-1001");
    await hr.getByLabel("Name", { exact: true }).fill(LI_NA);
    await hr.getByLabel("E-mail").fill("Li.Na@Demo.Lendwright.example ");
    const option = hr.getByLabel("Unit", { exact: true }).locator("option", { hasText: COAST });
    await hr.getByLabel("Unit", { exact: true }).selectOption(await option.getAttribute("value"));
    await hr.getByLabel("Job", { exact: true }).fill("Junior credit officer");
    await hr.getByLabel("First day in the bank").fill(longAgo);
    expect(await hr.getByRole("checkbox").count()).toBe(2); // HR gives the roles of learning
    await fits(hr, "new-person");
    await hr.getByRole("button", { name: "Enter the person" }).click();
    await hr.getByText("The person is entered.").waitFor();
    liNa = address(hr);
    expect(await hr.getByLabel("E-mail").inputValue()).toBe("li.na@demo.lendwright.example");
  });

  it("and moves to another branch: what that changes is shown first", async () => {
    const from = dayAfter(today, -10);
    const unit = hr.locator("#posting-value");
    await unit.selectOption(await unit.locator("option", { hasText: HARBOUR }).getAttribute("value"));
    await hr.locator("#posting-from").fill(from);
    await hr.getByRole("button", { name: "Review the unit" }).click();
    const confirm = hr.getByRole("region", { name: `Change the unit of ${LI_NA}` });
    await confirm.waitFor();
    expect(await confirm.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringMatching(new RegExp(`^${COAST}: from `)),
      expect.stringMatching(new RegExp(`^${COAST}: .* to `)),
      expect.stringMatching(/^Harbour branch \(demo\): from /),
    ]);
    await fits(hr, "person-confirm");
    await confirm.getByRole("button", { name: "Make the change" }).click();
    await hr.getByText("Done. The history below keeps what was known before.").waitFor();
    await fits(hr, "person");
  });

  it("where she was on another day is known as it was known then", async () => {
    const ask = async (on: string, known = "") => {
      await hr.goto(`${liNa}?on=${on}&known=${known}`);
      return hr.getByRole("region", { name: "On another day" }).innerText();
    };
    expect(await ask(dayAfter(today, -20))).toContain(COAST);
    expect(await ask(today)).toContain(HARBOUR);
    // Yesterday nobody had written anything down.
    expect(await ask(today, dayAfter(today, -1))).toContain("not in the bank's service");
    expect(await hr.locator("tbody tr", { hasText: COAST }).count()).toBe(2); // without an end, and until she moved
  });

  it("keeps a branch open in which somebody worked by then", async () => {
    await visit(hr, coast);
    await hr.locator("#close-from").fill(dayAfter(today, -30));
    await hr.getByLabel("I understand that the unit closes on this day.").check();
    await hr.getByRole("button", { name: "Close the unit" }).click();
    const refused = hr.getByRole("alert");
    await refused.waitFor();
    expect(await refused.innerText()).toContain(LI_NA);
    await hr.locator("#close-from").fill(today);
    await hr.getByLabel("I understand that the unit closes on this day.").check();
    await hr.getByRole("button", { name: "Close the unit" }).click();
    await hr.getByText("Done. The history below keeps what was known before.").waitFor();
    await hr.goto("/people/units");
    await expect.poll(() => hr.getByText("closed since").count()).toBe(1);
  });
});

describe("a trainer forms a cohort", () => {
  it("of a list, of which every wrong line is told", async () => {
    await visit(trainer, "/author");
    await trainer.getByRole("link", { name: "All cohorts" }).click();
    await arrives(trainer, /\/author\/cohorts$/, /^Cohorts$/);
    await fits(trainer, "cohorts");
    await trainer.getByLabel("Name", { exact: true }).fill("Autumn");
    await trainer.getByRole("button", { name: "Create the cohort" }).click();
    await trainer.getByText("The cohort is created.").waitFor();
    cohort = address(trainer);
    const list = trainer.getByLabel("People, one a line");
    await list.fill("E-1001\n\nE-9999\ncolleague-1@demo.lendwright.example\ntrainer@demo.lendwright.example");
    await trainer.getByRole("button", { name: "Review the list" }).click();
    await trainer.getByRole("alert").waitFor();
    expect(await trainer.locator("[role=alert] tbody th").allInnerTexts()).toEqual(["3", "5"]);
    await fits(trainer, "cohort-lines");
    await list.fill("E-1001\ncolleague-1@demo.lendwright.example");
    await trainer.getByRole("button", { name: "Review the list" }).click();
    const confirm = trainer.getByRole("region", { name: "Confirm who joins" });
    await confirm.getByText(/^2 people join from /).waitFor();
    await confirm.getByRole("button", { name: "Join" }).click();
    await trainer.getByText("Done: the people have joined.").waitFor();
    expect(await cellsOf(trainer, LI_NA)).toMatch(/E-1001/);
  });

  it("and by a rule, which is kept and applied when somebody asks for it", async () => {
    const unit = trainer.locator("#rule-unitId");
    await unit.selectOption(await unit.locator("option", { hasText: HARBOUR }).getAttribute("value"));
    await trainer.getByRole("button", { name: "Show who would join" }).click();
    const confirm = trainer.getByRole("region", { name: "Confirm who joins" });
    await confirm.getByText("1 is in it already and stays.").waitFor(); // Li Na
    const names = await confirm.getByRole("listitem").allInnerTexts();
    await fits(trainer, "cohort-confirm");
    await confirm.getByRole("button", { name: "Join" }).click();
    await trainer.getByText("Done: the people have joined.").waitFor();
    await expect.poll(() => trainer.locator("tbody th").count()).toBe(names.length + 2);
    expect(await unit.inputValue()).not.toBe("");
  });
});

describe("somebody leaves and comes back", () => {
  it("told before what ends and what stays", async () => {
    await visit(hr, liNa);
    await hr.getByRole("link", { name: "Deactivate …" }).click();
    const confirm = hr.getByRole("region", { name: `Deactivate ${LI_NA}` });
    await confirm.waitFor();
    expect(await confirm.innerText()).toMatch(/not in force meanwhile: trainee, Autumn/);
    await confirm.getByRole("button", { name: "Deactivate" }).click();
    await hr.getByText("Not in the bank's service: cannot sign in.").waitFor();
    await trainer.goto(cohort);
    expect(await cellsOf(trainer, LI_NA)).toMatch(/not in service/);
  });

  it("with the roles and cohorts of before", async () => {
    await hr.getByRole("link", { name: "Reactivate …" }).click();
    const confirm = hr.getByRole("region", { name: `Reactivate ${LI_NA}` });
    await confirm.waitFor();
    expect(await confirm.innerText()).toMatch(/come back into force: trainee, Autumn/);
    await confirm.getByRole("button", { name: "Reactivate" }).click();
    await hr.getByText("In the bank's service.").waitFor();
  });

  it("out of a cohort, which a trainer does with what it means before the eyes", async () => {
    await visit(trainer, cohort);
    await trainer.getByRole("link", { name: `${LI_NA} leaves …` }).click();
    await trainer.getByRole("button", { name: "Leave the cohort" }).click();
    await trainer.getByText("Done: the person leaves the cohort on that day.").waitFor();
    expect(await trainer.locator("tbody", { hasText: LI_NA }).count()).toBe(0);
  });
});

it("every form works without scripts, and a second of two people at once is told", async () => {
  const [first, second] = await Promise.all([as("hr", false), as("admin", false)]);
  for (const page of [first, second]) await page.goto(liNa);
  for (const [page, name, answer] of [
    [first, "李娜", "Done. The history below keeps what was known before."],
    [second, "Li Na", /^Somebody changed this in the meantime/],
  ] as const) {
    await page.getByLabel("Name", { exact: true }).fill(name);
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByText(answer).waitFor();
  }
  expect(await second.getByRole("heading", { level: 1 }).innerText()).toBe("李娜");
  await Promise.all([first, second].map((page) => page.context().close()));
});

it("an administrator reaches the person's page from the list, nobody a form for their own", async () => {
  const admin = await as("admin");
  await admin.goto("/admin?q=李娜");
  await admin.getByRole("link", { name: "李娜", exact: true }).click();
  await arrives(admin, /\/people\/.+/, /李娜/);
  await visit(hr, "/people?q=hr@demo.lendwright.example");
  await hr.locator("tbody th a").click();
  await hr.getByText("This is you. Others change what is written here about you.").waitFor();
  expect(await hr.locator("main form[method=post]").count()).toBe(0);
  await admin.context().close();
});
