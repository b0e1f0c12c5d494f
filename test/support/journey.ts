import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { openDatabase } from "~/db";
import { demonstrationId } from "../../seed/people";
import { signedIn, workersBrowser } from "./browser";
import { startServer, type RunningServer } from "./server";

/** What a file of journeys works with from its first test on. */
export interface Journey {
  readonly server: Pick<RunningServer, "origin" | "databaseFile">;
  readonly browser: Browser;
  /** signed in as the trainee whom the file asked for */
  readonly trainee: Page;
}

interface Wanted {
  /** Of the first cohort. On the server that is shared each file takes another one, so that no two work on one draft. */
  readonly trainee: string;
  /** A server over a copy of the bank: where others would see, or lose, what the file does. Each such file says what. */
  readonly ownServer?: boolean;
}

/** A server, a browser and a trainee for all tests of the file that calls this at its top. */
export function aJourney({ trainee, ownServer = false }: Wanted): Journey {
  const journey = {} as { -readonly [K in keyof Journey]: Journey[K] };
  let stop: (() => Promise<void>) | undefined;
  beforeAll(async () => {
    const own = ownServer ? startServer() : undefined;
    journey.browser = await workersBrowser();
    journey.server = (await own) ?? inject("sharedServer");
    stop = (await own)?.stop;
    journey.trainee = await signedIn(journey.browser, journey.server.origin, trainee);
  });
  afterAll(async () => {
    await Promise.all(journey.browser?.contexts().map((context) => context.close()) ?? []);
    await stop?.();
  });
  return journey;
}

/** Work on the server's database as an operator would, beside the running application. */
export async function inDatabase<T>(
  { server }: { readonly server: Pick<RunningServer, "databaseFile"> },
  work: (write: ReturnType<typeof openDatabase>["write"]) => Promise<T>,
): Promise<T> {
  const database = openDatabase(server.databaseFile);
  try {
    return await work(database.write);
  } finally {
    await database.close();
  }
}

/** The cases of the trainee's cohort in order: the ladder's, then the library. */
export const caseAt = (journey: Journey, ord: number): Promise<string> =>
  inDatabase(journey, async (write) => {
    const row = await write.caseAssignment.findFirstOrThrow({
      where: { ord, cohortId: demonstrationId("cohort", "first") },
    });
    return row.caseId;
  });

/** Opens a case, or goes on with one that is open, and returns the address of its attempt. */
export async function openCase(page: Page, caseId: string): Promise<string> {
  await page.goto(`/cases/${caseId}`);
  // A case that is open already leads to its attempt at once.
  if (!page.url().includes("/attempts/")) await page.getByRole("button", { name: "Open the case" }).click();
  await page.waitForURL(/\/attempts\//);
  return new URL(page.url()).pathname;
}
