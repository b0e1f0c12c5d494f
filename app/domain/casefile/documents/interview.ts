import { PRIVATE_LOAN } from "../../firm/index";
import { randomStream } from "../../random/index";
import type { InterviewAnswer, InterviewDocument, Phrase } from "../types";
import { trueStatements } from "./statements";
import type { Drawn, World } from "./world";

/** The first talk with the owner: every answer comes from a fact of the firm's life. */
export function drawInterview(world: World): Drawn<InterviewDocument> {
  const { now, names, archetype, asOf, seed } = world;
  const { firm } = now;
  const [before, last] = trueStatements(world).slice(-2);
  const sales = last?.lines.sales ?? 0;
  const growth = sales / (before?.lines.sales || 1) - 1;
  const kwh = world.life.states.slice(-12).reduce((sum, { figures }) => sum + figures.kwhUsed, 0);
  const privateLoan = now.loans.find(({ id }) => id === PRIVATE_LOAN);
  const bankDebt = now.loans
    .filter(({ lender }) => lender === "otherBank")
    .reduce((sum, { balance }) => sum + balance, 0);
  const round = (value: number, digits: number): number => Number(value.toFixed(digits));
  const restaurant = firm.industry.id === "restaurant";

  const talk: [question: string, answer: Phrase][] = [
    [
      "business",
      { code: `interview.business.${firm.industry.id}`, params: { years: firm.yearsInBusiness, firm: names.firm } },
    ],
    [
      "sales",
      {
        code: growth >= 0 ? "interview.sales.grew" : "interview.sales.fell",
        params: { sales, growth: round(Math.abs(growth), 3) },
      },
    ],
    [
      "customers",
      {
        code: `interview.customers.${restaurant ? "guests" : "firms"}`,
        params: { share: round(firm.customerShares[0] ?? 0, 2), customer: names.customers[0] ?? "" },
      },
    ],
    [
      "terms",
      {
        code: "interview.terms",
        params: { collect: Math.round(firm.collectionMonths * 30), pay: Math.round(firm.supplierMonths * 30) },
      },
    ],
    ["cash", { code: firm.industry.cashShare > 0.05 ? "interview.cash.much" : "interview.cash.little" }],
    ["power", { code: "interview.power", params: { kwh: round(kwh / (salesInTenThousands(sales) || 1), 1) } }],
    ["otherLoans", loansAnswer(bankDebt, privateLoan?.balance, names.otherBank, names.privateLender)],
    ["purpose", { code: `interview.purpose.${archetype.request.purpose}` }],
    [
      "household",
      {
        code: randomStream(seed, "household").chance(0.5) ? "interview.household.two" : "interview.household.one",
        params: { living: firm.livingCost },
      },
    ],
    ["worry", { code: `interview.worry.${archetype.quality}` }],
  ];
  const answers = talk.map(([question, answer], i): InterviewAnswer => ({
    id: `q${i + 1}`,
    question: { code: `interview.ask.${question}` },
    answer,
  }));
  return { document: { id: "interview", kind: "interview", date: asOf, answers }, noise: [] };
}

/** Sales in units of ten thousand yuan, the unit in which owners speak. */
const salesInTenThousands = (sales: number): number => sales / 1_000_000;

function loansAnswer(bank: number, privateDebt: number | undefined, bankName: string, lender: string): Phrase {
  if (privateDebt !== undefined) return { code: "interview.otherLoans.private", params: { bank, privateDebt, lender } };
  return bank > 0
    ? { code: "interview.otherLoans.bank", params: { bank, name: bankName } }
    : { code: "interview.otherLoans.none" };
}
