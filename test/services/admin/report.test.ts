import { pino } from "pino";
import { expect, test } from "vitest";
import { reporter } from "~/services/admin/report.server";

/** What the log has for one failure. */
function logged(error: unknown, fields?: Record<string, string>): Record<string, unknown> {
  const lines: string[] = [];
  reporter(pino({ base: null }, { write: (line: string) => void lines.push(line) }))("it failed", error, fields);
  expect(lines).toHaveLength(1);
  return JSON.parse(lines[0]!) as Record<string, unknown>;
}

test("a failure in the background is one line that says what failed and where, and not what somebody wrote", () => {
  const error = new TypeError("cannot read the memo 'Anna Example owes her brother'\nof attempt 5");
  const line = logged(error, { archetype: "restaurant-sound@2" });
  expect(line).toMatchObject({ level: 50, msg: "it failed", error: "TypeError", archetype: "restaurant-sound@2" });
  expect(line.at).toEqual(expect.arrayContaining([expect.stringMatching(/^at .*report\.test\.ts/)]));
  expect(JSON.stringify(line)).not.toMatch(/Anna|brother|memo|attempt 5/);
});

test("the system's own reason is said: it names no value", () => {
  const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
  expect(logged(full)).toMatchObject({ code: "ENOSPC", message: "ENOSPC: no space left on device, write" });
});

test("what is no error at all is not repeated either", () => {
  const line = logged("Anna Example's memo");
  expect(line).toMatchObject({ msg: "it failed", error: "string" });
  expect(JSON.stringify(line)).not.toContain("Anna");
});
