import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, it } from "vitest";
import { demonstrationId } from "../../seed/people";
import { axeFindings, freshPage, untilAlive, signedIn } from "../support/browser";
import { aJourney, type Journey } from "../support/journey";
import { layoutFaults } from "../support/screen";

const journey = aJourney({ trainee: "colleague-3" });
let server: Journey["server"];
let browser: Browser;
beforeAll(() => {
  ({ server, browser } = journey);
});

/** Has no password in the demonstration, and no other file asks for them. */
const KEY = "colleague-15";
const EMAIL = `${KEY}@demo.lendwright.example`;
const LINK_PAGE = `/people/${demonstrationId("person", KEY)}/link`;
const [FIRST, CHANGED, ANEW] = ["copper kettle morning", "a lantern under snow", "three quiet harbours"];

const nobody = (options: object = {}): Promise<Page> => freshPage(browser, server.origin, options);

async function picture(page: Page, name: string): Promise<void> {
  if (!process.env.LENDWRIGHT_PICTURES) return;
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `test-results/${name}-${width}.png`, fullPage: true });
  }
  await page.setViewportSize({ width: 1440, height: 900 });
}

/** The page holds what it shows at both widths, and axe finds nothing. */
async function isSound(page: Page, name: string): Promise<void> {
  expect(await axeFindings(page), name).toEqual([]);
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await layoutFaults(page), `${name} at ${width}`).toEqual([]);
  }
  await picture(page, name);
}

async function linkMadeBy(page: Page): Promise<string> {
  await page.goto(LINK_PAGE);
  await page.getByRole("button", { name: /^Make a/ }).click();
  await page.getByText("It is shown here once").waitFor();
  return page.locator("dd", { hasText: "/join/" }).innerText();
}

async function setPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel("New password").fill(password);
  await page.getByLabel("The same again").fill(password);
}

async function tryToSignIn(page: Page, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(EMAIL);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
}

