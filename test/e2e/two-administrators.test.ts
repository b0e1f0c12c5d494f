import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { axeFindings, signedIn } from "../support/browser";
import { aJourney, inDatabase } from "../support/journey";
import { layoutFaults, picture } from "../support/screen";

// A server of its own: it puts another card in force, by which everybody else's new cases would be judged.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let first: Page;
let second: Page;
let names: Record<"first" | "second" | "trainer", string>;
let proposal: string;

beforeAll(async () => {
  const { browser, server } = journey;
  [first, second] = [await signedIn(browser, server.origin, "admin"), await signedIn(browser, server.origin, "admin2")];
  const nameOf = (account: string) =>
    inDatabase(journey, async (write) => {
      const { name } = await write.person.findFirstOrThrow({ where: { email: { startsWith: `${account}@` } } });
      return name;
    });
  names = { first: await nameOf("admin"), second: await nameOf("admin2"), trainer: await nameOf("trainer") };
});

const putInForce = (page: Page) => page.getByRole("button", { name: "Put in force" });

/** At both widths; the pictures are looked at, not compared. */
async function stands(page: Page, name: string): Promise<void> {
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    expect([...(await layoutFaults(page)), ...(await axeFindings(page))], `${name} ${width}`).toEqual([]);
    await picture(page, `${name}-${width}`);
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

describe("two administrators put a card in force", () => {
  it("the first proposes it and cannot put it in force", async () => {
    await first.goto("/admin/scorecard");
    const buffer = readFileSync("test/support/provisional-card.yaml");
    await first.getByLabel("Scorecard").setInputFiles({ name: "own.yaml", mimeType: "text/plain", buffer });
    await first.getByRole("button", { name: "Read the file" }).click();
    await first.getByLabel("Why").fill("Trial card");
    await first.getByRole("button", { name: "Propose the card" }).click();
    await first.waitForURL(/made/);
    proposal = new URL(first.url()).pathname;
    await first.getByText("You proposed it: another administrator decides.").waitFor();
    expect(await putInForce(first).count()).toBe(0);
    await first.goto("/reference/scorecard");
    expect(await first.getByRole("heading", { level: 1 }).innerText()).not.toMatch(/provisional/i);
  });

  it("the second finds it waiting, and sees point by point what differs and what it changes over the library", async () => {
    await second.goto("/admin");
    await second.getByText("One proposal is open.").waitFor();
    await second.getByRole("link", { name: "Proposals" }).click();
    await second.getByRole("cell", { name: "Trial card" }).waitFor();
    await stands(second, "proposals");
    await second.getByRole("link", { name: /^Scorecard provisional/ }).click();
    await second.getByRole("table", { name: /^Point by point/ }).waitFor();
    await second.getByText(/^All \d+ cases of the library are judged\.$/).waitFor({ timeout: 110_000 });
    const counts = second.getByRole("table", { name: "How many cases change" });
    const any = counts.getByRole("row", { name: /^Anything/ }).getByRole("cell");
    const changed = second.getByRole("table", { name: /^Cases that are judged otherwise/ });
    const rows = (await changed.getByRole("row").count()) - 1;
    expect(rows).toBeGreaterThan(0);
    expect(await any.innerText()).toBe(String(rows));
    await stands(second, "proposal");
  });

  it("and puts it in force: the card's page and the log name both", async () => {
    await second.getByLabel("Note").fill("Read and agreed");
    await putInForce(second).click();
    await second.waitForURL(/done/);
    await second.getByText(`Put in force by ${names.second}`).waitFor();
    await stands(second, "proposal-decided");
    await second.goto("/reference/scorecard");
    await second.getByRole("cell", { name: "Trial card" }).waitFor();
    const events = await inDatabase(journey, (write) =>
      write.auditEvent.findMany({
        where: { subject: `proposal:${proposal.split("/").at(-1)}` },
        orderBy: { seq: "asc" },
      }),
    );
    expect(events.map(({ action }) => action)).toEqual(["proposal.make", "proposal.approve"]);
    expect(new Set(events.map(({ actorId }) => actorId)).size).toBe(2);
    expect(events[1]!.detail).not.toContain("alone");
  });

  it("the first is told so, and that nothing is left to decide", async () => {
    await first.goto(proposal);
    await first.getByText(`Put in force by ${names.second}`).waitFor();
    expect(await first.getByRole("button", { name: "Withdraw the proposal" }).count()).toBe(0);
  });
});

describe("a role of power", () => {
  it("is proposed without a script, given by the second, and shown to both", async () => {
    const { browser, server } = journey;
    const page = await signedIn(browser, server.origin, "admin2", { javaScriptEnabled: false });
    await page.goto(`/admin?q=${encodeURIComponent(names.trainer)}`);
    await page.getByRole("link", { name: `Change ${names.trainer}` }).click();
    await page.getByRole("checkbox", { name: "HR" }).check();
    await page.getByRole("button", { name: "Review the change" }).click();
    await page.getByText("A role of power is put in force by a second administrator.").waitFor();
    await page.getByRole("button", { name: "Propose the change" }).click();
    await page.waitForURL(/made/);
    await page.getByText("see all staff").waitFor();
    const path = new URL(page.url()).pathname;
    await page.context().close();

    await first.goto(path);
    await stands(first, "proposal-role");
    await putInForce(first).click();
    await first.waitForURL(/done/);
    for (const administrator of [first, second]) {
      await administrator.goto("/admin");
      const notice = administrator.getByRole("region", { name: "New power in the last 14 days" });
      expect(await notice.innerText()).toMatch(
        new RegExp(`${names.trainer} became HR on .*, proposed by ${names.second}, put in force by ${names.first}\\.`),
      );
    }
    await stands(second, "admin-notice");
    await second.getByRole("link", { name: /^Event \d+ of the audit log$/ }).click();
    await second.getByRole("heading", { level: 1, name: "Audit log" }).waitFor();
    expect(await second.locator("tbody tr").count()).toBe(1);
  });
});
