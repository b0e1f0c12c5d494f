import { describe, expect, it } from "vitest";
import { A_STATEMENT } from "./stored-statements";
import { card, debrief, file, lent, opinion, policy, soundTruth } from "../domain/judgement/fixture";
import { seniorOpinionOf } from "~/domain/judgement/seniors/senior-opinion";
import { EMPTY_WORKSHEET } from "~/domain/judgement/worksheet/worksheet";
import {
  packDocument,
  packSealed,
  readAnswers,
  readAuditDetail,
  readContent,
  readDocument,
  readHint,
  readOpenedThen,
  readOpinion,
  readPinnedThen,
  readSealed,
  readSummary,
  readTruth,
  readWorksheet,
  UnreadableRecordError,
  writeWorksheet,
} from "~/records";
import { pack } from "~/records/pack";

const sealed = { debrief: debrief(lent, soundTruth), opinion: seniorOpinionOf(lent, file, card, policy, "", false) };
const worksheet = EMPTY_WORKSHEET;
const json = JSON.stringify;
const asStored = <T>(value: T) => JSON.parse(json(value)) as T;

/** A secret that must not stand in a log because something beside it is broken. */
const SECRET = "canary-of-a-secret";

describe("a record that cannot be read names its table and row and what is wrong, and tells nothing that it holds:", () => {
  it.each<[string, () => unknown, string]>([
    [
      "a draft that is cut off",
      () => readWorksheet(json({ memo: SECRET }).slice(0, -2), "Attempt", "a1"),
      "Attempt a1 cannot be read: it is not JSON",
    ],
    [
      "a draft without its flags",
      () => readWorksheet(json({ ...worksheet, memo: SECRET, flags: undefined }), "Attempt", "a1"),
      "Attempt a1 cannot be read: flags",
    ],
    [
      "a decision with a flag of no kind",
      () =>
        readWorksheet(
          json({
            ...worksheet,
            flags: [{ id: "f1", at: { doc: "vat", at: "1" }, kind: SECRET, severity: "low", note: "" }],
          }),
          "Decision",
          "d1",
        ),
      "Decision d1 cannot be read: flags.0.kind",
    ],
    [
      "a draft whose unread figure is not a text",
      () => readWorksheet(json({ ...worksheet, memo: SECRET, unread: { pd: 3 } }), "Attempt", "a1"),
      "Attempt a1 cannot be read: unread.pd",
    ],
    [
      "a draft of a newer version",
      () => readWorksheet(json({ ...worksheet, mood: SECRET }), "Attempt", "a1"),
      "Attempt a1 cannot be read: Unrecognized key",
    ],
    [
      "a draft that is a list",
      () => readWorksheet("[]", "Attempt", "a1"),
      "Attempt a1 cannot be read: it is not an object",
    ],
    [
      "a debrief of a newer engine",
      () => readSealed(pack({ ...sealed, debrief: { ...sealed.debrief, engineVersion: "99" } }), "d1"),
      "Decision d1 cannot be read: its version is not one that this program knows",
    ],
    [
      "a debrief without a price",
      () => readSealed(pack({ ...sealed, debrief: { ...sealed.debrief, you: { pd: 0.1 } } }), "d1"),
      "Decision d1 cannot be read: you.grade",
    ],
    [
      "a debrief of a known truth without the money",
      () => readSealed(pack({ ...sealed, debrief: { ...sealed.debrief, money: undefined } }), "d1"),
      "Decision d1 cannot be read: a truth without the money it brings",
    ],
    [
      "bytes that were never packed",
      () => readSealed(Buffer.from(SECRET), "d1"),
      "Decision d1 cannot be read: it is not packed with brotli",
    ],
    [
      "a decision that holds no debrief",
      () => readSealed(pack({ memo: SECRET }), "d1"),
      "Decision d1 cannot be read: it holds no debrief",
    ],
    [
      "a key without futures",
      () => readTruth(pack({ ...soundTruth, defaultMonths: [] }), "c1"),
      "CaseTruth c1 cannot be read: defaultMonths: no futures",
    ],
    [
      "a key of the first generators without its PD",
      () =>
        readTruth(pack({ ...soundTruth, ratingPd: undefined, attainable: undefined, defaultMonths: undefined }), "c1"),
      "CaseTruth c1 cannot be read: it lacks what version 1 has",
    ],
    [
      "an opinion of newer rules",
      () => readOpinion(json({ ...opinion, model: "6" }), "c1/p/s"),
      "ModelOpinion c1/p/s cannot be read: its version is not one",
    ],
    [
      "an opinion without a price",
      () => readOpinion(json({ ...opinion, price: SECRET }), "c1/p/s"),
      "ModelOpinion c1/p/s cannot be read: price",
    ],
    [
      "a paper of no kind",
      () => readDocument(pack({ id: "x", kind: SECRET }), "c1/x"),
      "CaseDocument c1/x cannot be read: it is of no kind",
    ],
    [
      "a paper without its table",
      () => readDocument(pack({ id: "vat", kind: "vatReturns", rate: 0.13 }), "c1/vat"),
      "CaseDocument c1/vat cannot be read: returns: not a list",
    ],
    [
      "a bank statement whose columns do not belong together",
      () => readDocument(pack({ id: "bank", kind: "bankStatement", opening: 0, table: { days: [1] } }), "c1/bank"),
      "CaseDocument c1/bank cannot be read: its columns do not belong together",
    ],
    ["a summary without an amount", () => readSummary(json({ firmName: SECRET }), "c1"), "Case c1 cannot be read"],
    ["answers that are no lists", () => readAnswers(json({ q1: SECRET }), "q"), "QuizAnswer q cannot be read: q1"],
    [
      "a hint that is filled with a list",
      () => readHint("spread.pinned", json({ count: [SECRET] }), "a1/spread/1"),
      "HintTaken a1/spread/1 cannot be read: count",
    ],
    [
      "pinned flags without a place",
      () => readPinnedThen(json([{ kind: SECRET }]), "a1/tax"),
      "InformationRequest a1/tax cannot be read: 0.doc",
    ],
    [
      "opened papers that are no ids",
      () => readOpenedThen(json([{ doc: SECRET }]), "a1/tax"),
      "InformationRequest a1/tax cannot be read: 0",
    ],
    [
      "an audit detail that holds an object",
      () => readAuditDetail(json({ who: { name: SECRET } }), 7),
      "AuditEvent 7 cannot be read: who",
    ],
    [
      "a scorecard without characteristics",
      () => readContent("scorecard", json({ id: SECRET, version: "1" }), "v1"),
      "ContentVersion v1 cannot be read: characteristics: not a list",
    ],
  ])("%s", (_, read, message) => {
    expect(read).toThrow(UnreadableRecordError);
    expect(read).toThrow(message);
    expect(read).not.toThrow(SECRET);
  });
});

