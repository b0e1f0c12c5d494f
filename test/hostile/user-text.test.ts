import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { plainText } from "~/courseware";
import { db } from "~/db";
import { publishContent } from "~/services/content/content-store.server";
import { lesson } from "~/services/learn/learning.server";
import { UserTexts } from "~/services/cases/user-text.server";
import { NotDone, workerPool, type WorkerPool } from "~/services/workshop/pool";
import { closeWorkshop } from "~/services/workshop/index.server";
import { single } from "../domain/learning/questions";
import { testDatabase } from "../support/database";
import { aPerson } from "../support/people";
import { HOSTILE_MEMOS } from "./memos";
import { longestPause } from "./pause";

const NOW = new Date("2026-03-02T09:00:00Z");
let pool: WorkerPool;
let texts: UserTexts;

beforeAll(async () => {
  pool = workerPool(1, { spare: 1 });
  texts = new UserTexts(() => pool);
  await pool.run({ kind: "markdown", as: "memo", text: "ready" });
});
afterAll(() => pool.close());

const seconds = async (work: () => Promise<unknown>): Promise<number> => {
  const from = performance.now();
  await work();
  return (performance.now() - from) / 1000;
};

describe("whatever stands in an old decision, its memo can be read, and others are answered meanwhile", () => {
  test.each(Object.entries(HOSTILE_MEMOS))("%s", async (_name, memo) => {
    let html = "";
    let took = 0;
    const pause = await longestPause(async () => {
      took = await seconds(async () => (html = await texts.memo(memo)));
    });
    expect(typeof html).toBe("string");
    expect(html.length).toBeLessThan(1_000_001);
    expect(took).toBeLessThan(6);
    expect(pause).toBeLessThan(1_000);
  });
});

test("a lesson of the bank's own is laid out beside the thread that serves, within the same limits", async () => {
  await testDatabase();
  const lin = await aPerson({ id: "lin" });
  const markdown = HOSTILE_MEMOS["a table of 1,000 columns with short rows"];
  const wide = { slug: "wide", title: "Wide", summary: "A table.", minutes: 5, markdown, questions: [single] };
  const body = { slug: "basics", version: "1", title: "Basics", summary: "The start.", lessons: [wide] };
  await db().transaction((tx) => publishContent(tx, { kind: "course", key: "basics", version: "1", body }, NOW));
  let shown: Awaited<ReturnType<typeof lesson>> | undefined;
  const pause = await longestPause(async () => (shown = await lesson(lin, { course: "basics", lesson: "wide" })));
  expect(shown).toMatchObject({ ok: true, lesson: { html: plainText(markdown) } });
  expect(pause).toBeLessThan(1_000);
  await closeWorkshop();
});

test("after a memo that no worker could lay out, the next honest one has its headings within 2 s", async () => {
  await expect(texts.memo(HOSTILE_MEMOS["emphasis within emphasis"])).resolves.toContain("<p");
  let html = "";
  expect(await seconds(async () => (html = await texts.memo("# Request\n\n**3.0m**")))).toBeLessThan(2);
  expect(html).toBe("<h3>Request</h3>\n<p><strong>3.0m</strong></p>");
});

test("a text is laid out once, however many open it, at once or later", async () => {
  let laidOut = 0;
  const counting: WorkerPool = {
    ...pool,
    run: (task, options) => {
      laidOut++;
      return pool.run(task, options);
    },
  };
  const shared = new UserTexts(() => counting);
  const opened = await Promise.all([shared.memo("**once**"), shared.memo("**once**")]);
  expect([...opened, await shared.memo("**once**")]).toEqual(Array(3).fill("<p><strong>once</strong></p>"));
  expect(laidOut).toBe(1);
});

const failing = (why: ConstructorParameters<typeof NotDone>[0]): WorkerPool => ({
  ...pool,
  run: () => Promise.reject(new NotDone(why)),
});

test("while no worker is free the words stand there as typed, and with their layout as soon as one is", async () => {
  let now = failing("tooManyWait");
  const shared = new UserTexts(() => now);
  expect(await shared.memo("**waits** <b>\n\n1 & 2")).toBe(
    '<p class="as-written">**waits** &lt;b&gt;</p>\n<p class="as-written">1 &amp; 2</p>',
  );
  now = pool;
  expect(await shared.memo("**waits** <b>\n\n1 & 2")).toContain("<strong>waits</strong>");
});

test("a page does not wait longer for its text than its patience", async () => {
  const stuck = new UserTexts(() => ({ ...pool, run: () => new Promise<never>(() => {}) }), 20);
  expect(await stuck.memo("**soon**")).toBe(plainText("**soon**"));
});
