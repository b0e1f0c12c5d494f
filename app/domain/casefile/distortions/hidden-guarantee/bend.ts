import type { Contingency } from "../../../firm";
import { randomStream } from "../../../random";
import { harmlessNeighbour } from "../../documents/related-parties";
import type { LoanListDocument } from "../../documents/types/debt";
import type { CaseDocument } from "../../documents/types/kinds";
import { evade, say } from "../../documents/voice";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { altered, answering, maybe, rewrite } from "../rewrite";
import type { SignOf } from "../says";
import { answerOn, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

type LoanRow = LoanListDocument["rows"][number];

/** Some owners leave the question open, others say no. */
const EVADES = 0.5;

/**
 * The firm stands for a neighbour's loan, and the neighbour for this firm's: a circle. The owner says that he has signed
 * for nobody and calls the neighbour a friend in his chart. The bureau lists the guarantee.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { names, now } = world;
  const guarantee = now.contingencies.find(({ kind }) => kind === "guarantee");
  if (!guarantee) throw new RangeError("a hidden guarantee needs a firm that has given one");
  const circle = secured(documents);
  const evades = randomStream(world.seed, "distortion/hiddenGuarantee").chance(EVADES);
  let bent = rewrite(documents, "interview", (document) =>
    answering(document, "guarantees", evades ? evade(world, "guarantees") : say(world, "guarantees", "none")),
  );
  bent = rewrite(bent, "relatedParties", (document) => ({
    ...document,
    parties: document.parties.map((party) =>
      party.name === names.neighbourFirm ? { ...party, ...harmlessNeighbour(names.neighbourFirm) } : party,
    ),
  }));
  // What secures the bank's loan is in its contract, which the owner copies: he does not see what it tells.
  bent = rewrite(bent, "loanList", (document) => ({
    ...document,
    rows: document.rows.map((row) =>
      row.id === circle?.id
        ? { ...row, security: { code: "security.neighbour", params: { name: names.neighbourFirm } } }
        : row,
    ),
  }));
  return {
    documents: bent,
    distortion: {
      kind: "hiddenGuarantee",
      severity: about.severity,
      amount: guarantee.amount,
      what: {
        code: "distortion.hiddenGuarantee",
        params: { amount: guarantee.amount, name: names.neighbourFirm },
      },
      bends: altered(documents, bent),
      evidence: signs(world, bent, guarantee, circle),
    },
  };
};

/** The bank loan that the neighbour stands for in return: the largest of another bank, or else of any. */
function secured(documents: readonly CaseDocument[]): LoanRow | undefined {
  const rows =
    maybe(documents, "loanList")?.rows.filter(
      // What is pledged for a loan stands in the register of pledges too: that stays as it is.
      ({ lenderType, security }) => lenderType !== "private" && !security.code.startsWith("security.pledge"),
    ) ?? [];
  const elsewhere = rows.filter(({ lenderType }) => lenderType === "bank");
  return (elsewhere.length > 0 ? elsewhere : rows).toSorted((a, b) => b.balance - a.balance)[0];
}

function signs(
  { names }: World,
  documents: readonly CaseDocument[],
  { amount }: Contingency,
  circle: LoanRow | undefined,
): Sign[] {
  const name = names.neighbourFirm;
  const bureau = maybe(documents, "creditReport");
  const listed = bureau?.guarantees.filter(({ borrower }) => borrower === name) ?? [];
  const asked = bureau?.enquiries.filter(({ reason }) => reason === "guarantee") ?? [];
  const said = answerOn(documents, ["guarantees"]);
  const friend = maybe(documents, "relatedParties")?.parties.find((party) => party.name === name);
  return present([
    ...listed.map((row) =>
      sign("creditReport", row.id, "guaranteeListed", { amount: row.amount, name, lender: row.lender }),
    ),
    ...asked.slice(-1).map((row) => sign("creditReport", row.id, "guaranteeEnquiry", { by: row.by, on: row.on })),
    said && sign(said.doc, said.at, "guaranteeDenied", { amount }),
    friend && sign("relatedParties", friend.id, "neighbourHarmless", { name }),
    circle && sign("loanList", circle.id, "guaranteeCircle", { name, balance: circle.balance, lender: circle.lender }),
  ]);
}