describe("a record of today comes back as it was written:", () => {
  it("a worksheet, letter by letter", () => {
    const supported = { ...lent, supports: [{ id: "s1", at: { doc: "vat", at: "1" }, of: "dscr", note: "" }] };
    const unread = { ...supported, pd: undefined, unread: { pd: "3,5" } };
    const unreadAlone = { ...lent, pd: undefined, unread: { pd: "3,5" } };
    for (const one of [EMPTY_WORKSHEET, lent, supported, unread, unreadAlone]) {
      const text = writeWorksheet(one);
      expect(writeWorksheet(readWorksheet(text, "Attempt", "a1"))).toBe(text);
    }
    // Nothing that supports a judgement is left out of the text, as in every draft before.
    expect(writeWorksheet(EMPTY_WORKSHEET)).not.toContain("supports");
    expect(writeWorksheet(supported).endsWith('"note":""}]}')).toBe(true);
    // So is the text of figures that cannot be read, where all can; where one cannot, it stands last.
    expect(writeWorksheet(unread).endsWith('"note":""}],"unread":{"pd":"3,5"}}')).toBe(true);
    expect(readWorksheet(writeWorksheet(unreadAlone), "Attempt", "a1")).toMatchObject({ unread: { pd: "3,5" } });
  });
  it("a sealed decision, a truth and an opinion", () => {
    expect(readSealed(packSealed(sealed), "d1")).toEqual({
      sealed: { era: "today", debrief: asStored(sealed.debrief) },
      opinion: asStored(sealed.opinion),
    });
    expect(json(readOpinion(json(opinion), "c1"))).toBe(json(opinion));
    // One of the rules before, which rated on accounts that do not add up, stays what it said then.
    expect(readOpinion(json({ ...opinion, model: "2" }), "c1")).toEqual(asStored({ ...opinion, model: "2" }));
  });
  it("a statement", () => {
    expect(readDocument(packDocument(A_STATEMENT), "c1/bank-main")).toEqual(A_STATEMENT);
  });
});
