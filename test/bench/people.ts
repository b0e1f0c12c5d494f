/**
 * How long the staff lists take in a large bank: 20,000 people, 500 cohorts, 100,000 attempts and 500,000 audit events,
 * beside the demonstration's own: `npx tsx test/bench/people.ts [--only NAMES] [--bank FOLDER]`, which keeps the bank there.
 * Goals for every page: 300 ms at the 95th percentile, and 300 KB before it is compressed.
 */
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { startAt } from "../support/server-process";
import { cpuMs, forgetPeak, peakMb } from "./measure";
import { signIn } from "./pages-list";
import { fillBank, SIZE } from "./people-bank";

const { values: options } = parseArgs({ options: { only: { type: "string" }, bank: { type: "string" } } });
const LOOKS = 20;
const GOAL = { ms: 300, kb: 300 };
const FILE_HEADS = ["file", "first byte ms", "whole ms", "ms of work", "others wait ms", "KB", "MB more"];
const HEADS = ["page", "p50 ms", "p95 ms", "ms of work", "KB", ""];

/** Account and address of a page; the number tells one look from the next, so that nothing is measured twice. */
type Look = readonly [account: string, address: (look: number) => string];
const PAGES: Readonly<Record<string, Look>> = {
  people: ["hr", () => "/people"],
  "people, deep": ["hr", (look) => `/people?rows=100&page=${60 + look}`],
  "people by cases": ["hr", (look) => `/people?sort=-cases&page=${1 + look}`],
  "people by activity": ["hr", (look) => `/people?sort=-lastActivity&page=${1 + look}`],
  "people, search": ["hr", (look) => `/people?q=${["wei", "zhao li", "PERSON77", "é"][look % 4]}`],
  "people, cohort": ["hr", (look) => `/people?cohortId=cohort${look}`],
  team: ["manager", (look) => `/team?page=${1 + look}`],
  "team by due": ["manager", (look) => `/team?sort=-due&page=${1 + look}`],
  "team by next end": ["manager", (look) => `/team?sort=nextEnd&page=${1 + look}`],
  "team by activity": ["manager", (look) => `/team?sort=-lastActivity&page=${1 + look}`],
  "team, ending": ["manager", (look) => `/team?show=ending&page=${1 + look}`],
  "team, search": ["manager", (look) => `/team?q=${["wei", "zhao li"][look % 2]}`],
  "team, unit": ["manager", (look) => `/team?unitId=branch${look}`],
  "one person": ["hr", (look) => `/people/person${look}`],
  "new person": ["hr", () => "/people/new"],
  units: ["hr", (look) => `/people/units?page=${1 + look}`],
  "units, search": ["hr", () => "/people/units?q=wei"],
  "one unit": ["hr", (look) => `/people/units/branch${look}`],
  "staff imports": ["hr", () => "/people/import"],
  "one staff import": ["hr", (look) => `/people/import/import0?page=${1 + look}`],
  "extra time": ["hr", (look) => `/people/extra-time?sort=-extra&page=${1 + look}`],
  admin: ["admin", () => "/admin"],
  "admin by roles": ["admin", (look) => `/admin?sort=-roles&page=${1 + look}`],
  "admin, search": ["admin", (look) => `/admin?q=${["wei", "zhao li"][look % 2]}`],
  "admin, one": ["admin", (look) => `/admin?person=person${look}`],
  audit: ["admin", () => "/admin/audit"],
  "audit, deep": ["admin", (look) => `/admin/audit?page=${9000 + look}`],
  "audit by action": ["admin", (look) => `/admin/audit?sort=action&page=${1 + look * 400}`],
  "audit, action": ["admin", (look) => `/admin/audit?action=case.submitted&page=${1 + look}`],
  "audit, actor": ["admin", (look) => `/admin/audit?actorId=person${look}`],
  "audit, days": ["admin", (look) => `/admin/audit?from=2026-0${1 + (look % 6)}-01&to=2026-12-31`],
  "audit, action and days": [
    "admin",
    (look) => `/admin/audit?action=session.start&from=2026-0${1 + (look % 6)}-01&to=2026-10-15&page=${1 + look}`,
  ],
  "audit, search": ["admin", (look) => `/admin/audit?q=${["wei", "export", "kitchen"][look % 3]}`],
  cohorts: ["hr", (look) => `/author/cohorts?page=${1 + look}`],
  "cohorts by people": ["hr", (look) => `/author/cohorts?sort=-people&page=${1 + look}`],
  "cohorts, search": ["hr", () => "/author/cohorts?q=intake 7"],
  "one cohort": ["hr", (look) => `/author/cohorts/cohort${look}`],
  "one large cohort": ["hr", (look) => `/author/cohorts/large?page=${1 + look}`],
  cohort: ["trainer", (look) => `/author?cohort=cohort${look}`],
  assignments: ["trainer", (look) => `/author/assign?cohortId=cohort${look}`],
  "author cases": ["trainer", () => "/author/cases"],
  library: ["trainer", () => "/author/library"],
  families: ["trainer", () => "/author/families"],
  review: ["reviewer", () => "/review"],
};

