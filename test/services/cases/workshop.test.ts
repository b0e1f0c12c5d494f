import { afterEach, expect, test } from "vitest";
import { type Archetype, generateCase, settle } from "~/domain/casefile";
import { ENTRY, workerPool, type Turn, type WorkerPool } from "~/services/workshop/pool";
import { workerCode } from "~/services/workshop/worker-code";
import { BY_FUNCTION, filing } from "../../support/ixbrl";
import { content } from "../../support/content";

const archetype = content.archetypes[0]!;
let pool: WorkerPool;

afterEach(() => pool.close());

/** When a short decision is done before a long one that came first, there are two workers that have loaded. */
async function bothReady(): Promise<void> {
  for (let first = ""; first !== "short";) {
    const run = (name: string, futureCount: number) =>
      pool.run({ kind: "case", archetype, seed: "x", futureCount }, { turn: "decision" }).then(() => name);
    const both = [run("long", 1000), run("short", 20)];
    first = await Promise.race(both);
    await Promise.all(both);
  }
}

/** How long a worker takes on this machine, as busy as it is now, until it has answered for the first time. */
async function timeToLoad(): Promise<number> {
  workerCode(ENTRY); // made once for all of them
  const from = performance.now();
  const first = workerPool(1);
  await first.run({ kind: "markdown", as: "memo", text: "first" });
  const took = performance.now() - from;
  await first.close();
  return took;
}

test("a worker's case is the one that the same seed gives here, byte for byte", async () => {
  pool = workerPool(1);
  const made = await pool.run({ kind: "case", archetype, seed: "same" });
  expect(JSON.stringify(made)).toBe(JSON.stringify(generateCase({ archetype, seed: "same" })));
});

test("a task that fails is rejected with its reason, and the worker does the next one", async () => {
  pool = workerPool(1);
  const broken: Archetype = { ...settle(archetype, "x"), asOf: "no date" };
  await expect(pool.run({ kind: "case", archetype: broken, seed: "x" })).rejects.toThrow("asOf must be a date");
  expect((await pool.run({ kind: "case", archetype, seed: "x" })).file.documents.length).toBeGreaterThan(5);
});

test("decisions go first, then pages, then uploads, each in the order in which they came", async () => {
  pool = workerPool(1);
  const ended: string[] = [];
  const run = (name: string, turn: Turn) =>
    pool.run({ kind: "case", archetype, seed: name, futureCount: 20 }, { turn }).then(() => ended.push(name));
  await run("loaded", "later");
  await Promise.all([
    run("a", "later"),
    run("b", "later"),
    run("upload", "soon"),
    run("page", "page"),
    run("decision", "decision"),
    run("second decision", "decision"),
    run("second upload", "soon"),
  ]);
  expect(ended).toEqual(["loaded", "a", "decision", "second decision", "page", "upload", "second upload", "b"]);
});

test("closing rejects what is not finished", async () => {
  pool = workerPool(1);
  const results = Promise.allSettled(
    ["a", "b"].map((seed) => pool.run({ kind: "case", archetype, seed, futureCount: 20 })),
  );
  await pool.close();
  expect((await results).map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  await expect(pool.run({ kind: "case", archetype, seed: "c" })).rejects.toThrow("ended");
});

test("a task over its time is given up, and another worker does the next one", async () => {
  pool = workerPool(1);
  const late = pool.run({ kind: "case", archetype, seed: "x" }, { limitMs: 1 });
  await expect(late).rejects.toMatchObject({ why: "tooLong" });
  expect((await pool.run({ kind: "case", archetype, seed: "x" })).file.documents.length).toBeGreaterThan(5);
});

test("after a task was given up, the next one is done by a worker that is warm", async () => {
  pool = workerPool(1, { spare: 1 });
  await bothReady();
  await expect(pool.run({ kind: "case", archetype, seed: "x" }, { limitMs: 1 })).rejects.toMatchObject({
    why: "tooLong",
  });
  // Asked at the same moment, a worker that is only now begun answers after it.
  const cold = workerPool(1);
  const answered: string[] = [];
  const ask = async (worker: WorkerPool, text: string) =>
    answered.push(await worker.run({ kind: "markdown", as: "memo", text }));
  await Promise.all([ask(cold, "cold"), ask(pool, "warm")]);
  await cold.close();
  expect(answered).toEqual(["<p>warm</p>", "<p>cold</p>"]);
});

test("the time of a task does not begin before its worker has loaded", async () => {
  const loading = await timeToLoad();
  const from = performance.now();
  pool = workerPool(1);
  const text = { kind: "markdown", as: "memo", text: "early" } as const;
  expect(await pool.run(text, { limitMs: loading / 3 })).toBe("<p>early</p>");
  expect(performance.now() - from).toBeGreaterThan(loading / 3);
});

test("a decision is sealed while another task holds the only ordinary worker, and is never turned away", async () => {
  pool = workerPool(1, { spare: 1 });
  await bothReady();
  const ended: string[] = [];
  const run = (name: string, turn: Turn, futureCount: number) =>
    pool.run({ kind: "case", archetype, seed: name, futureCount }, { turn }).then(() => ended.push(name));
  await Promise.all([run("upload", "soon", 1500), run("second", "soon", 20), run("decision", "decision", 20)]);
  expect(ended).toEqual(["decision", "upload", "second"]);

  const waiting = Array.from({ length: 205 }, () => pool.run({ kind: "markdown", as: "memo", text: "a" }));
  const decisions = Array.from({ length: 205 }, () =>
    pool.run({ kind: "markdown", as: "memo", text: "a" }, { turn: "decision" }),
  );
  const results = await Promise.allSettled(waiting);
  expect(results.filter(({ status }) => status === "rejected").length).toBeGreaterThan(0);
  expect(await Promise.all(decisions)).toEqual(Array(205).fill("<p>a</p>"));
});

test("a file that takes more memory than a worker has ends that worker alone", async () => {
  pool = workerPool(1, { memoryLimitMb: 80 });
  const read = (text: string) =>
    pool.run({ kind: "accounts", file: Buffer.from(text), firm: undefined, bankCurrency: "CNY" });
  const filed = filing({ figures: BY_FUNCTION });
  const elements = "<b/>".repeat(150_000);
  await expect(read(filed.replace("</body>", `${elements}</body>`))).rejects.toMatchObject({ why: "tooMuchMemory" });
  expect(await read(filed)).toMatchObject({ ok: true, filing: { standard: "frs102" } });
});

test("an answer that lay unread while its time ran out does not bring the ended worker back", async () => {
  pool = workerPool(1);
  const page = (text: string, limitMs: number) => pool.run({ kind: "markdown", as: "memo", text }, { limitMs });
  await page("warm", 5_000);
  const late = page("*b _c ".repeat(200), 60).then(
    () => "done",
    (error: Error) => error.message,
  );
  await new Promise((resolve) => setTimeout(resolve, 1));
  await new Promise((resolve) => setImmediate(resolve));
  const until = Date.now() + 300;
  while (Date.now() < until); // the thread that serves is busy: the answer and the end of the time come at once
  await late;
  for (let i = 0; i < 4; i++) expect(await page(`after ${i}`, 8_000)).toContain("after");
}, 30_000);
