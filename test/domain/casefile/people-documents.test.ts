import { describe, expect, it } from "vitest";
import { KNOCK_OUT_KINDS } from "~/domain/casefile";
import { plantAnomalies } from "~/domain/casefile/anomalies/plant";
import { drawNames, legalForm } from "~/domain/casefile/documents/names";
import type { CaseDocument } from "~/domain/casefile/documents/types/kinds";
import { applyKnockOuts } from "~/domain/casefile/knock-outs/apply";
import { branchAuthority } from "~/domain/casefile/knock-outs/limits";
import { renderFile } from "~/domain/casefile/phrases";
import { INDUSTRY_IDS } from "~/domain/industries/ids";
import { SEEDS } from "../../support/seeds";
import { archetypeNo, find, lived, the, type Lived } from "./people-world";
import { content } from "../../support/content";

const WALK: readonly Lived[] = SEEDS.map((_, i) => lived(i));
/** More lives, for what is rare in one. */
const LONG_WALK: readonly Lived[] = [...WALK, ...Array.from({ length: 20 }, (_, i) => lived(1000 + i))];

describe("names", () => {
  it("are distinct within a case and hardly repeat between cases", () => {
    const firms = new Set<string>();
    for (let i = 0; i < 400; i++) {
      const names = drawNames(archetypeNo(i), `names-${i}`);
      const all = Object.values(names).flat() as string[];
      // The main account may lie with this bank; every other name stands once.
      const once = all.filter((name) => name !== names.thisBank);
      expect(new Set(once).size).toBe(once.length);
      expect(all.join()).toMatch(/^[\x20-\x7e]+$/);
      firms.add(names.firm);
    }
    expect(firms.size).toBeGreaterThan(395);
  });

  it("do not depend on what is planted", () => {
    const honest = drawNames(archetypeNo(3), "s");
    const bent = drawNames(
      archetypeNo(3, { distortions: ["strawOwner"], knockOuts: ["listMatch"], anomalies: 2 }),
      "s",
    );
    expect(bent).toEqual(honest);
  });

  it("are enough for every day book", () => {
    for (const { world } of WALK) {
      const { names, days } = world;
      const most = (kind: string) =>
        Math.max(
          0,
          ...days.movements.map(({ party }) => (party.kind === kind && "index" in party ? party.index + 1 : 0)),
        );
      expect(names.customers.length).toBeGreaterThanOrEqual(most("customer"));
      expect(names.suppliers.length).toBeGreaterThanOrEqual(most("supplier"));
      expect(names.services.length).toBeGreaterThanOrEqual(most("service"));
    }
  });
});

describe("the application", () => {
  it("of a client of this bank starts from what he owes here", () => {
    for (const { world, documents } of LONG_WALK) {
      const { request } = the(documents, "application");
      const here = world.now.loans
        .filter(({ lender }) => lender === "thisBank")
        .reduce((sum, loan) => sum + loan.balance, 0);
      if (here > branchAuthority(world.archetype.size)) continue;
      if (request.kind === "renewal" || request.kind === "annualReview") expect(request.amount).toBe(here);
      if (request.kind === "increase") expect(request.amount).toBeGreaterThan(here);
    }
  });

  it("states every loan from elsewhere, private ones too", () => {
    for (const { world, documents } of LONG_WALK) {
      const elsewhere = world.now.loans
        .filter(({ lender }) => lender !== "thisBank")
        .reduce((sum, loan) => sum + loan.balance, 0);
      const stated = the(documents, "application").stated.otherLoans.reduce((sum, { balance }) => sum + balance, 0);
      expect(stated).toBe(elsewhere);
    }
  });

  it("stays within what the branch may decide", () => {
    for (const { world, documents } of LONG_WALK) {
      expect(the(documents, "application").request.amount).toBeLessThanOrEqual(branchAuthority(world.archetype.size));
    }
  });

  it("pledges no premises that are rented and no more machines, claims or stock than the books show", () => {
    for (const { world, documents } of LONG_WALK) {
      const { balances, firm } = world.now;
      const most = {
        machineryOrVehicle: balances.fixedAssets + balances.accumulatedDepreciation,
        receivables: balances.receivables,
        stock: balances.inventory,
      };
      for (const { type, appraisedValue, appraisedOn } of the(documents, "application").request.collateral) {
        if (type === "factoryOrLand" || type === "shopOrOffice") expect(firm.premisesOwned).toBe(true);
        if (type in most) expect(appraisedValue).toBeLessThanOrEqual(most[type as keyof typeof most]);
        expect(appraisedOn < world.asOf).toBe(true);
      }
    }
  });

  it("is secured by no machine older than the firm", () => {
    for (const { documents } of LONG_WALK) {
      const registered = Number(the(documents, "licence").registeredOn.slice(0, 4));
      for (const { description } of the(documents, "application").request.collateral) {
        const since = description.params?.since;
        if (typeof since === "number") expect(since).toBeGreaterThanOrEqual(registered);
      }
    }
  });
});