/** Files that are sent while they are read. */
const FILES: typeof PAGES = {
  "people.csv": ["hr", () => "/people.csv"],
  "people.csv by cases": ["hr", () => "/people.csv?sort=-cases"],
  "staff.csv": ["hr", () => "/people/staff.csv"],
};

const folder = options.bank ?? mkdtempSync(join(tmpdir(), "lendwright-"));
try {
  if (!existsSync(join(folder, "bank.db"))) await makeBank();
  await measure();
} finally {
  if (!options.bank) rmSync(folder, { recursive: true });
}

async function makeBank(): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { databaseFile, stop } = await startAt(folder);
  await stop();
  fillBank(databaseFile);
}

async function measure(): Promise<void> {
  const server = await startAt(folder);
  const cookies = new Map<string, string>();
  const named = options.only?.split(",");
  const isMeasured = (name: string) => !named || named.includes(name);
  const answered = async ([account, address]: Look, look: number) => {
    if (!cookies.has(account)) cookies.set(account, await signIn(server, account));
    const answer = await fetch(server.origin + address(look), { headers: { Cookie: cookies.get(account)! } });
    if (answer.status !== 200) throw new Error(`${address(look)} was answered with ${answer.status}`);
    return answer;
  };
  try {
    console.log(
      `${SIZE.people} people, ${SIZE.cohorts} cohorts, ${SIZE.people * SIZE.casesEach} attempts, ${SIZE.events} events`,
    );
    console.log(HEADS.join("\t"));
    for (const [name, page] of Object.entries(PAGES)) if (isMeasured(name)) await measurePage(name, page);
    console.log(FILE_HEADS.join("\t"));
    for (const [name, file] of Object.entries(FILES)) if (isMeasured(name)) await measureFile(name, file);
  } finally {
    await server.stop();
  }

  async function measurePage(name: string, page: Look): Promise<void> {
    const look = async (number: number) => {
      const begin = performance.now();
      const bytes = (await (await answered(page, number)).arrayBuffer()).byteLength;
      return { ms: performance.now() - begin, kb: bytes / 1024 };
    };
    for (let number = LOOKS; number < 2 * LOOKS; number++) await look(number); // until its code has been compiled
    const before = cpuMs(server.pid);
    const looks: Awaited<ReturnType<typeof look>>[] = [];
    for (let number = 0; number < LOOKS; number++) looks.push(await look(number));
    const work = (cpuMs(server.pid) - before) / LOOKS;
    const times = looks.map(({ ms }) => ms).sort((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((share) => times[Math.floor(share * (LOOKS - 1))]!) as [number, number];
    const kb = Math.max(...looks.map((one) => one.kb));
    const verdict = p95 <= GOAL.ms && kb <= GOAL.kb ? "" : "above the goal";
    console.log([name, ...[p50, p95, work, kb].map((value) => value.toFixed(0)), verdict].join("\t"));
  }

  /** A second time; meanwhile somebody else asks for a page, again and again. */
  async function measureFile(name: string, file: Look): Promise<void> {
    await (await answered(file, 0)).arrayBuffer();
    const [memory, before, begin] = [forgetPeak(server.pid), cpuMs(server.pid), performance.now()];
    let [first, bytes, isWhole, longest] = [0, 0, false, 0];
    const others = async () => {
      while (!isWhole) {
        const asked = performance.now();
        await (await fetch(`${server.origin}/sign-in`)).arrayBuffer();
        longest = Math.max(longest, performance.now() - asked);
      }
    };
    const whole = async () => {
      for await (const part of ((await answered(file, 0)).body as AsyncIterable<Uint8Array> | null) ?? []) {
        first ||= performance.now() - begin;
        bytes += part.byteLength;
      }
      isWhole = true;
    };
    await Promise.all([whole(), others()]);
    const values = [first, performance.now() - begin, cpuMs(server.pid) - before, longest, bytes / 1024];
    console.log([name, ...[...values, peakMb(server.pid) - memory].map((value) => value.toFixed(0))].join("\t"));
  }
}
