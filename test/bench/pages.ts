/**
 * Bytes of every trainee's page and the server's time to answer, loader and action, p50 and p95, from a built server over
 * the demonstration bank: `npx tsx test/bench/pages.ts`. Times are of the wall: leave the machine alone meanwhile.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { startAt } from "../support/server-process";
import { openDatabase } from "~/db";
import { simulateSenior } from "~/domain/judgement/seniors/simulate-senior";
import type { Policy } from "~/domain/pricing/types";
import type { Scorecard } from "~/domain/scorecard/types";
import { readCaseFile, readSealedKey } from "~/services/cases/cases.server";
import { DEMONSTRATION_DOMAIN, DEMONSTRATION_PASSWORD } from "~/services/auth/demonstration.server";

const TIMES = 30;
const folder = mkdtempSync(join(tmpdir(), "lendwright-"));
const server = await startAt(folder);
const cookie = await signIn("trainee");

interface Attempt {
  readonly path: string;
  readonly save: () => Promise<number>;
  readonly submit: () => Promise<number>;
}

const attempts = await openAll();
const first = attempts[0]!;
const saves = await repeated(first.save);
const rows = [["page", "HTML", "gzip", "scripts, gzip", "p50 ms", "p95 ms"]];
for (const page of ["/today", "/cases", first.path, `${first.path}/submit`]) rows.push(await row(page));
const submissions: number[] = [];
for (const attempt of attempts) {
  await attempt.save();
  submissions.push(await attempt.submit());
}
for (const page of ["debrief", "second-look"]) rows.push(await row(`${first.path}/${page}`));
console.log(rows.map((cells) => cells.map((cell, i) => (i ? cell.padStart(14) : cell.padEnd(28))).join("")).join("\n"));
console.log(`\nautosave: ${times(saves)}`);
console.log(`submission, ${attempts.length} cases, futures lived on the terms offered: ${times(submissions)}`);
await server.stop();
rmSync(folder, { recursive: true });

async function row(page: string): Promise<string[]> {
  const body = await (await get(page)).text();
  const scripts = new Set([...body.matchAll(/(?:href|src|import)[=\s(]*"(\/[^"]+\.js)"/g)].map(([, file]) => file!));
  let sent = 0;
  for (const script of scripts) sent += gzipSync(await (await get(script)).text()).byteLength;
  const loader = await repeated(() => timed(() => get(page)));
  return [
    page.replace(/[\w-]{22}/, ":id"),
    kilobytes(Buffer.byteLength(body)),
    kilobytes(gzipSync(body).byteLength),
    kilobytes(sent),
    quantile(loader, 0.5).toFixed(0),
    quantile(loader, 0.95).toFixed(0),
  ];
}

/** Every case of the trainee's that can be decided, with a complete worksheet to save. */
async function openAll(): Promise<Attempt[]> {
  const links = [...(await (await get("/cases")).text()).matchAll(/href="(\/cases\/[\w-]{22})"/g)].map(([, to]) => to!);
  const opened: Attempt[] = [];
  const database = openDatabase(server.databaseFile);
  const { read } = database;
  for (const link of new Set(links)) {
    const { headers } = await post(link, "");
    const path = new URL(headers.get("location") ?? "/", server.origin).pathname;
    const id = path.split("/")[2];
    const attempt = id && (await read.attempt.findUnique({ where: { id } }));
    if (!attempt || attempt.kind === "example") continue;
    const body = async <T>(versionId: string) =>
      JSON.parse((await read.contentVersion.findUniqueOrThrow({ where: { id: versionId } })).body) as T;
    const card = await body<Scorecard>(attempt.scorecardVersionId);
    const policy = await body<Policy>(attempt.policyVersionId);
    const file = await readCaseFile(read, attempt.caseId);
    const key = await readSealedKey(read, attempt.caseId, attempt);
    const { request } = file.documents.find((document) => document.kind === "application")!;
    const worksheet = {
      ...simulateSenior({ file, ...key, card, policy, seed: "bench", skill: 0.5 }),
      ...{ verdict: "approve", amount: request.amount, tenorMonths: request.tenorMonths },
      ...{ repayment: request.repayment, rate: Math.min(0.05, key.truth?.reservationRate ?? 0.05) },
    };
    let version = 0;
    opened.push({
      path,
      save: () =>
        timed(async () => {
          // The same draft again would be no new version.
          const changed = { ...worksheet, memo: `${worksheet.memo} ${version}` };
          await post(`${path}/save`, JSON.stringify({ version, worksheet: changed }), "application/json");
          version += 1;
        }),
      submit: () => timed(() => post(`${path}/submit`, `version=${version}`)),
    });
  }
  await database.close();
  return opened;
}

async function signIn(account: string): Promise<string> {
  const email = encodeURIComponent(`${account}@${DEMONSTRATION_DOMAIN}`);
  const answer = await fetch(`${server.origin}/sign-in`, {
    method: "POST",
    redirect: "manual",
    headers: { Origin: server.origin, "Content-Type": "application/x-www-form-urlencoded" },
    body: `email=${email}&password=${DEMONSTRATION_PASSWORD}`,
  });
  return answer.headers.get("set-cookie")!.split(";")[0]!;
}

function get(path: string): Promise<Response> {
  return fetch(server.origin + path, { headers: { Cookie: cookie } });
}

async function post(path: string, body: string, type = "application/x-www-form-urlencoded"): Promise<Response> {
  const headers = { Cookie: cookie, Origin: server.origin, "Content-Type": type };
  const answer = await fetch(server.origin + path, { method: "POST", redirect: "manual", headers, body });
  if (answer.status >= 400) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}

/** Milliseconds until the whole answer is here. */
async function timed(work: () => Promise<Response | void>): Promise<number> {
  const start = performance.now();
  await (await work())?.text();
  return performance.now() - start;
}

async function repeated(work: () => Promise<number>): Promise<number[]> {
  const all: number[] = [];
  for (let i = 0; i < TIMES; i++) all.push(await work());
  return all;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

function times(values: readonly number[]): string {
  return `p50 ${quantile(values, 0.5).toFixed(0)} ms, p95 ${quantile(values, 0.95).toFixed(0)} ms`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}
