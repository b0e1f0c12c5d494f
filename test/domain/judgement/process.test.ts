import { expect, it } from "vitest";
import { processOf } from "~/domain/judgement/worksheet/process";

it("how a decision came about: papers in the order of their first opening, with time and number of looks, and those left shut", () => {
  const process = processOf(
    [
      { kind: "document", subject: "application", seconds: 20 },
      { kind: "document", subject: "vat", seconds: 30 },
      { kind: "step", subject: "verify", seconds: 45 },
      { kind: "document", subject: "application", seconds: 5 },
      { kind: "step", subject: "decide", seconds: 10 },
    ],
    ["application", "statements", "vat"],
  );
  expect(process).toEqual({
    opened: [
      { doc: "application", seconds: 25, times: 2 },
      { doc: "vat", seconds: 30, times: 1 },
    ],
    unopened: ["statements"],
    steps: [
      { step: "verify", seconds: 45 },
      { step: "decide", seconds: 10 },
    ],
    seconds: 55,
  });
});

it("whoever read a paper in the printed file alone has opened it; how long he read nobody knows", () => {
  const process = processOf(
    [
      { kind: "document", subject: "vat", seconds: 30 },
      { kind: "file", subject: "application vat statements", seconds: 0 },
    ],
    ["application", "statements", "vat", "payroll"],
  );
  expect(process).toEqual({
    opened: [
      { doc: "vat", seconds: 30, times: 1 },
      { doc: "application", seconds: 0, times: 0 },
      { doc: "statements", seconds: 0, times: 0 },
    ],
    unopened: ["payroll"],
    steps: [],
    seconds: 30,
  });
});
