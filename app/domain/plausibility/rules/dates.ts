import { ageing, answer, daysFrom, firmAccounts, is, number, outside, paper, papers } from "../papers";
import type { Rules } from "../rule";

/** What was when, and what cannot have been before. */
export const DATES: Rules = {
  /** The register, which takes its weeks, knows the firm when it sends its first invoice and draws its first loan. */
  registeredBeforeTrade: (file) => {
    const licence = paper(file, "licence");
    if (!licence) return [];
    const traces = [
      ...papers(file, "ageing").flatMap(({ rows }) => rows.flatMap(({ oldestInvoice }) => oldestInvoice ?? [])),
      ...(paper(file, "loanList")?.rows.map(({ drawn }) => drawn) ?? []),
      ...firmAccounts(file).map(({ from }) => from),
    ];
    const first = traces.sort()[0];
    if (first === undefined || daysFrom(first, licence.registeredOn) <= 31) return [];
    return [{ doc: licence.id, at: "registeredOn", params: { registeredOn: licence.registeredOn, first } }];
  },

  /** Nobody worked here before there was a firm. */
  staffSinceRegistered: (file) => {
    const [licence, payroll] = [paper(file, "licence"), paper(file, "payroll")];
    if (!licence || !payroll) return [];
    return payroll.staff.flatMap(({ id, since }) =>
      since < licence.registeredOn || since > file.asOf
        ? [{ doc: payroll.id, at: id, against: licence.id, params: { since, registeredOn: licence.registeredOn } }]
        : [],
    );
  },

  /** No machine was bought for a firm that was not there. */
  machinesSinceRegistered: (file) => {
    const [licence, register] = [paper(file, "licence"), paper(file, "assetRegister")];
    if (!licence || !register) return [];
    return register.rows.flatMap(({ id, bought }) =>
      bought < licence.registeredOn
        ? [{ doc: register.id, at: id, against: licence.id, params: { bought, registeredOn: licence.registeredOn } }]
        : [],
    );
  },

  /** Years in business are those of the register, but for a workshop before it of which the owner speaks. */
  yearsInRegister: (file) => {
    const [licence, application] = [paper(file, "licence"), paper(file, "application")];
    const years = application?.stated.yearsInBusiness;
    if (!licence || !application || years === undefined) return [];
    const said = answer(file, "business");
    if (said && is(said.said, "interview.business.later")) return [];
    const known = daysFrom(licence.registeredOn, file.asOf) / 365.25;
    return outside(
      years - known,
      [-1.5, 1.1],
      { doc: application.id, at: "yearsInBusiness", against: licence.id },
      { years },
    );
  },

  /** Years in talk and application are the same. */
  yearsTold: (file) => {
    const [application, said] = [paper(file, "application"), answer(file, "business")];
    const [years, told] = [application?.stated.yearsInBusiness, said && number(said.said, "years")];
    if (!application || !said || years === undefined || told === undefined || Math.abs(years - told) <= 1) return [];
    return [{ doc: said.doc, at: said.at, against: application.id, params: { told, years } }];
  },

  /** The licence has not run out. */
  licenceRuns: (file) => {
    const licence = paper(file, "licence");
    if (!licence || licence.validUntil === undefined || licence.validUntil >= file.asOf) return [];
    return [{ doc: licence.id, at: "validUntil", params: { validUntil: licence.validUntil } }];
  },

  /** No paper is older than it may be, and none comes from tomorrow. */
  papersAreFresh: (file) => {
    const dated = [
      ...papers(file, "bankStatement").map(({ id, to }) => ({ doc: id, at: "L1", on: to, most: 62 })),
      ...papers(file, "creditReport").map(({ id, asOf }) => ({ doc: id, at: "f1", on: asOf, most: 31 })),
      ...papers(file, "siteVisit").map(({ id, date }) => ({ doc: id, at: "n1", on: date, most: 31 })),
      ...papers(file, "interview").map(({ id, date }) => ({ doc: id, at: "q1", on: date, most: 31 })),
      ...papers(file, "screening").map(({ id, checkedOn }) => ({ doc: id, at: "k1", on: checkedOn, most: 31 })),
      ...papers(file, "licence").map(({ id, extractOn }) => ({ doc: id, at: "extractOn", on: extractOn, most: 31 })),
      ...papers(file, "collateral").flatMap(({ id, items }) =>
        items.flatMap((item) => [
          { doc: id, at: item.id, on: item.appraisedOn, most: 185 },
          { doc: id, at: item.id, on: item.registerCheckedOn, most: 31 },
        ]),
      ),
    ];
    return dated.flatMap(({ doc, at, on, most }) => outside(daysFrom(on, file.asOf), [0, most], { doc, at }, { on }));
  },

  /** Lists of stock, machines, open items and loans show one day. */
  listsOfOneDay: (file) => {
    const lists = [
      ...papers(file, "ageing"),
      ...papers(file, "inventory"),
      ...papers(file, "assetRegister"),
      ...papers(file, "loanList"),
      ...papers(file, "orderBook"),
    ];
    const [first] = lists;
    return lists.flatMap(({ id, asOf, rows }) =>
      first && asOf !== first.asOf ? [{ doc: id, at: rows[0]?.id ?? "r1", against: first.id, params: { asOf } }] : [],
    );
  },

  /** What is ordered was ordered before today and is due after it was ordered. */
  ordersDated: (file) => {
    const book = paper(file, "orderBook");
    return (book?.rows ?? []).flatMap(({ id, orderedOn, due }) =>
      orderedOn <= book!.asOf && orderedOn < due ? [] : [{ doc: book!.id, at: id, params: { orderedOn, due } }],
    );
  },

  /** Every year of the statements ends where the next begins. */
  yearsFollow: (file) => {
    const statements = paper(file, "statements");
    return (statements?.years ?? []).flatMap(({ periodEnd }, i, years) => {
      const before = years[i - 1];
      const place = { doc: statements!.id, at: `${periodEnd.slice(0, 4)}.sales` };
      return before ? outside(daysFrom(before.periodEnd, periodEnd), [364, 367], place) : [];
    });
  },

  /** Machines were bought before the day of the list. */
  boughtBefore: (file) => {
    const register = paper(file, "assetRegister");
    return (register?.rows ?? []).flatMap(({ id, bought }) =>
      bought <= register!.asOf ? [] : [{ doc: register!.id, at: id, params: { bought } }],
    );
  },

  /** No invoice is open that was written after the day of the list, or ten years before. */
  openItemsDated: (file) =>
    (["receivables", "payables"] as const).flatMap((side) => {
      const list = ageing(file, side);
      return (list?.rows ?? []).flatMap(({ id, oldestInvoice }) =>
        oldestInvoice === undefined
          ? []
          : outside(daysFrom(oldestInvoice, list!.asOf), [0, 3_650], { doc: list!.id, at: id }),
      );
    }),

  /** Stock moved before the day of the list. */
  movedBefore: (file) => {
    const list = paper(file, "inventory");
    return (list?.rows ?? []).flatMap(({ id, lastMoved }) =>
      lastMoved <= list!.asOf ? [] : [{ doc: list!.id, at: id, params: { lastMoved } }],
    );
  },
};
