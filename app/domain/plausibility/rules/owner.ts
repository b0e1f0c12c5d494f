import { answer, firmAccounts, is, outside, paper, text, total } from "../papers";
import type { Rules } from "../rule";

/** Who owns and leads the firm, and under which names. */
export const OWNER: Rules = {
  /** Experience is part of a working life, and no shorter than the firm is old. */
  experience: (file) => {
    const application = paper(file, "application");
    const { ownerExperienceYears: known, yearsInBusiness: years = 0 } = application?.stated ?? {};
    if (!application || known === undefined) return [];
    return outside(
      known,
      [Math.min(years, 45) * 0.6, 48],
      { doc: application.id, at: "ownerExperienceYears" },
      { years },
    );
  },

  /** The owner leads the firm, under the name of the file. */
  legalRepresentative: (file) => {
    const licence = paper(file, "licence");
    const owner = file.firm.ownerName;
    if (!licence || owner === undefined || licence.legalRepresentative === owner) return [];
    return [{ doc: licence.id, at: "legalRepresentative", params: { named: licence.legalRepresentative, owner } }];
  },

  /** The chart of the family begins with him. */
  ownerInChart: (file) => {
    const chart = paper(file, "relatedParties");
    const party = chart?.parties.find(({ relation }) => is(relation, "related.owner"));
    const owner = file.firm.ownerName;
    if (!chart || !party || owner === undefined || party.name === owner) return [];
    return [{ doc: chart.id, at: party.id, params: { named: party.name, owner } }];
  },

  /** Shares add up to the whole. */
  sharesAddUp: (file) => {
    const licence = paper(file, "licence");
    if (!licence || licence.shareholders.length === 0) return [];
    const all = total(licence.shareholders.map(({ share }) => share));
    return outside(all, [0.999, 1.001], { doc: licence.id, at: licence.shareholders[0]!.id });
  },

  /** Whoever holds a part of the firm has his part of the profit that it pays out. */
  profitIsShared: (file) => {
    const [licence, chart, account] = [paper(file, "licence"), paper(file, "relatedParties"), firmAccounts(file)[0]];
    const spouse = chart?.parties.find(({ relation }) => is(relation, "related.spouse"))?.name;
    const others = licence?.shareholders.slice(1).filter(({ name }) => name !== spouse) ?? [];
    const paid = account?.lines.filter(({ text: what, out }) => out > 0 && is(what, "bank.bonus")) ?? [];
    if (paid.length === 0) return [];
    return others.flatMap(({ id, name }) =>
      paid.some(({ counterparty }) => counterparty === name)
        ? []
        : [{ doc: licence!.id, at: id, against: account!.id, params: { name } }],
    );
  },

  /** Register and chart give the owner one share. */
  shareAlike: (file) => {
    const [licence, chart] = [paper(file, "licence"), paper(file, "relatedParties")];
    const party = chart?.parties.find(({ relation }) => is(relation, "related.owner"));
    const holder = licence?.shareholders.find(({ name }) => name === party?.name);
    if (!licence || !chart || !party || !holder || party.share === undefined) return [];
    const place = { doc: licence.id, at: holder.id, against: chart.id };
    return outside(holder.share - party.share, [-0.005, 0.005], place);
  },

  /** One firm, one name. */
  firmNamedAlike: (file) => {
    const { name } = file.firm;
    const [licence, lease, said] = [paper(file, "licence"), paper(file, "lease"), answer(file, "business")];
    const names = [
      { doc: licence?.id, at: "name", named: licence?.name },
      { doc: lease?.id, at: "tenant", named: lease?.tenant },
      { doc: said?.doc, at: said?.at ?? "", named: said && text(said.said, "firm") },
    ];
    return names.flatMap(({ doc, at, named }) =>
      doc === undefined || named === undefined || named === name ? [] : [{ doc, at, params: { named, name } }],
    );
  },

  /** One town. */
  cityAlike: (file) => {
    const { city } = file.firm;
    const [licence, lease] = [paper(file, "licence"), paper(file, "lease")];
    const places = [
      { doc: licence?.id, at: "address", named: licence && text(licence.address, "city") },
      { doc: lease?.id, at: "premises", named: lease && text(lease.premises, "city") },
    ];
    return places.flatMap(({ doc, at, named }) =>
      doc === undefined || named === undefined || city === undefined || named === city
        ? []
        : [{ doc, at, params: { named, city } }],
    );
  },

  /** Who is looked up in the lists is in the identity papers, and the firm is looked up too. */
  everybodyIsSearched: (file) => {
    const screening = paper(file, "screening");
    if (!screening) return [];
    const searched = new Set(screening.lists.map((one) => one.searched));
    const left = screening.identity.find(({ person }) => !searched.has(person));
    return left ? [{ doc: screening.id, at: left.id, params: { person: left.person } }] : [];
  },

  /** No more is paid in than was promised to the register. */
  capitalPaidIn: (file) => {
    const licence = paper(file, "licence");
    const { registeredCapital, paidInCapital } = licence ?? {};
    if (
      !licence ||
      registeredCapital === undefined ||
      paidInCapital === undefined ||
      paidInCapital <= registeredCapital
    )
      return [];
    return [{ doc: licence.id, at: "paidInCapital", params: { registeredCapital, paidInCapital } }];
  },

  /** Capital of the books is what was paid in. */
  capitalInBooks: (file) => {
    const [licence, year] = [paper(file, "licence"), paper(file, "statements")?.years.at(-1)];
    const [paid, booked] = [licence?.paidInCapital, year?.lines.shareCapital];
    if (!licence || !year || paid === undefined || booked === undefined) return [];
    const place = { doc: licence.id, at: "paidInCapital", against: "statements" };
    return booked === 0 ? [] : outside(paid / booked, [0.95, 1.05], place);
  },

  /** The scope of the licence is the trade. */
  scopeOfTrade: (file) => {
    const licence = paper(file, "licence");
    if (!licence || file.firm.industry === "other" || licence.scope.code.endsWith(`.${file.firm.industry}`)) return [];
    return [{ doc: licence.id, at: "scope", params: { scope: licence.scope.code } }];
  },

  /** The relative of whom the owner speaks is the one of the chart. */
  relativeAlike: (file) => {
    const [chart, said] = [paper(file, "relatedParties"), answer(file, "ventures")];
    const told = said && text(said.said, "relativeFirm");
    const firms = chart?.parties.filter(({ relation }) => is(relation, "related.relativeFirm"));
    if (!chart || !said || told === undefined || !firms || firms.some(({ name }) => name === told)) return [];
    return [{ doc: said.doc, at: said.at, against: chart.id, params: { told } }];
  },
};
