import { inBank } from "../support/crowd";
import { aCompleteWorksheet } from "../support/complete-worksheet";
import type { RunningServer } from "../support/server-process";
import { db } from "~/db";
import { DEMONSTRATION_DOMAIN, DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";
import { demonstrationId } from "../../seed/people";

export interface Page {
  readonly name: string;
  readonly path: string;
  /** whose page it is, in the demonstration bank */
  readonly account: string;
}

/** What is measured: an attempt that is open and one that was judged are made for it. */
export async function pagesOf(server: RunningServer): Promise<readonly Page[]> {
  const caseId = await inBank(server.databaseFile, async () => {
    // A whole case, as in test/support/crowd.ts.
    const where = {
      cohortId: demonstrationId("cohort", "first"),
      mode: "guided",
      stage: "everything",
      daysBudget: null,
    };
    return (await db().read.caseAssignment.findFirstOrThrow({ where, orderBy: { ord: "asc" } })).caseId;
  });
  const judged = await opened(server, "trainee", caseId);
  const worksheet = await inBank(server.databaseFile, () => aCompleteWorksheet(judged.split("/")[2]!));
  const trainee = await signIn(server, "trainee");
  await post(server, trainee, `${judged}/save`, JSON.stringify({ version: 0, worksheet }), "application/json");
  await post(server, trainee, `${judged}/submit`, "version=1");
  const open = await opened(server, "trainee2", caseId);
  return [
    { name: "today", path: "/today", account: "trainee" },
    { name: "cases", path: "/cases", account: "trainee" },
    { name: "people", path: "/people", account: "hr" },
    { name: "admin", path: "/admin", account: "admin" },
    { name: "audit", path: "/admin/audit", account: "admin" },
    { name: "cohorts", path: "/author", account: "trainer" },
    { name: "author cases", path: "/author/cases", account: "trainer" },
    { name: "library", path: "/author/library", account: "trainer" },
    { name: "review", path: "/review", account: "reviewer" },
    { name: "reference", path: "/reference/raroc", account: "trainee" },
    { name: "lesson", path: await firstLesson(server, trainee), account: "trainee" },
    { name: "workbench", path: open, account: "trainee2" },
    { name: "workbench, decide", path: `${open}?step=decide`, account: "trainee2" },
    { name: "debrief", path: `${judged}/debrief`, account: "trainee" },
  ];
}

export async function signIn({ origin }: RunningServer, account: string): Promise<string> {
  const answer = await fetch(`${origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: origin },
    body: new URLSearchParams({ email: `${account}@${DEMONSTRATION_DOMAIN}`, password: DEMONSTRATION_PASSWORD }),
  });
  return answer.headers.get("set-cookie")!.split(";")[0]!;
}

/** The address of the attempt at a case. */
async function opened(server: RunningServer, account: string, caseId: string): Promise<string> {
  const { headers } = await post(server, await signIn(server, account), `/cases/${caseId}`, "");
  return new URL(headers.get("location")!, server.origin).pathname;
}

async function firstLesson({ origin }: RunningServer, cookie: string): Promise<string> {
  const linkIn = async (path: string) => {
    const html = await (await fetch(origin + path, { headers: { Cookie: cookie } })).text();
    return new RegExp(`href="(${path}/[\\w-]+)"`).exec(html)![1]!;
  };
  return linkIn(await linkIn("/learn"));
}

async function post({ origin }: RunningServer, cookie: string, path: string, body: string, type = FORM) {
  const headers = { Cookie: cookie, Origin: origin, "Content-Type": type };
  const answer = await fetch(origin + path, { method: "POST", redirect: "manual", headers, body });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

const FORM = "application/x-www-form-urlencoded";
