import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import coach from "~/i18n/en/cases/coach";
import hints from "~/i18n/en/cases/hints";
import letter from "~/i18n/en/cases/letter";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet";
import { arrives, axeFindings, freshPage, signedIn, visit } from "../support/browser";
import { aJourney, caseAt, inDatabase, openCase, type Journey } from "../support/journey";
import { picture } from "../support/screen";
import { demonstrationId } from "../../seed/people";

// A server of its own: it puts a case of the whole cohort under assessment, and ends every session of its trainee.
const journey = aJourney({ trainee: "trainee", ownServer: true });
let server: Journey["server"];
let browser: Browser;
let trainee: Page;
beforeAll(() => {
  ({ server, browser, trainee } = journey);
});

const saved = (page: Page) => page.getByText(/^Saved \d/).waitFor();

/** Presses Tab until the focus stands on what `selector` names, as a person without a mouse does. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`the keyboard does not reach ${selector}`);
}

describe("the practice ladder", () => {
  it("starts with a worked example: every step filled and explained, nothing to submit", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 0));
    for (const step of ["verify", "spread", "score", "decide", "memo"] as const) {
      await visit(trainee, `${attempt}?step=${step}`);
      await trainee.getByText(coach.explain[step]).waitFor();
      await trainee.getByRole("heading", { name: coach.thought }).waitFor();
      expect(await trainee.locator(".coach section p").count()).toBeGreaterThan(1);
      expect(await axeFindings(trainee)).toEqual([]);
    }
    expect((await trainee.locator('[name="memo"]').inputValue()).length).toBeGreaterThan(100);
    expect(await trainee.locator('[name="memo"]').isEditable()).toBe(false);
    expect(await trainee.getByRole("link", { name: "Review and submit" }).count()).toBe(0);
    await trainee.goto(`${attempt}/submit`);
    expect(new URL(trainee.url()).pathname).toBe(attempt);
    const post = { headers: { Origin: server.origin }, form: { version: "0" } };
    await trainee.request.post(`${attempt}/submit`, post);
    const attemptId = attempt.replace("/attempts/", "");
    expect(await inDatabase(journey, (write) => write.decision.count({ where: { attemptId } }))).toBe(0);
  });

  it("goes on with a case in which only the price is open, by keyboard alone from opening to submission", async () => {
    await visit(trainee, `/cases/${await caseAt(journey, 1)}`);
    await tabTo(trainee, "main form button");
    await trainee.keyboard.press("Enter");
    await trainee.waitForURL(/\/attempts\//);
    await trainee.locator(".sheet :is([role='grid'], .pin-link[tabindex])").first().waitFor(); // its keys are alive
    await trainee.getByRole("heading", { name: "Do the sources agree?" }).waitFor();
    await trainee.keyboard.press("4");
    await trainee.locator('[name="rate"]').waitFor(); // the step before has a hint too
    await tabTo(trainee, '[name="step"]');
    await trainee.keyboard.press("Enter");
    await trainee.getByText(hints.decide.how).waitFor();
    await trainee.getByText("1 hint taken in this case. Only you see this.").waitFor();
    await tabTo(trainee, '[name="rate"]');
    await trainee.keyboard.type("6.5");
    await saved(trainee);
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.keyboard.press("Escape");
    await trainee.evaluate(() => (document.activeElement as HTMLElement).blur());
    await tabTo(trainee, 'a.primary[href$="/submit"]');
    await trainee.keyboard.press("Enter");
    await trainee.waitForURL(/\/submit$/);
    await trainee.getByRole("button", { name: "Submit decision" }).waitFor();
    await tabTo(trainee, "main form button");
    await trainee.keyboard.press("Enter");
    await arrives(trainee, /\/debrief$/, /^Debrief/);
    await trainee.getByText("An expert filled this worksheet; the rate is yours.").waitFor();
    // No senior has decided this case: the debrief is whole without them and says what is still to come.
    const text = await trainee.locator("main").innerText();
    expect(text).toContain("still to come");
    expect(text).not.toMatch(/Senior/);
    expect(text).toMatch(/Money over 1,000 futures/);
    const folded = await trainee.locator("details.fold", { hasText: /^How you came to it/ }).textContent();
    expect(folded).toMatch(/One hint, on Decide, price/);
    expect(await axeFindings(trainee)).toEqual([]);
  });

  it("hints survive a reload, and a hint without scripts leads back to the page that shows it", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 2));
    const response = await trainee.request.post(`${attempt}/hint`, {
      headers: { Origin: server.origin },
      form: { step: "memo" },
    });
    expect(response.url()).toContain("step=memo");
    expect(await response.text()).toContain(hints.memo.how);
    const other = await signedIn(browser, server.origin, "trainee2");
    const denied = await other.request.post(`${attempt}/hint`, {
      headers: { Origin: server.origin },
      form: { step: "memo" },
    });
    expect(denied.status()).toBe(404);
    await other.context().close();
  });
});

describe("a full case whose draft must not be lost", () => {
  it("is saved once the network is back", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 4));
    await visit(trainee, `${attempt}?step=decide`);
    await trainee.context().setOffline(true);
    await trainee.locator('[name="pd"]').fill("4.25");
    await trainee.getByText(/^Not saved: no connection/).waitFor();
    await trainee.context().setOffline(false);
    await saved(trainee);
    await trainee.reload();
    expect(await trainee.locator('[name="pd"]').inputValue()).toBe("4.25");
  });

  it("survives an expired session and a closed laptop: it is restored after the next sign-in", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 4));
    await visit(trainee, `${attempt}?step=decide`);
    const personId = demonstrationId("person", "trainee");
    await inDatabase(journey, (write) => write.session.deleteMany({ where: { personId } }));
    await trainee.locator('[name="pd"]').fill("5.75");
    await trainee.getByText(/^Your session ended/).waitFor();
    await trainee.goto("about:blank"); // the lid is closed
    await trainee.goto("/sign-in");
    await trainee.getByLabel("E-mail").fill("trainee@demo.lendwright.example");
    await trainee.getByLabel("Password").fill("lendwright-demo");
    await trainee.getByRole("button", { name: "Sign in" }).click();
    await trainee.getByRole("button", { name: "Sign out" }).waitFor();
    await visit(trainee, `${attempt}?step=decide`);
    await expect.poll(() => trainee.locator('[name="pd"]').inputValue()).toBe("5.75");
    await saved(trainee);
    const stored = await (await trainee.request.get(`${attempt}?step=decide`)).text();
    expect(stored).toMatch(/name="pd"[^>]*value="5.75"/);
  });
});

describe("a worksheet that is worked on before its last script is here", () => {
  it("loses no key and throws no page away, however quickly its steps are turned", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 6));
    // A decline owes the customer a letter, and the guide to letters is a script of its own.
    const worksheet = { ...EMPTY_WORKSHEET, verdict: "decline" as const };
    const saving = { headers: { Origin: server.origin }, data: { version: 0, worksheet } };
    expect((await trainee.request.post(`${attempt}/save`, saving)).status()).toBe(200);
    const page = await trainee.context().newPage();
    const errors: string[] = [];
    page.on("pageerror", ({ message }) => errors.push(message));
    page.on("console", (said) => said.type() === "error" && errors.push(said.text()));
    let come = () => {};
    const held = new Promise<void>((resolve) => (come = resolve));
    await page.route(/letter-guide/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${attempt}?step=memo`, { waitUntil: "domcontentloaded" });
    expect(await page.getByRole("heading", { name: letter.title }).count()).toBe(1);
    await page.locator('[name="memo"]').pressSequentially("Written at once, over half a second.", { delay: 15 });
    come();
    await page.locator(".inserts").waitFor();
    await page.locator('[name="memo"]').pressSequentially(" And on.");
    await saved(page);
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    for (const step of ["1", "4", "5", "2", "5"]) await page.keyboard.press(step);
    await page.getByRole("heading", { name: letter.title }).waitFor();
    expect(await page.locator('[name="memo"]').inputValue()).toBe("Written at once, over half a second. And on.");
    for (const step of ["score", "memo", "verify", "memo"]) await page.goto(`${attempt}?step=${step}`);
    await page.keyboard.press("4");
    await page.getByRole("link", { name: "Review and submit" }).click();
    await page.waitForURL(/\/submit$/);
    expect(errors).toEqual([]);
    await page.close();
  });
});

describe("an assessed case", () => {
  let attempt: string;
  let caseId: string;

  it("shows its terms and its clock, and has no help", async () => {
    caseId = await caseAt(journey, 5);
    const closesAt = new Date(Date.now() + 3_600_000);
    await inDatabase(journey, (write) =>
      write.caseAssignment.updateMany({ where: { caseId }, data: { mode: "assessed", minutes: 30, closesAt } }),
    );
    await trainee.goto(`/cases/${caseId}`);
    await trainee.getByText(/You have 30 minutes from opening/).waitFor();
    expect(await axeFindings(trainee)).toEqual([]);
    attempt = await openCase(trainee, caseId);
    await trainee.getByText("29 min left").waitFor();
    expect(await trainee.locator(".coach").count()).toBe(0);
    const hint = await trainee.request.post(`${attempt}/hint`, {
      headers: { Origin: server.origin },
      form: { step: "verify" },
    });
    expect(hint.status()).toBe(403);
    expect(await axeFindings(trainee)).toEqual([]);
  });

  it("over its deadline saves once more, then nothing; what was saved is submitted and says so", async () => {
    // A browser whose clock can be put forward: nobody has to type against the time.
    const desk = await freshPage(browser, server.origin, { storageState: await trainee.context().storageState() });
    await desk.clock.install();
    await visit(desk, `${attempt}?step=decide`);
    await desk.locator('[name="pd"]').fill("8.5");
    await saved(desk);
    const dueAt = new Date(Date.now() - 1000);
    await inDatabase(journey, (write) => write.attempt.update({ where: { id: attempt.slice(10) }, data: { dueAt } }));
    await desk.clock.fastForward("30:00");
    await desk.getByText(coach.over).waitFor();
    expect(await desk.locator('[name="pd"]').isEditable()).toBe(false);
    const late = await desk.request.post(`${attempt}/save`, {
      headers: { Origin: server.origin, "Content-Type": "application/json" },
      data: { version: 99, worksheet: {} },
    });
    expect(late.status()).toBe(400); // not even a whole worksheet
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole("link", { name: coach.submitOver }).click();
    await desk.getByText(/^The time was over at/).waitFor();
    expect(await axeFindings(desk)).toEqual([]);
    await desk.getByRole("button", { name: "Submit decision" }).click();
    await desk.waitForURL(/\/cases$/);
    await desk.context().close();
  });

  it("stays sealed until its window closes", async () => {
    await trainee.goto("/cases");
    await trainee.getByText(/the debrief opens/).waitFor();
    for (const path of [`${attempt}/debrief`, `${attempt}/debrief.data`, "/cases", "/cases.data", "/today.data"]) {
      const body = await (await trainee.request.get(path)).text();
      expect(body, path).not.toMatch(/oneThing|planted|trueBooks/);
    }
    expect(await axeFindings(trainee)).toEqual([]);
    await inDatabase(journey, (write) =>
      write.caseAssignment.updateMany({ where: { caseId }, data: { closesAt: new Date(Date.now() - 1000) } }),
    );
    await trainee.goto(`${attempt}/debrief`);
    await arrives(trainee, /\/debrief$/, /^Debrief/);
    await trainee.getByText(/The time was over: the last draft/).waitFor();
  });
});

describe("a case in which information has a price", () => {
  it("keeps a paper from the browser until it is asked for, by any address, and then shows it", async () => {
    const attempt = await openCase(trainee, await caseAt(journey, 11));
    const note = async () => {
      const answers = [`${attempt}?doc=siteVisit`, `${attempt}.data?doc=siteVisit`, `${attempt}/submit.data`];
      const bodies = await Promise.all(answers.map(async (path) => (await trainee.request.get(path)).text()));
      return bodies.some((body) => body.includes("doc=siteVisit&amp;step"));
    };
    expect(await note()).toBe(false);
    await visit(trainee, `${attempt}?step=decide`);
    expect(await axeFindings(trainee)).toEqual([]);
    await trainee.locator('[name="pd"]').fill("3.5");
    await trainee.getByRole("button", { name: /^Visit the site/ }).click();
    await trainee.getByText(/^2 working days left/).waitFor();
    expect(await note()).toBe(true);
    await trainee.getByRole("link", { name: "Site visit" }).click();
    await visit(trainee, `${attempt}?step=decide`);
    expect(await trainee.locator('[name="pd"]').inputValue()).toBe("3.5"); // saved before the page came back
    await trainee.setViewportSize({ width: 390, height: 844 });
    expect(await trainee.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await picture(trainee, "ask-390");
    await trainee.setViewportSize({ width: 1440, height: 900 });
    await picture(trainee, "ask");
  });
});

describe("extra time", () => {
  it("is set by HR on a page that a trainee cannot open", async () => {
    const hr = await signedIn(browser, server.origin, "hr");
    await hr.goto("/people/extra-time");
    expect(await axeFindings(hr)).toEqual([]);
    const row = hr.getByRole("row").nth(1);
    await row.getByRole("combobox").selectOption("50");
    await row.getByRole("button").click();
    await hr.getByRole("status").getByText("Saved.").waitFor();
    expect(await hr.getByRole("row").nth(1).getByRole("combobox").inputValue()).toBe("50");
    expect((await trainee.request.get("/people/extra-time")).status()).toBe(403);
    await hr.setViewportSize({ width: 390, height: 844 });
    expect(await hr.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await hr.context().close();
  });
});
