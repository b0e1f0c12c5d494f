import { allocate, type Minor } from "../../../money";
import { randomStream, type RandomStream } from "../../../random";
import { workingDate } from "../../documents/dates";
import type { BankLine } from "../../documents/types/bank";
import type { CaseDocument } from "../../documents/types/kinds";
import { mannerOf, say } from "../../documents/voice";
import type { World } from "../../documents/world";
import type { Bend } from "../lie";
import { leftOut, listed, type OpenItem, relist, unusedCustomer } from "../open-items";
import { adjustStatements, ageingOf, altered, mainAccount, type Moved, rewrite } from "../rewrite";
import type { SignOf } from "../says";
import { account, answerOn, lineSigns, monthOf, newestStatement, present, sign } from "../signs";
import { about } from "./about";
import type { SAYS } from "./says";

type Sign = SignOf<typeof SAYS>;

/** Where the owner's debt hides: as invoices to customers that do not exist, or as money paid ahead to suppliers. */
type Guise = "receivables" | "prepayments";
const AS_RECEIVABLES = 0.7;
/** Beyond this part of what customers owe he would not pass it off as theirs. */
const BELIEVABLE = 0.6;
/** Names of customers that no other lie uses. */
const PLACES = [10, 11] as const;

/**
 * The owner has borrowed from the firm. The statements show his debt as trade receivables, with one or two customers
 * invented for it in the ageing, or as prepayments. The bank still shows the money leaving for his own account.
 */
export const bend: Bend<typeof SAYS> = (world, documents) => {
  const { life, now, seed } = world;
  const owed = now.balances.ownerReceivable;
  if (owed <= 0) throw new RangeError("a loan to the owner needs an owner who has borrowed from the firm");
  const random = randomStream(seed, "distortion/ownerLoans");
  const names = PLACES.map((place) => unusedCustomer(world.names, place));
  const ageing = ageingOf(documents, "receivables");
  const believable = owed < BELIEVABLE * (ageing ? listed(ageing) : 0);
  // Somebody must be left out for every invented name, or the list would grow.
  const room = ageing ? leftOut(ageing, PLACES.length, world.names).length : 0;
  const asReceivables =
    (random.chance(AS_RECEIVABLES) && believable && room > 0) || newestStatement(documents) === undefined;
  const guise: Guise = asReceivables && ageing ? "receivables" : "prepayments";

  let bent = adjustStatements(documents, ({ periodEnd }) => {
    const end = monthOf(periodEnd);
    const then = life.states.find(({ month }) => month === end)?.balances.ownerReceivable ?? 0;
    return { otherReceivables: -then, [guise]: then };
  });
  bent = withoutHisWord(world, bent);
  const invented = guise === "receivables" ? names.slice(0, Math.min(random.integer(1, 2), Math.max(1, room))) : [];
  const moved: Moved[] = [];
  if (ageing && invented.length > 0) {
    const out = leftOut(ageing, invented.length, world.names);
    const total = owed + out.reduce((sum, row) => sum + row.total, 0);
    const relisted = relist(bent, ageing, out, openItems(world, invented, total, random));
    bent = relisted.documents;
    moved.push(relisted.moved);
  }
  const bends = altered(documents, bent);
  if (bends.length === 0) throw new RangeError("a loan to the owner needs accounts or a list of debtors to hide it in");
  const evidenceIn = (file: readonly CaseDocument[]): Sign[] => signs(world, file, guise, owed, invented);
  return {
    documents: bent,
    moved,
    evidenceIn,
    distortion: {
      kind: "ownerLoans",
      severity: about.severity,
      amount: owed,
      what: { code: `distortion.ownerLoans.${guise}`, params: { amount: owed } },
      bends,
      evidence: evidenceIn(bent),
    },
  };
};

/** Nor does he speak of it: household sheet, chart of related parties and interview leave it out. */
function withoutHisWord(world: World, documents: readonly CaseDocument[]): CaseDocument[] {
  const { names, now } = world;
  let bent = rewrite(documents, "household", (document) => ({
    ...document,
    debts: document.debts.filter(({ item }) => item.code !== "household.debt.firm"),
  }));
  bent = rewrite(bent, "relatedParties", (document) => ({
    ...document,
    parties: document.parties.map((party) =>
      party.dealings?.code === "related.owner.owes" ? { ...party, dealings: { code: "related.owner.none" } } : party,
    ),
  }));
  const variant = mannerOf(now.firm.owner) === "ambitious" ? "ideas" : "none";
  const answer = say(world, "ventures", variant, { relative: names.relative, relativeFirm: names.relativeFirm });
  return rewrite(bent, "interview", (document) => ({
    ...document,
    answers: document.answers.map((said) =>
      said.answer.code.startsWith("interview.ventures.borrowed") ? { ...said, answer } : said,
    ),
  }));
}

/** What has been taken month by month stands as invoices of the last half year, mostly not quite due. */
function openItems({ now }: World, names: readonly string[], amount: Minor, random: RandomStream): OpenItem[] {
  const totals = allocate(
    amount,
    names.map(() => random.between(0.7, 1.3)),
  );
  return names.map((name, i) => {
    const weights = [random.between(0, 2), random.between(1, 3), random.between(1, 3), random.between(1, 4)];
    const [d30, d60, d90, d180] = allocate(totals[i] ?? 0, weights);
    const oldestInvoice = workingDate(now.month - random.integer(3, 4), random.integer(4, 26));
    return { name, parts: { d30, d60, d90, d180 }, oldestInvoice };
  });
}

function signs(
  world: World,
  documents: readonly CaseDocument[],
  guise: Guise,
  owed: Minor,
  invented: readonly string[],
): Sign[] {
  const rows = ageingOf(documents, "receivables")?.rows.filter(({ name }) => invented.includes(name)) ?? [];
  const main = mainAccount(documents);
  const owner = account(documents, "owner");
  const drawn = drawings(world, main.lines);
  const taken = drawn.reduce((sum, { out }) => sum + out, 0);
  const newest = newestStatement(documents);
  const household = answerOn(documents, ["household"]);
  const living = world.now.firm.household.livingCost;
  const received = owner?.lines.filter((line) => line.in > living && drawn.some(({ out }) => out === line.in)) ?? [];
  return present([
    ...rows.map(({ id, name, total }) => sign("receivables", id, "debtorNeverPays", { name, total })),
    newest &&
      sign(newest.doc, newest.at(guise), guise === "receivables" ? "receivablesHoldOwner" : "prepaymentsHoldOwner", {
        stated: newest.statement.lines[guise] ?? 0,
        owed,
      }),
    newest && sign(newest.doc, newest.at("otherReceivables"), "noOwnerClaim", { taken }),
    ...lineSigns(main, drawn.slice(-8), "ownerTransfer", ({ out }) => ({ amount: out, name: world.names.owner })),
    ...(owner ? lineSigns(owner, received.slice(-3), "ownerReceived", (line) => ({ amount: line.in })) : []),
    household && sign(household.doc, household.at, "livingStated", { living, taken }),
  ]);
}

/** What went to the owner beside his living: the books know which of the transfers they were. */
function drawings({ life, now, names }: World, lines: readonly BankLine[]): BankLine[] {
  const lent = new Set(
    life.journal
      .filter(({ code, month }) => code === "ownerBorrows" && month > now.month - 12)
      .map(({ amount }) => amount),
  );
  const toOwner = lines.filter(({ counterparty, out }) => counterparty === names.owner && out > 0);
  const exact = toOwner.filter(({ out }) => lent.has(out));
  return exact.length > 0 ? exact : toOwner;
}
