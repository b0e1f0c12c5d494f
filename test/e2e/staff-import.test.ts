import type { Page } from "playwright-core";
import { beforeAll, expect, it } from "vitest";
import { axeFindings, signedIn } from "../support/browser";
import { aJourney } from "../support/journey";
import { layoutFaults, picture } from "../support/screen";

// A server of its own: who is entered here would stand in the lists of other files.
const journey = aJourney({ trainee: "colleague-9", ownServer: true });
let hr: Page;
beforeAll(async () => {
  hr = await signedIn(journey.browser, journey.server.origin, "hr");
});

const HEADING = "工号,姓名,邮箱,机构代码,岗位,直属上级,角色";
const WRONG = `${HEADING}\n90001,李娜,li.na@new.example,NOWHERE,客户经理,,trainee\n90002,王伟,wang.wei@new.example,,客户经理,90001,administrator\n`;
const RIGHT = WRONG.replace("NOWHERE", "").replace("administrator", "trainee; reviewer");

async function bringIn(text: string) {
  await hr.goto("/people/import");
  const buffer = Buffer.from(text);
  await hr.getByLabel("List of staff").setInputFiles({ name: "staff.csv", mimeType: "text/csv", buffer });
  await hr.getByRole("button", { name: "Read the list" }).click();
  await hr.waitForURL(/\/people\/import\/.+/);
}

async function soundAtBothWidths(name: string) {
  for (const size of [
    { width: 1440, height: 900 },
    { width: 390, height: 844 },
  ]) {
    await hr.setViewportSize(size);
    expect(await layoutFaults(hr), `${name} at ${size.width}`).toEqual([]);
    expect(await axeFindings(hr), `${name} at ${size.width}`).toEqual([]);
    await picture(hr, `staff-${name}-${size.width}`);
  }
  await hr.setViewportSize({ width: 1440, height: 900 });
}

it("HR brings in a list, puts right what is wrong with it, puts it in force and undoes it", async () => {
  await hr.goto("/people/import");
  await soundAtBothWidths("begin");

  await bringIn(WRONG);
  await hr.getByRole("heading", { name: "What must be put right" }).waitFor();
  await hr.getByText("No unit has this code").waitFor();
  expect(await hr.getByText("A list does not give this role").count()).toBe(1);
  expect(await hr.getByRole("button", { name: "Put this list in force" }).count()).toBe(0);
  await soundAtBothWidths("errors");

  await bringIn(RIGHT);
  await hr.getByText("2 new, 0 changed, 0 leaving, 0 unchanged").waitFor();
  expect(await hr.getByRole("row", { name: /李娜/ }).count()).toBe(1);
  await soundAtBothWidths("preview");
  await hr.getByRole("button", { name: "Put this list in force" }).click();
  await hr.getByText("This list is in force.").waitFor();
  await hr.getByRole("heading", { name: "Entered by this list, without a password yet" }).waitFor();
  await soundAtBothWidths("in-force");

  await hr.goto("/people?q=李娜");
  await hr.getByRole("row", { name: /李娜/ }).waitFor();
  await hr.goBack();
  await hr.getByRole("link", { name: "Undo this list…" }).click();
  await hr.getByText("The 2 people whom it entered").waitFor();
  await soundAtBothWidths("undo");
  await hr.getByRole("button", { name: "Undo it" }).click();
  await hr.getByText("This list was undone.").waitFor();
});

it("without a script a list is read and put in force too", async () => {
  const plain = await signedIn(journey.browser, journey.server.origin, "admin", { javaScriptEnabled: false });
  await plain.goto("/people/import");
  const buffer = Buffer.from("Employee number,Name\n90003,Plain\n");
  await plain.getByLabel("List of staff").setInputFiles({ name: "plain.csv", mimeType: "text/csv", buffer });
  await plain.getByRole("button", { name: "Read the list" }).click();
  await plain.getByText("1 new, 0 changed").waitFor();
  await plain.getByRole("button", { name: "Put this list in force" }).click();
  await plain.getByText("This list is in force.").waitFor();
  await plain.context().close();
});

it("a trainee finds none of it", async () => {
  for (const path of ["/people/import", "/people/import/any", "/people/staff.csv"]) {
    expect((await journey.trainee.request.get(path)).status()).toBe(403);
  }
});