describe("somebody who never signed in", () => {
  let link: string;

  it("is invited by HR from the list of people: a sheet to print, and a mail in HR's own program", async () => {
    const hr = await signedIn(browser, server.origin, "hr");
    await hr.goto(`/people?q=${KEY}`);
    await hr.getByRole("rowheader").getByRole("link").click();
    await hr.getByRole("link", { name: "Make a link to sign in" }).click();
    await hr.getByText("never invited").waitFor();
    link = await linkMadeBy(hr);
    expect(link.startsWith(`${server.origin}/join/`)).toBe(true);
    const mail = await hr.getByRole("link", { name: "Open it in your mail program" }).getAttribute("href");
    expect(decodeURIComponent(mail!)).toContain(`mailto:${EMAIL}?subject=Your link`);
    expect(decodeURIComponent(mail!)).toContain(`\n\n${link}\n\n`);
    await isSound(hr, "link-sheet");

    await hr.emulateMedia({ media: "print" });
    expect(await hr.getByText(link).isVisible()).toBe(true);
    for (const name of ["Print this page", "Make another link", "Sign out"])
      expect(await hr.getByRole("button", { name }).isVisible(), name).toBe(false);
    await picture(hr, "link-sheet-printed");
    await hr.context().close();
  });

  it("sets a password by the link, is told what is wrong with one, and begins at the own first page", async () => {
    const page = await nobody();
    await page.goto(link);
    await page.getByRole("heading", { name: "Set your password" }).waitFor();
    expect(await page.getByLabel("E-mail").inputValue()).toBe(EMAIL);
    await isSound(page, "join");
    await page.getByLabel("New password").fill("password12");
    await page.getByLabel("The same again").fill("password");
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.getByText("Too common: it is among the passwords that are guessed first.").waitFor();
    await page.getByText("The two are not the same.").waitFor();
    await isSound(page, "join-refused");
    await setPassword(page, FIRST);
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.waitForURL(/\/today$/);
    await page.context().close();
  });

  it("cannot use the link again, and nothing tells a stranger whose it was", async () => {
    const page = await nobody();
    const answer = await page.goto(link);
    expect([answer?.status(), answer?.headers()["cache-control"], answer?.headers()["referrer-policy"]]).toEqual([
      410,
      "no-store",
      "same-origin",
    ]);
    await page.getByRole("heading", { name: "This link does not work" }).waitFor();
    expect(await page.content()).not.toContain(EMAIL);
    await isSound(page, "join-used");
    await page.context().close();
  });

  it("signs in with the password, changes it under the own name, and is signed out elsewhere", async () => {
    const [page, elsewhere] = [await nobody(), await nobody()];
    for (const one of [page, elsewhere]) {
      await tryToSignIn(one, FIRST);
      await one.waitForURL(/\/today$/);
    }
    await page.getByRole("button", { name: "Sign out" }).waitFor(); // the bar before has other links
    await page.getByRole("banner").getByRole("link").last().click();
    await page.getByRole("heading", { name: "Your account" }).waitFor();
    await untilAlive(page);
    await isSound(page, "account");
    await page.getByLabel("Your password until now").fill("not the one");
    await setPassword(page, CHANGED);
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("This is not your password.").waitFor();
    await page.getByLabel("Your password until now").fill(FIRST);
    await page.getByRole("button", { name: "Change the password" }).click();
    await page.getByText("Your password is changed.").waitFor();
    await elsewhere.goto("/today");
    expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
    await tryToSignIn(elsewhere, FIRST);
    await elsewhere.getByText("do not belong together").waitFor();
    await tryToSignIn(elsewhere, CHANGED);
    await elsewhere.waitForURL(/\/today$/);

    await page.reload();
    await page.setViewportSize({ width: 390, height: 900 });
    const [label, cell] = await page
      .locator(".stack-table td")
      .first()
      .evaluate((td) => {
        const text = document.createRange();
        text.selectNodeContents(td);
        return [td.getBoundingClientRect().left, text.getBoundingClientRect().left];
      });
    expect(Math.abs(label! - cell!)).toBeLessThan(20); // on a phone what is said stands on the left
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.getByRole("button", { name: /^Sign out where/ }).click();
    await page.getByText("You are signed out there.").waitFor();
    await elsewhere.goto("/today");
    expect(new URL(elsewhere.url()).pathname).toBe("/sign-in");
    await Promise.all([page, elsewhere].map((one) => one.context().close()));
  });

  it("reads times by the own clock from the moment it is chosen, and HR sees which that is", async () => {
    const page = await nobody();
    await tryToSignIn(page, CHANGED);
    await page.waitForURL(/\/today$/);
    await page.goto("/account");
    await page
      .getByRole("rowheader", { name: /UTC\+8$/ })
      .first()
      .waitFor();
    await page.getByLabel("Times are given by the clock of").selectOption("Asia/Tokyo");
    await page.getByRole("button", { name: "Use this clock" }).click();
    await page.getByText("Times are given by that clock from now on.").waitFor();
    await page
      .getByRole("rowheader", { name: /UTC\+9$/ })
      .first()
      .waitFor();
    expect(await page.getByText(/UTC\+8/).count()).toBe(0);
    await page.reload(); // and as the server draws it
    await page
      .getByRole("rowheader", { name: /UTC\+9$/ })
      .first()
      .waitFor();
    await isSound(page, "account-zone");
    const hr = await signedIn(browser, server.origin, "hr");
    await hr.goto(`/people/${demonstrationId("person", KEY)}`);
    expect(await hr.getByLabel("Time zone", { exact: true }).inputValue()).toBe("Asia/Tokyo");
    await isSound(hr, "person-zone");
    await Promise.all([page, hr].map((one) => one.context().close()));
  });
});

describe("somebody who forgot the password", () => {
  it("is sent a link by an administrator, and sets a new one, also without scripts", async () => {
    const [admin, page] = [await signedIn(browser, server.origin, "admin"), await nobody({ javaScriptEnabled: false })];
    await admin.goto(`/admin?q=${KEY}`);
    await admin.getByRole("cell", { name: /has a password$/ }).waitFor();
    const link = await linkMadeBy(admin);
    await admin.goto(`/admin?q=${KEY}`);
    await admin.getByText(/has a password; a link to set a new one runs until/).waitFor();
    expect(await axeFindings(admin)).toEqual([]);
    await picture(admin, "admin-people");

    await page.goto(link);
    await page.getByRole("heading", { name: "Set a new password" }).waitFor();
    await setPassword(page, ANEW);
    await page.getByRole("button", { name: "Set the password and sign in" }).click();
    await page.waitForURL(/\/today$/);
    await Promise.all([admin, page].map((one) => one.context().close()));
  });

  it("who is somebody else on this computer is asked to sign out first", async () => {
    const hr = await signedIn(browser, server.origin, "hr");
    const link = await linkMadeBy(hr);
    await hr.goto(link);
    await hr.getByRole("heading", { name: "You are signed in as somebody else" }).waitFor();
    await isSound(hr, "join-foreign");
    await hr.context().close();
  });
});
