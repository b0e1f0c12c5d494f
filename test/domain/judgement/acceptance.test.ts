import { describe, expect, it } from "vitest";
import type { CaseDocument } from "~/domain/casefile";
import { chanceTaken, customerOf } from "~/domain/judgement/opinion/acceptance";
import { file, yuan } from "./fixture";

const loan = (annualRate: number, balance: number, drawn: string, lenderType = "bank") =>
  ({ id: "x", lender: "City Bank", lenderType, principal: balance, balance, annualRate, drawn }) as never;

const listed = (rows: readonly never[]): CaseDocument =>
  ({ id: "loanList", kind: "loanList", asOf: "2026-03-31", rows }) as unknown as CaseDocument;
const talk = (rate: number): CaseDocument =>
  ({
    id: "interview",
    kind: "interview",
    date: "2026-03-20",
    answers: [
      { id: "q1", question: { code: "q" }, answer: { code: "interview.otherBanks.named.2", params: { rate } } },
    ],
  }) as unknown as CaseDocument;

/** The maker of metal parts: 600,000 in the till at 750,000 of sales a month, so .8 months. Prime rate today 3.0 %. */
const customer = (...more: readonly CaseDocument[]) =>
  customerOf({ asOf: file.asOf, documents: [...file.documents, ...more] });

describe("what a file shows of the rate that its customer bears", () => {
  it("stands above today's rates, moved with the prime rate and weighed by what is owed", () => {
    // 4.5 % since February 2025 (prime 3.1 %, so 4.4 % today) on 1 million; 5 % since January 2026 on 3 million: 4.85 %.
    const found = customer(
      listed([loan(0.045, yuan(1_000_000), "2025-02-10"), loan(0.05, yuan(3_000_000), "2026-01-10")]),
    );
    // Stays for .3 to .8 of a percent, and for .2 · .4 of a percent more with .8 months of cash.
    expect(found!.stays[0]).toBeCloseTo(0.0485 + 0.003 + 0.0008, 12);
    expect(found!.stays[1]).toBeCloseTo(0.0485 + 0.008 + 0.0008, 12);
    expect(found!.named).toBeUndefined();
  });

  it("leaves out what friends lend, and knows nothing where no bank does", () => {
    const friend = loan(0.15, yuan(5_000_000), "2025-06-01", "private");
    expect(customer(listed([friend]))).toBeUndefined();
    expect(customer()).toBeUndefined();
    const own = customer(listed([friend, loan(0.05, yuan(100_000), "2026-01-10")]));
    expect(own!.stays[0]).toBeCloseTo(0.0538, 12);
  });

  it("hears the rate that another bank has named", () => {
    expect(customer(listed([loan(0.05, yuan(100_000), "2026-01-10")]), talk(0.052))!.named).toBe(0.052);
  });
});

describe("the chance that a customer takes an offer", () => {
  const stays = { stays: [0.05, 0.055] as const, named: undefined };
  it("is certain up to the least he stays for, nothing from the most, and straight between", () => {
    expect([0.04, 0.05, 0.051, 0.0525, 0.055, 0.06].map((rate) => chanceTaken(rate, stays))).toEqual(
      [1, 1, 0.8, 0.5, 0, 0].map((chance) => expect.closeTo(chance, 9)),
    );
  });
  it("ends at the rate that another bank has named", () => {
    const named = { ...stays, named: 0.0512 };
    expect(chanceTaken(0.0512, named)).toBeCloseTo(0.76, 9);
    expect(chanceTaken(0.0513, named)).toBe(0);
  });
  it("is no question where the file tells nothing", () => {
    expect(chanceTaken(0.2, undefined)).toBe(1);
  });
});
