import { readFileSync } from "node:fs";
import { parseIntegrity } from "~/courseware/integrity";
import type { Distortion } from "~/domain/casefile/flags";
import type { CaseTruth } from "~/domain/casefile/truth";
import type { CaseFile } from "~/domain/casefile/case-file";
import { debriefOf, ENGINE_VERSION } from "~/domain/judgement/debrief/debrief-of";
import type { Worksheet } from "~/domain/judgement/worksheet/worksheet";
import type { Policy } from "~/domain/pricing/types";
import { card, file, opinion, policy, soundTruth, yuan } from "./fixture";

const FILE = "content/policy/cn-demo/integrity.yaml";
const parsed = parseIntegrity(readFileSync(FILE, "utf8"), FILE);
if (!parsed.ok) throw new Error(JSON.stringify(parsed.errors));
export const table = parsed.value;

/** The same bank with its integrity rules. */
export const strict: Policy = { ...policy, integrity: table };

/** The file with the papers that the lies below are proved by. */
export const withPapers: CaseFile = {
  ...file,
  documents: [
    ...file.documents,
    {
      id: "bank",
      kind: "bankStatement",
      bank: "Other Bank",
      account: "1",
      holder: "main",
      from: "2025-01-01",
      to: "2025-12-31",
      opening: 0,
      closing: 0,
      lines: [],
    },
    { id: "vat", kind: "vatReturns", regime: "general", rate: 0.13, returns: [] },
  ],
};

/** The bank statement contradicts itself; `known`: the tax returns know of less than it shows. */
export const forged = (known: boolean): Distortion => ({
  kind: "forgedStatement",
  severity: "high",
  amount: yuan(600_000),
  what: { code: "distortion.forgedStatement" },
  bends: ["bank"],
  evidence: [
    { doc: "bank", at: "L3", shows: { code: "evidence.balanceBroken" } },
    { doc: "bank", at: "L9", shows: { code: "evidence.bookedOnRestDay" } },
    { doc: "statements", at: "2025.cash", shows: { code: "evidence.cashBelowBalances" } },
    ...(known ? [{ doc: "vat", at: "2025-12", shows: { code: "evidence.receiptsAboveReturns" } }] : []),
  ],
});

/** Payments to a private lender that the accounts leave out: the bank statement alone shows them. */
export const quietLoan: Distortion = {
  kind: "hiddenBorrowing",
  severity: "high",
  amount: yuan(100_000),
  what: { code: "distortion.hiddenBorrowing" },
  bends: ["statements"],
  evidence: [
    { doc: "bank", at: "L12", shows: { code: "evidence.privateTransfer" } },
    { doc: "statements", at: "2025.interest", shows: { code: "evidence.interestBelowTransfers" } },
  ],
};

/** A firm that is good for its loan, and lied about this. */
export const lied = (...distortions: readonly Distortion[]): CaseTruth => ({ ...soundTruth, distortions });

export const judged = (worksheet: Worksheet, truth: CaseTruth | undefined, by: Policy = strict) =>
  debriefOf({ worksheet, file: withPapers, card, policy: by, opinion, truth, engineVersion: ENGINE_VERSION });
