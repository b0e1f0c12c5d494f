import { describe, expect, it } from "vitest";
import { visitLog } from "~/components/worksheet/visit-log";
import type { Visit } from "~/domain/judgement/worksheet/process";

function watched() {
  let seconds = 0;
  const sent: Visit[][] = [];
  const log = visitLog(
    (visits) => sent.push([...visits]),
    () => seconds * 1000,
  );
  return { log, sent, wait: (more: number) => (seconds += more) };
}

describe("what is told of a sitting", () => {
  it("is each document and step with its time, once the page is left", () => {
    const { log, sent, wait } = watched();
    log.see({ document: "vat", step: "verify" });
    wait(30);
    log.see({ document: "bank-main", step: "verify" });
    wait(10);
    log.hide();
    expect(sent).toEqual([
      [
        { kind: "document", subject: "vat", seconds: 30 },
        { kind: "document", subject: "bank-main", seconds: 10 },
        { kind: "step", subject: "verify", seconds: 40 },
      ],
    ]);
  });
  it("does not count the time in which nobody looks, nor what was turned over within half a second", () => {
    const { log, sent, wait } = watched();
    log.see({ document: "vat", step: "spread" });
    wait(0.4);
    log.see({ document: "statements", step: "spread" });
    wait(5);
    log.hide();
    wait(600);
    log.show();
    wait(2);
    log.hide();
    const documents = sent.flat().filter(({ kind }) => kind === "document");
    expect(documents).toEqual([
      { kind: "document", subject: "statements", seconds: 5 },
      { kind: "document", subject: "statements", seconds: 2 },
    ]);
  });
  it("goes out in parts when much was turned over, and nothing is told twice", () => {
    const { log, sent, wait } = watched();
    for (let page = 0; page < 45; page++) {
      log.see({ document: `d${page}`, step: "verify" });
      wait(1);
    }
    log.hide();
    expect(sent.map((part) => part.length)).toEqual([20, 20, 6]); // 45 documents and the step
    expect(new Set(sent.flat().map(({ subject }) => subject)).size).toBe(46);
  });
});
