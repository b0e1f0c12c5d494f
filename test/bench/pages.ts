/**
 * How fast the pages are, beside the framework alone: `npx tsx test/bench/pages.ts [--quick] [--only NAMES] [--encoding br]`.
 * The server is held to one core, whoever asks to the other, ten connections, signed in; bare stack and product in turn. The
 * machine should have two cores and nothing else to do; where it has, look at the columns of the processor's time.
 * `--check` fails where a page's work, beside the bare stack's, is off what `ratios.json` holds by more than a fifth, and
 * `--write` stores today's: work and not rate, since a busy machine slows the two alike.
 * `--profile NAME` tells where the time of one page goes instead (`--names 10`). `--bank FOLDER` keeps the bank there for the next time.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { parseArgs } from "node:util";
import { startAt, type RunningServer } from "../support/server-process";
import { startBare, type BareServer } from "./bare/start";
import { cpuMs, load, median, residentMb, type Load, type Measured } from "./measure";
import { pagesOf, signIn, type Page } from "./pages-list";
import { heaviest, type Share } from "./profile";

const { values: options } = parseArgs({
  options: {
    quick: { type: "boolean", default: false },
    only: { type: "string", default: "" },
    profile: { type: "string" },
    encoding: { type: "string" },
    check: { type: "boolean", default: false },
    write: { type: "boolean", default: false },
    bank: { type: "string" },
    names: { type: "string", default: "10" },
  },
});
const { turns, seconds, memoryAfter } = options.quick
  ? { turns: 2, seconds: 1.5, memoryAfter: 2_000 }
  : { turns: 5, seconds: 4, memoryAfter: 10_000 };
const { encoding } = options;
const HEADS = ["page", "a second", "bare", "ratio", "ms of work", "ratio", "KB", "p50 ms", "p95 at half", "asker"];
const RATIOS = "test/bench/ratios.json";
const SERVER = 0;
const ASKER = 1;
const onItsCore = ["taskset", "-c", String(SERVER)];

const folder = options.bank ?? mkdtempSync(join(tmpdir(), "lendwright-"));
try {
  const pages = await preparedPages();
  await (options.profile ? profile(pages, options.profile) : compare(pages));
} finally {
  if (!options.bank) rmSync(folder, { recursive: true });
}

/** Of a bank that is made for it, in a server that ends before another is measured. */
async function preparedPages(): Promise<readonly Page[]> {
  const list = join(folder, "pages.json");
  if (existsSync(list)) return JSON.parse(readFileSync(list, "utf8")) as Page[];
  mkdirSync(folder, { recursive: true });
  const server = await startAt(folder);
  const pages = await pagesOf(server);
  await server.stop();
  writeFileSync(list, JSON.stringify(pages));
  return pages;
}

async function compare(all: readonly Page[]): Promise<void> {
  const named = options.only.split(",");
  const pages = options.only ? all.filter(({ name }) => named.includes(name)) : all;
  const bare = await startBare(onItsCore);
  const server = await startAt(folder, {}, onItsCore);
  try {
    const cookies = await signedIn(server, pages);
    const own = ({ path, account }: Page) => ({ origin: server.origin, path, cookie: cookies.get(account), encoding });
    const ask: Ask = (page, more) => load({ ...own(page), ...more }, ASKER);
    await load({ origin: bare.origin, path: "/", requests: 3_000, encoding }, ASKER); // until its code has been compiled for speed
    for (const page of pages) await ask(page, { requests: Math.ceil(4_200 / pages.length) });
    const rows = [];
    for (const page of pages) rows.push(await rowOf(page, ask, bare, server));
    print([HEADS, ...rows.map(({ cells }) => cells)]);
    keepOrCheck(Object.fromEntries(rows.map(({ cells: [name = ""], ratio }) => [name, ratio])));
    for (let asked = 0; asked < memoryAfter; asked += 100 * pages.length)
      for (const page of pages) await ask(page, { requests: 100 });
    console.log(`\nmemory after ${memoryAfter} more requests: ${residentMb(server.pid).toFixed(0)} MB`);
    await pause(20_000);
    console.log(`memory twenty seconds later: ${residentMb(server.pid).toFixed(0)} MB`);
  } finally {
    await server.stop();
    bare.stop();
  }
}

type Ask = (page: Page, more: Partial<Load>) => Promise<Measured>;

