import { ageing, is, near, outside, paper, text, total } from "../papers";
import type { Rules } from "../rule";

/** What is pledged, whose it is, and who has it already. */
export const SECURITY: Rules = {
  /** What the application offers is what was appraised, thing by thing. */
  offeredAndAppraised: (file) => {
    const [application, sheet] = [paper(file, "application"), paper(file, "collateral")];
    if (!application || !sheet) return [];
    return sheet.items.flatMap(({ id, type, value }) => {
      const offer = application.request.collateral.find((one) => one.id === id);
      const same = offer?.type === type && near(offer.appraisedValue, value, 0.01);
      return same ? [] : [{ doc: sheet.id, at: id, against: application.id, params: { value } }];
    });
  },

  /** An appraisal is near to what like things fetch. */
  nearTheMarket: (file) => {
    const sheet = paper(file, "collateral");
    return (sheet?.items ?? []).flatMap(({ id, value, comparable }) =>
      comparable === undefined ? [] : outside(value / comparable, [0.65, 1.45], { doc: sheet!.id, at: id }),
    );
  },

  /** Claims that are pledged are open. */
  claimsAreThere: (file) => {
    const [sheet, list] = [paper(file, "collateral"), ageing(file, "receivables")];
    const pledged = sheet?.items.find(({ type }) => type === "receivables");
    if (!sheet || !list || !pledged) return [];
    const open = total(list.rows.map((row) => row.total));
    return outside(pledged.value / open, [0, 1], { doc: sheet.id, at: pledged.id, against: list.id });
  },

  /** Stock that is pledged lies there. */
  stockIsThere: (file) => {
    const [sheet, list] = [paper(file, "collateral"), paper(file, "inventory")];
    const pledged = sheet?.items.find(({ type }) => type === "stock");
    if (!sheet || !list || !pledged) return [];
    const value = total(list.rows.map((row) => row.value));
    return outside(pledged.value / value, [0, 1], { doc: sheet.id, at: pledged.id, against: list.id });
  },

  /** Machines are pledged at no more than they cost. */
  machinesAreThere: (file) => {
    const [sheet, register] = [paper(file, "collateral"), paper(file, "assetRegister")];
    const pledged = sheet?.items.find(({ type }) => type === "machineryOrVehicle");
    if (!sheet || !register || !pledged) return [];
    const cost = total(register.rows.map((row) => row.cost));
    return outside(pledged.value / cost, [0, 0.95], { doc: sheet.id, at: pledged.id, against: register.id });
  },

  /** A flat belongs to somebody of the family who is named in the file. */
  ownerOfHome: (file) => {
    const [sheet, chart] = [paper(file, "collateral"), paper(file, "relatedParties")];
    const home = sheet?.items.find(({ type }) => type === "home");
    if (!sheet || !chart || !home) return [];
    const family = new Set(chart.parties.map(({ name }) => name));
    const strange = home.owner.split(", ").find((name) => !family.has(name));
    return strange === undefined ? [] : [{ doc: sheet.id, at: home.id, against: chart.id, params: { owner: strange } }];
  },

  /** What a relative pledges is said to be a relative's. */
  relativesHome: (file) => {
    const sheet = paper(file, "collateral");
    const home = sheet?.items.find(({ type }) => type === "home");
    const relative = home && text(home.description, "relative");
    return home && relative !== undefined && home.owner !== relative
      ? [{ doc: sheet!.id, at: home.id, params: { owner: home.owner, relative } }]
      : [];
  },

  /** Machines, claims and stock belong to the firm. */
  firmPledgesItsOwn: (file) => {
    const sheet = paper(file, "collateral");
    return (sheet?.items ?? []).flatMap(({ id, type, owner }) =>
      ["machineryOrVehicle", "receivables", "stock"].includes(type) && owner !== file.firm.name
        ? [{ doc: sheet!.id, at: id, params: { owner } }]
        : [],
    );
  },

  /** The mortgage that the household pays is in the register of the flat. */
  mortgageIsRegistered: (file) => {
    const [sheet, household] = [paper(file, "collateral"), paper(file, "household")];
    const home = sheet?.items.find(
      ({ type, description }) => type === "home" && !is(description, "collateral.home.relative"),
    );
    const debt = household?.debts.find(({ item }) => is(item, "household.debt.mortgage"));
    if (!sheet || !household || !home || !debt) return [];
    const charged = home.charges.some(({ amount }) => near(amount, debt.balance, 0.1));
    return charged ? [] : [{ doc: sheet.id, at: home.id, against: household.id, params: { balance: debt.balance } }];
  },

  /** Who holds a charge is a lender of the file. */
  chargesHaveLoans: (file) => {
    const [sheet, report] = [paper(file, "collateral"), paper(file, "creditReport")];
    if (!sheet || !report) return [];
    const lenders = new Set([
      ...report.facilities.map(({ lender }) => lender),
      ...report.guarantees.map(({ lender }) => lender),
    ]);
    for (const { lender } of paper(file, "loanList")?.rows ?? []) lenders.add(lender);
    return sheet.items.flatMap(({ charges }) =>
      charges.flatMap(({ id, holder }) =>
        lenders.has(holder) ? [] : [{ doc: sheet.id, at: id, against: report.id, params: { holder } }],
      ),
    );
  },

  /** What another bank's loan is secured by carries its charge, where it is offered here as well. */
  pledgedElsewhere: (file) => {
    const [sheet, list] = [paper(file, "collateral"), paper(file, "loanList")];
    if (!sheet || !list) return [];
    return sheet.items.flatMap(({ id, type, charges }) => {
      const other = list.rows.find(({ security, balance }) => balance > 0 && is(security, `security.pledge.${type}`));
      const charged = other && charges.some(({ holder }) => holder === other.lender);
      return !other || charged ? [] : [{ doc: sheet.id, at: id, against: list.id, params: { lender: other.lender } }];
    });
  },

  /** Premises are pledged by who owns them, and not by who rents. */
  premisesAreOwned: (file) => {
    const [sheet, application] = [paper(file, "collateral"), paper(file, "application")];
    const hall = sheet?.items.find(({ type }) => type === "factoryOrLand" || type === "shopOrOffice");
    if (!sheet || !application || !hall || application.stated.premisesOwned !== false) return [];
    return [{ doc: sheet.id, at: hall.id, against: application.id, params: {} }];
  },

  /** A charge was written before the register was looked up. */
  chargesDated: (file) => {
    const sheet = paper(file, "collateral");
    return (sheet?.items ?? []).flatMap(({ charges, registerCheckedOn }) =>
      charges.flatMap(({ id, registeredOn }) =>
        registeredOn <= registerCheckedOn ? [] : [{ doc: sheet!.id, at: id, params: { registeredOn } }],
      ),
    );
  },
};
