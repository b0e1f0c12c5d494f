import type { Page } from "playwright-core";
import { visit } from "./browser";

/** Pins one red flag in the open document and fills every step so that a decline can be submitted. */
export async function fillDecline(page: Page, attempt: string): Promise<void> {
  await visit(page, `${attempt}?doc=vat&step=verify`);
  await page
    .getByRole("button", { name: "Pin as evidence: Dec 2025" })
    .or(page.getByRole("link", { name: "Pin as evidence: Dec 2025" }))
    .click();
  await page.locator('[name="flag.kind"]').selectOption("fabricatedSales");
  await page.locator('[name="flag.severity"]').selectOption("high");
  await page.locator('[name="flag.note"]').fill("Declared far less than reported.");
  await page.getByRole("button", { name: "Pin it" }).click();
  await save(page);

  await step(page, attempt, "score");
  const bins = page.locator('select[name^="qualitative."]');
  for (let i = 0; i < (await bins.count()); i++) await bins.nth(i).selectOption({ index: 1 });
  const evidence = page.locator('textarea[name^="qualitative."]');
  for (let i = 0; i < (await evidence.count()); i++)
    await evidence.nth(i).fill("Application, checked in the interview.");
  await save(page);

  await step(page, attempt, "decide");
  await page.locator('[name="pd"]').fill("9");
  await page.locator('[name="confidence"]').selectOption("medium");
  await page.locator('[name="verdict"]').selectOption("decline");
  await save(page);

  await step(page, attempt, "memo");
  await page
    .locator('[name="memo"]')
    .fill("The reported sales do not show in the tax returns or the bank account. ".repeat(5));
  await page.locator('[name="preMortem"]').fill("The customers behind the reported sales never existed at all.");
  await page.locator('[name="letter"]').fill(LETTER);
  await save(page);
}

/** What the owner is told of a decline: why, and what would change the answer. */
export const LETTER =
  "Thank you for coming to us. We cannot lend on this application: the sales we could confirm do not carry the loan. Our answer can change with the tax returns of the next half-year; bring them by June.";

/** Presses Save and waits until the page says that the server has the draft. */
async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.waitForLoadState("networkidle");
  await page.getByText(/^Saved \d/).waitFor();
}

async function step(page: Page, attempt: string, name: string): Promise<void> {
  await visit(page, `${attempt}?doc=vat&step=${name}`);
}