describe("the loan list", () => {
  it("ties to the books to the last unit", () => {
    for (const { world, documents } of LONG_WALK) {
      const { bankLoans, privateLoans } = world.now.balances;
      const listed = the(documents, "loanList").rows.reduce((sum, { balance }) => sum + balance, 0);
      expect(listed + bankLoans + privateLoans).toBe(0);
    }
  });

  it("dates a loan on the day on which the bank statement shows it coming in", () => {
    let seen = 0;
    for (const { world, documents } of LONG_WALK) {
      const lines = documents.flatMap((one) => (one.kind === "bankStatement" ? one.lines : []));
      for (const { id, drawn, repayment } of the(documents, "loanList").rows) {
        const inWindow = lines.some(({ date }) => date.slice(0, 7) === drawn.slice(0, 7));
        const paidOut = world.days.movements.filter(({ code, loan }) => code === "loanDrawn" && loan === id);
        if (repayment === "revolving" || !inWindow || paidOut.length === 0) continue;
        seen += 1;
        const came = paidOut.map(({ amount }) => amount);
        expect(lines.some((line) => line.date === drawn && came.includes(line.in))).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it("gives every loan dates in order", () => {
    for (const { world, documents } of LONG_WALK) {
      for (const { drawn, maturity } of the(documents, "loanList").rows) {
        expect(drawn < world.asOf).toBe(true);
        expect(maturity > drawn).toBe(true);
      }
    }
  });
});

describe("the credit report", () => {
  it("shows what banks lent and nothing private", () => {
    for (const { world, documents } of LONG_WALK) {
      const report = the(documents, "creditReport");
      const firm = report.facilities.filter(({ borrower }) => borrower === "firm");
      expect(firm.reduce((sum, { balance }) => sum + balance, 0) + world.now.balances.bankLoans).toBe(0);
      const text = JSON.stringify(report);
      expect(text).not.toContain(world.names.privateLender);
      expect(text).not.toContain(world.names.bridgeLender);
    }
  });

  it("shows a late payment for every end of month with something unpaid at a bank", () => {
    for (const { world, documents } of LONG_WALK) {
      const late = world.life.states
        .slice(-24)
        .flatMap(({ loans }) => loans)
        .filter(({ lender, monthsPastDue }) => lender !== "private" && monthsPastDue > 0);
      expect(the(documents, "creditReport").history.length).toBeGreaterThanOrEqual(late.length);
    }
  });

  it("shows as late in the year of the statements what these show to be paid after the day it was due", () => {
    let seen = 0;
    for (const { world, documents } of LONG_WALK) {
      const { history } = the(documents, "creditReport");
      const late = world.days.movements.filter(
        ({ party, due, day, loan }) => party.kind === "bank" && loan !== undefined && due !== undefined && day > due,
      );
      const months = new Set(late.map(({ loan, month }) => `${loan} ${month}`));
      seen += months.size;
      expect(history.length).toBeGreaterThanOrEqual(months.size);
    }
    expect(seen).toBeGreaterThan(0);
  });

  it("lists the guarantees that the firm has given, as chart and interview do", () => {
    let given = 0;
    for (const { world, documents } of LONG_WALK) {
      const owed = world.now.contingencies.filter(({ kind }) => kind === "guarantee").map(({ amount }) => amount);
      expect(the(documents, "creditReport").guarantees.map(({ amount }) => amount)).toEqual(owed);
      const next = the(documents, "relatedParties").parties.find(({ name }) => name === world.names.neighbourFirm);
      expect(next?.relation.code).toBe(owed.length > 0 ? "related.guaranteed" : "related.neighbour");
      const answer = the(documents, "interview").answers.find(
        ({ question }) => question.code === "interview.ask.guarantees",
      )!;
      expect(answer.answer.code.includes(".given")).toBe(owed.length > 0);
      given += owed.length;
    }
    expect(given).toBeGreaterThan(0);
  });
});

describe("papers of firm and owner", () => {
  it("shares add up to the whole, and whoever holds a quarter is identified", () => {
    for (const { documents } of LONG_WALK) {
      const licence = the(documents, "licence");
      const { beneficialOwners, identity, lists } = the(documents, "screening");
      expect(licence.shareholders.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      const large = licence.shareholders.filter(({ share }) => share >= 0.25);
      expect(beneficialOwners).toHaveLength(large.length);
      const persons = identity.map(({ person }) => person);
      for (const { name } of beneficialOwners) expect(persons).toContain(name);
      expect(lists.every(({ result }) => result === "clear")).toBe(true);
    }
  });

  it("the register knows the firm for as many whole years as the owner says", () => {
    for (const { world, documents } of LONG_WALK) {
      const { registeredOn, form } = the(documents, "licence");
      const turned = registeredOn.slice(5) <= world.asOf.slice(5) ? 0 : 1;
      const years = Number(world.asOf.slice(0, 4)) - Number(registeredOn.slice(0, 4)) - turned;
      expect(years).toBe(the(documents, "application").stated.yearsInBusiness);
      expect(form).toBe(legalForm(world.archetype, world.seed));
    }
  });

  it("loans for car and other wants are those of the bureau, and leave the owner's account twelve times a year", () => {
    let seen = 0;
    for (const { documents } of LONG_WALK) {
      const { debts, assets } = the(documents, "household");
      const own = documents.find((one) => one.kind === "bankStatement" && one.holder === "owner");
      if (own?.kind !== "bankStatement") throw new Error("the owner shows no account");
      for (const type of ["car", "consumer"] as const) {
        const told = debts.find(({ item }) => item.code === `household.debt.${type}`);
        const known = the(documents, "creditReport").facilities.filter((one) => one.type === type);
        const paid = own.lines.filter(({ text }) => text.code === `bank.own.${type}Loan`);
        expect(known.map(({ balance }) => balance)).toEqual(told ? [told.balance] : []);
        expect(paid.map(({ out }) => out)).toEqual(told ? Array<number>(12).fill(told.monthlyPayment) : []);
        if (!told || !known[0]) continue;
        seen += 1;
        // Three years in level instalments cost between the loan itself and a seventh more.
        expect(told.monthlyPayment * 36).toBeGreaterThan(known[0].granted);
        expect(told.monthlyPayment * 36).toBeLessThan(known[0].granted * 1.15);
        expect(told.balance).toBeLessThan(known[0].granted);
        if (type === "car") expect(assets.some(({ item }) => item.code === "household.asset.car")).toBe(true);
      }
    }
    expect(seen).toBeGreaterThan(0);
  });

  it("the household's mortgage and card are those of the bureau, and it does not spend more than it gets", () => {
    for (const { documents } of LONG_WALK) {
      const { debts, monthlyIncome, monthlyExpenses } = the(documents, "household");
      const bureau = the(documents, "creditReport").facilities.filter(({ borrower }) => borrower === "owner");
      for (const [code, type] of [
        ["mortgage", "mortgage"],
        ["card", "card"],
      ] as const) {
        const told = debts.find(({ item }) => item.code === `household.debt.${code}`)?.balance ?? 0;
        expect(bureau.find((facility) => facility.type === type)?.balance ?? 0).toBe(told);
      }
      const sum = (rows: readonly { amount: number }[]) => rows.reduce((total, { amount }) => total + amount, 0);
      expect(sum(monthlyExpenses)).toBeLessThanOrEqual(sum(monthlyIncome));
    }
  });

  it("a flat with a mortgage carries its charge, and this bank's old loan its own", () => {
    for (const { documents } of LONG_WALK) {
      const sheet = find(documents, "collateral");
      const mortgage = the(documents, "creditReport").facilities.find(({ type }) => type === "mortgage");
      for (const item of sheet?.items ?? []) {
        if (item.type !== "home") continue;
        expect(item.charges.some(({ amount }) => amount === mortgage?.balance)).toBe(mortgage !== undefined);
      }
    }
  });
});

describe("interview and site visit", () => {
  it("hold fourteen to twenty answers beside those on savings above the request and on public records, and eight to twelve notes", () => {
    for (const { documents } of LONG_WALK) {
      const { answers } = the(documents, "interview");
      const { notes } = the(documents, "siteVisit");
      const usual = answers.filter(({ question: { code } }) => !/^interview\.ask\.(savings|records)$/.test(code));
      expect(usual.length).toBeGreaterThanOrEqual(14);
      expect(usual.length).toBeLessThanOrEqual(20);
      const savings = the(documents, "household").assets.find(({ item }) => item.code === "household.asset.savings");
      const { amount } = the(documents, "application").request;
      const asked = answers.some(({ question }) => question.code === "interview.ask.savings");
      expect(asked).toBe((savings?.value ?? 0) > amount);
      expect(notes.length).toBeGreaterThanOrEqual(8);
      expect(notes.length).toBeLessThanOrEqual(12);
    }
  });

  it("honest owners name a private lender, and some are short with harmless questions", () => {
    let evasive = 0;
    for (const { world, documents } of LONG_WALK) {
      const { answers } = the(documents, "interview");
      const said = answers.find(({ question }) => question.code === "interview.ask.otherLoans")!.answer;
      const owes = world.now.loans.some(({ lender, balance }) => lender === "private" && balance > 0);
      expect(/rivate/.test(said.code)).toBe(owes);
      if (answers.some(({ answer }) => answer.code.startsWith("interview.evasive"))) evasive += 1;
    }
    expect(evasive).toBeGreaterThan(0);
    expect(evasive).toBeLessThan(LONG_WALK.length);
  });

  it("the visitor counts no more heads than the firm has", () => {
    for (const { world, documents } of LONG_WALK) {
      const note = the(documents, "siteVisit").notes.find(({ topic }) => topic === "staff")!;
      expect(note.text.params!.seen).toBeLessThanOrEqual(the(documents, "application").stated.employees! + 3);
      expect(Number(note.text.params!.seen)).toBeGreaterThan(0);
      expect(world.names.manager).toBe(the(documents, "siteVisit").by);
    }
  });
});

it("everything that is said has a sentence, in every trade and situation, whatever is planted", () => {
  const { templates } = content.phrases.find(({ language }) => language === "en")!;
  const render = (documents: readonly CaseDocument[]) =>
    renderFile(
      {
        origin: "synthetic",
        currency: "CNY",
        asOf: "2026-01-20",
        firm: {
          name: "",
          industry: "other",
          size: "unknown",
          foundedOn: undefined,
          city: undefined,
          ownerName: undefined,
        },
        documents,
      },
      templates,
    );
  for (const { world, documents } of LONG_WALK) {
    const odd = plantAnomalies(world, documents, 20);
    expect(() => render(odd.documents)).not.toThrow();
    expect(() => renderFile({ documents: odd.anomalies } as never, templates)).not.toThrow();
    const ended = applyKnockOuts(world, documents, KNOCK_OUT_KINDS);
    expect(() => render(ended.documents)).not.toThrow();
    expect(() => renderFile({ documents: ended.knockOuts } as never, templates)).not.toThrow();
  }
  expect(new Set(WALK.map(({ world }) => world.archetype.industry)).size).toBe(INDUSTRY_IDS.length);
});
