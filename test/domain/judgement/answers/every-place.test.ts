import { setImmediate } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { content } from "../../../support/reading";
import { runs } from "../../../support/seeds";
import { answerSentences } from "~/components/debrief/answer-words";
import { type CaseDocument, FLAG_KINDS, type FlagKind, generateCase, settle } from "~/domain/casefile";
import { canBePinned, placesIn } from "~/domain/casefile/places";
import { ANSWER_KINDS, type FlagAnswer } from "~/domain/judgement/debrief/debrief";
import { answererOf } from "~/domain/judgement/debrief/answers/answer-flag";
import { groundOf } from "~/domain/judgement/outcome/standing";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import { textsOf } from "~/i18n";

/** A hundred files, every recipe twice or more, where time is no matter. */
const FILES = runs(12, 100);

/** What a line of each paper is likely to be taken for. */
const LIKELY: Readonly<Partial<Record<CaseDocument["kind"], readonly FlagKind[]>>> = {
  bankStatement: ["hiddenBorrowing", "roundTripping"],
  statements: ["fabricatedSales", "windowDressing"],
  interim: ["fabricatedSales", "overstatedOutput"],
  vatReturns: ["fabricatedSales", "underDeclaredSales"],
  ageing: ["deadReceivables", "ownerLoans"],
  inventory: ["staleStock", "overstatedOutput"],
  payroll: ["ghostStaff"],
  creditReport: ["hiddenBorrowing", "hiddenGuarantee"],
  interview: ["evasiveAnswer", "underDeclaredSales"],
  screening: ["knockOut", "strawOwner"],
};

/** By the suspicion, what papers are held against each other for it: agreement on another question does not answer it. */
const TESTED_BY: Readonly<Partial<Record<FlagKind, readonly string[]>>> = {
  fabricatedSales: ["fabricatedSales", "declaredAbove", "sameMonths"],
  roundTripping: ["roundTripping"],
  underDeclaredSales: ["underDeclaredSales", "declaredAbove", "sameMonths"],
  hiddenBorrowing: ["hiddenBorrowing", "debts"],
  windowDressing: ["windowDressing"],
  capitalisedExpenses: ["capitalisedExpenses"],
  staleStock: ["staleStock"],
  deadReceivables: ["deadReceivables"],
  ownerLoans: ["ownerLoans"],
  hiddenGuarantee: ["hiddenGuarantee"],
  overstatedOutput: ["overstatedOutput"],
  ghostStaff: ["ghostStaff"],
  overstatedCollateral: ["overstatedCollateral", "noComparable", "noSecurity"],
  forgedStatement: ["forgedStatement"],
  divertedLoan: ["earlierLoan", "earlierLoanUnseen", "purpose"],
  hiddenConcentration: ["hiddenConcentration"],
  strawOwner: ["strawOwner"],
  knockOut: ["knockOuts"],
};

const speaksOfIt = (kind: FlagKind, code: string): boolean => {
  const check = /^flags\.answer\.check\.(\w+)\./.exec(code)?.[1];
  return check === undefined || (TESTED_BY[kind]?.includes(check) ?? true);
};

const policy = content.policies[0]!;
const card = content.scorecards[0]!;
const t = textsOf("debrief");

function fileOf(index: number) {
  const recipe = content.archetypes[(index * 5) % content.archetypes.length]!;
  const seed = `answers-${index}`;
  return generateCase({ archetype: settle(recipe, seed), seed, futureCount: 1 });
}

/** Every place of a file under "other" and what it is likely taken for, and the first of each paper under every kind. */
function* pinsOn(documents: readonly CaseDocument[]) {
  for (const document of documents) {
    for (const [index, at] of placesIn(document).entries()) {
      const kinds = index === 0 ? FLAG_KINDS : ["other" as const, ...(LIKELY[document.kind] ?? [])];
      for (const kind of kinds) yield { kind, at: { doc: document.id, at } };
    }
  }
}

const isWhole = (words: string): boolean =>
  words.length > 10 && !/\{\{|undefined|NaN|Infinity|flags\.|lines\.|[a-z]+\.[a-z]+[A-Z]/.test(words);

describe(`every place that can be pinned, in ${FILES} files`, () => {
  const seen = new Set<FlagAnswer["kind"]>();
  it.each(Array.from({ length: FILES }, (_, index) => index))(
    "has an answer in words to what was asked, with papers: file %i",
    async (index) => {
      // A hundred files in one breath would leave the runner unheard for minutes.
      await setImmediate();
      const { file, truth } = fileOf(index);
      const ground = groundOf(file, policy, truth);
      const worksheet = EMPTY_WORKSHEET;
      const answer = answererOf({ worksheet, card, ground, file, truth, books: undefined, lent: false });
      const wanting: unknown[] = [];
      const worded = new Set<string>();
      for (const pin of pinsOn(file.documents)) {
        const found = answer({ id: "f1", severity: "high", note: "", ...pin });
        seen.add(found.kind);
        const isThere = found.papers.length > 0 && found.papers.every((place) => canBePinned(file.documents, place));
        // Words are written once for what says the same with the same kind of figures.
        const shape = `${found.kind} ${found.why.code} ${Object.keys(found.why.params ?? {}).join()}`;
        const isSaid = worded.has(shape) || isWhole(answerSentences(found, file.currency, t).join(" "));
        worded.add(shape);
        const isOnIt = speaksOfIt(pin.kind, found.why.code);
        if (!isThere || !isSaid || !isOnIt || !ANSWER_KINDS.includes(found.kind)) {
          wanting.push([pin, found.why, answerSentences(found, file.currency, t)]);
        }
      }
      expect(wanting.slice(0, 3)).toEqual([]);
    },
  );
  it("and is not always the same one", () => {
    expect([...seen].sort()).toEqual(
      expect.arrayContaining(["askFor", "immaterial", "innocent", "planted", "realRisk", "wrongMeaning"]),
    );
  });
});