interface Row {
  readonly cells: readonly string[];
  /** of the bare stack's work to the page's */
  readonly ratio: number;
}

async function rowOf(page: Page, ask: Ask, bare: BareServer, server: RunningServer): Promise<Row> {
  const pairs: { least: Worked; own: Worked }[] = [];
  for (let turn = 0; turn < turns; turn++) {
    const least = await withWork(bare.pid, () => load({ origin: bare.origin, path: "/", seconds, encoding }, ASKER));
    pairs.push({ least, own: await withWork(server.pid, () => ask(page, { seconds })) });
  }
  const of = (value: (pair: (typeof pairs)[number]) => number) => median(pairs.map(value));
  const rate = of(({ own }) => own.perSecond);
  const half = await ask(page, { seconds: 2 * seconds, rate: rate / 2 });
  const ratio = of(({ least, own }) => least.work / own.work);
  const cells = [
    page.name,
    rate.toFixed(0),
    of(({ least }) => least.perSecond).toFixed(0),
    percent(of(({ own, least }) => own.perSecond / least.perSecond)),
    of(({ own }) => own.work).toFixed(2),
    percent(ratio),
    (pairs[0]!.own.bytes / 1024).toFixed(0),
    of(({ own }) => own.p50).toFixed(0),
    half.p95.toFixed(0),
    percent(of(({ own }) => own.ownCpuShare)),
  ];
  return { cells, ratio };
}

/** A page may become dearer, or cheaper, knowingly alone. */
function keepOrCheck(ratios: Readonly<Record<string, number>>): void {
  const stored = JSON.parse(readFileSync(RATIOS, "utf8")) as Record<string, number>;
  if (options.write) {
    const rounded = Object.entries(ratios).map(([name, ratio]) => [name, Number(ratio.toFixed(3))] as const);
    writeFileSync(RATIOS, `${JSON.stringify({ ...stored, ...Object.fromEntries(rounded) }, null, 2)}\n`);
  }
  if (!options.check) return;
  const off = Object.entries(ratios).filter(([name, ratio]) => !(Math.abs(ratio / stored[name]! - 1) <= 0.2));
  for (const [name, ratio] of off)
    console.log(`${name}: ${percent(ratio)} of the bare stack, ${RATIOS} has ${stored[name]}`);
  if (off.length > 0) process.exitCode = 1;
}

interface Worked extends Measured {
  /** milliseconds of its processor that the server spent on each answer */
  readonly work: number;
}

async function withWork(pid: number, measure: () => Promise<Measured>): Promise<Worked> {
  const before = cpuMs(pid);
  const measured = await measure();
  return { ...measured, work: (cpuMs(pid) - before) / measured.answered };
}

async function profile(pages: readonly Page[], name: string): Promise<void> {
  const page = pages.find((one) => one.name === name);
  if (!page) throw new Error(`there is no page ${name}: ${pages.map((one) => one.name).join(", ")}`);
  const profiles = mkdtempSync(join(tmpdir(), "lendwright-"));
  const flags = ["--cpu-prof", "--cpu-prof-interval", "500", "--cpu-prof-dir", profiles];
  const server = await startAt(folder, {}, onItsCore, flags);
  const cookies = await signedIn(server, [page]);
  const order = {
    origin: server.origin,
    path: page.path,
    cookie: cookies.get(page.account),
    encoding,
  };
  await load({ ...order, requests: 300 }, ASKER);
  const from = microseconds();
  await load({ ...order, seconds: 8 }, ASKER);
  const to = microseconds();
  await server.stop();
  const { functions, packages } = heaviest(profiles, from, to);
  rmSync(profiles, { recursive: true });
  const lines = (shares: readonly Share[], most: number) =>
    shares.slice(0, most).map(({ name, share }) => [name, `${(share * 100).toFixed(1)} %`]);
  print([...lines(functions, Number(options.names)), ["", ""], ...lines(packages, 16)]);
}

async function signedIn(server: RunningServer, pages: readonly Page[]): Promise<ReadonlyMap<string, string>> {
  const accounts = [...new Set(pages.map(({ account }) => account))];
  return new Map(await Promise.all(accounts.map(async (account) => [account, await signIn(server, account)] as const)));
}

function microseconds(): number {
  return Number(process.hrtime.bigint() / 1000n);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function print(rows: readonly (readonly string[])[]): void {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((cells) => cells[column]!.length)));
  for (const cells of rows)
    console.log(cells.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join("  "));
}
