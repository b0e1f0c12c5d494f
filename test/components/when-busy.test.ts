import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { isTrying, onTrying, patientFetch } from "~/components/shell/when-busy";

beforeEach(() => vi.stubGlobal("location", { href: "https://bank.example/cases" }));
afterEach(() => void vi.unstubAllGlobals());

const refused = (seconds: number) =>
  new Response("busy", { status: 503, headers: { "X-Busy": "1", "Retry-After": String(seconds) } });

/** A server that gives these answers in turn, and a clock that does not wait. */
function bank(...answers: Response[]) {
  const asked: unknown[][] = [];
  const waits: number[] = [];
  const patient = patientFetch(
    (...args: unknown[]) => {
      asked.push(args);
      return Promise.resolve(answers.shift()!);
    },
    (milliseconds, signal) => {
      waits.push(milliseconds);
      return signal?.aborted ? Promise.reject(signal.reason as Error) : Promise.resolve();
    },
  );
  return { patient, asked, waits };
}

it("a page that a busy bank refuses is asked for again when the bank says, and the person is told meanwhile", async () => {
  const { patient, waits } = bank(refused(4), refused(7), new Response("page"));
  const told: boolean[] = [];
  const stop = onTrying(() => told.push(isTrying()));
  expect(await (await patient("/cases.data")).text()).toBe("page");
  stop();
  expect(waits).toEqual([4_000, 7_000]);
  expect(told).toEqual([true, false]);
});

it("a form is sent again as it was: what the gate refuses has done nothing", async () => {
  const init = { method: "POST", body: new URLSearchParams({ amount: "200000" }) };
  const { patient, asked } = bank(refused(3), new Response("taken"));
  await patient("https://bank.example/author/assign.data", init);
  expect(asked).toEqual([
    ["https://bank.example/author/assign.data", init],
    ["https://bank.example/author/assign.data", init],
  ]);
});

it("whoever goes elsewhere is not asked for any more", async () => {
  const { patient, asked } = bank(refused(3));
  const left = AbortSignal.abort(new Error("left"));
  await expect(patient("/cases.data", { signal: left })).rejects.toThrow("left");
  expect([asked.length, isTrying()]).toEqual([1, false]);
});

it("a server that cannot store, and the draft's own saving, are answered at once", async () => {
  const full = new Response("full", { status: 503, headers: { "Retry-After": "60" } });
  expect(await bank(full).patient("/cases.data")).toBe(full);
  const save = refused(3);
  expect(await bank(save).patient("/attempts/a/save", { method: "POST", body: "{}" })).toBe(save);
});
