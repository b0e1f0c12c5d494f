import { answer, firmAccounts, is, near, number, outside, paper, text, total, yuan } from "../papers";
import type { Rules } from "../rule";
import { senseOf } from "../trades";

/** Who is paid a salary and not by piece, hour or trip. */
const SALARIED =
  /\.(accountant|clerk|orderClerk|salesman|salesManager|buyer|merchandiser|dispatcher|fleetManager|plantManager|workshopManager|productionManager|projectManager|costEngineer|shopManager|designer|floorManager)$/;

/** Yuan a month for whoever is on a payroll, from a helper by the hour to a manager. House estimate. */
const WAGE = [1_200, 60_000] as const;
/** And on average. */
const MEAN_WAGE = [1_800, 25_000] as const;

/** What the firm pays of its wages, to whom it owes them and to the offices. */
const WAGES = /^bank\.(payroll\b|wageTax$|housingFund$)/;
/** Of the payroll so much leaves the bank; who is short of money owes some of it. House estimate. */
const WAGES_PAID = [0.9, 1.05] as const;

const monthBefore = (date: string): string => {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  return month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, "0")}`;
};

/** Titles, and one of the machines that such people work at. */
const WORKS_AT: readonly (readonly [RegExp, RegExp])[] = [
  [/\.pressOperator$/, /Press$/],
  [/\.latheHand$/, /Lathe$|turnMill/],
  [/\.cncOperator$/, /cnc|Centre$|Cutter$|boringMill/],
  [/\.welder$/, /weld/],
  [/\.sewer$/, /(lockstitch|overlock|buttonhole)/],
  [/\.presser$/, /pressTables$/],
  [/\.embroiderer$/, /embroidery/],
  [/\.machineOperator$/, /excavator|loader|Crane|Pump/],
  [/\.(foodWholesale|foodProcessing)\.driver$/, /Van$|Truck$|forklift$/],
];
/** Machines, and whom they need. */
const WORKED_BY: readonly (readonly [RegExp, RegExp])[] = [
  [/\.weldingRobot$/, /\.welder$/],
  [/\.embroideryMachine$/, /\.embroiderer$/],
  [/\.(excavator|loader|towerCrane|concretePump)$/, /\.(machineOperator|driver)$/],
];

/** Who works here, by payroll, office, talk and visit. */
export const STAFF: Rules = {
  /** A head earns what heads earn. */
  meanWage: (file) => {
    const payroll = paper(file, "payroll");
    if (!payroll) return [];
    return payroll.months.flatMap(({ month, heads, wages }) =>
      heads === 0 ? [] : outside(yuan(wages) / heads, MEAN_WAGE, { doc: payroll.id, at: month }),
    );
  },

  /** Nobody on the list works for nothing, and nobody earns the firm. */
  wageByName: (file) => {
    const payroll = paper(file, "payroll");
    if (!payroll) return [];
    return payroll.staff.flatMap(({ id, job, wage }) =>
      outside(yuan(wage) / (number(job, "count") ?? 1), WAGE, { doc: payroll.id, at: id }, { job: job.code }),
    );
  },

  /** A salary is agreed as a round sum; one may be odd in a month, whose owner stayed away for some days. */
  salariesAreRound: (file) => {
    const payroll = paper(file, "payroll");
    if (!payroll) return [];
    const odd = payroll.staff.filter(({ job, wage }) => SALARIED.test(job.code) && wage % 1_000 !== 0);
    return odd.slice(1).map(({ id, job, wage }) => ({ doc: payroll.id, at: id, params: { job: job.code, wage } }));
  },

  /** The list of names adds up to the month. */
  wagesAddUp: (file) => {
    const payroll = paper(file, "payroll");
    const last = payroll?.months.at(-1);
    if (!payroll || !last || payroll.staff.length === 0) return [];
    const listed = total(payroll.staff.map(({ wage }) => wage));
    return near(listed, last.wages, 0.01)
      ? []
      : [{ doc: payroll.id, at: last.month, params: { listed, wages: last.wages } }];
  },

  /** As many names as heads. */
  headsListed: (file) => {
    const payroll = paper(file, "payroll");
    const last = payroll?.months.at(-1);
    if (!payroll || !last || payroll.staff.length === 0) return [];
    const listed = total(payroll.staff.map(({ job }) => number(job, "count") ?? 1));
    return listed === last.heads ? [] : [{ doc: payroll.id, at: last.month, params: { listed, heads: last.heads } }];
  },

  /** The owner tells as many as the payroll pays. */
  headsTold: (file) => {
    const [payroll, said] = [paper(file, "payroll"), answer(file, "staff")];
    const heads = payroll?.months.at(-1)?.heads;
    const told = said && number(said.said, "heads");
    if (!payroll || !said || heads === undefined || told === undefined) return [];
    const place = { doc: said.doc, at: said.at, against: payroll.id };
    return outside(told - heads, [-1 - 0.05 * heads, 1 + 0.05 * heads], place, { told, heads });
  },

  /** The application states as many as the payroll pays. */
  headsStated: (file) => {
    const [payroll, application] = [paper(file, "payroll"), paper(file, "application")];
    const heads = payroll?.months.at(-1)?.heads;
    const stated = application?.stated.employees;
    if (!payroll || !application || heads === undefined || stated === undefined) return [];
    const place = { doc: application.id, at: "employees", against: payroll.id };
    return outside(stated - heads, [-2 - 0.1 * heads, 2 + 0.1 * heads], place, { stated, heads });
  },

  /** The visitor counts no more than are there. */
  headsSeen: (file) => {
    const [payroll, visit] = [paper(file, "payroll"), paper(file, "siteVisit")];
    const note = visit?.notes.find(({ topic }) => topic === "staff");
    const heads = payroll?.months.at(-1)?.heads;
    const seen = note && number(note.text, "seen");
    if (!payroll || !visit || !note || heads === undefined || seen === undefined) return [];
    return outside(seen, [0.15 * heads, heads + 1], { doc: visit.id, at: note.id, against: payroll.id }, { heads });
  },

  /** The office insures no more than the payroll pays. */
  insuredAreStaff: (file) => {
    const [payroll, office] = [paper(file, "payroll"), paper(file, "socialInsurance")];
    if (!payroll || !office) return [];
    const heads = new Map(payroll.months.map((one) => [one.month, one.heads]));
    return office.months.flatMap(({ month, insured }) => {
      const paid = heads.get(month);
      return paid === undefined || insured <= paid + 1
        ? []
        : [{ doc: office.id, at: month, against: payroll.id, params: { insured, paid } }];
    });
  },

  /** Whom the list marks as insured the office has. */
  insuredAlike: (file) => {
    const [payroll, office] = [paper(file, "payroll"), paper(file, "socialInsurance")];
    const last = office?.months.at(-1);
    if (!payroll || !office || !last || payroll.staff.length === 0) return [];
    const listed = total(payroll.staff.filter(({ insured }) => insured).map(({ job }) => number(job, "count") ?? 1));
    const place = { doc: payroll.id, at: payroll.months.at(-1)!.month, against: office.id };
    return outside(listed - last.insured, [-1, 1], place, { listed, insured: last.insured });
  },

  /** The owner tells as many insured as the office has. */
  insuredTold: (file) => {
    const [office, said] = [paper(file, "socialInsurance"), answer(file, "staff")];
    const insured = office?.months.at(-1)?.insured;
    const told = said && number(said.said, "insured");
    if (!office || !said || insured === undefined || told === undefined) return [];
    return outside(told - insured, [-1, 1], { doc: said.doc, at: said.at, against: office.id }, { told, insured });
  },

  /** Contributions are a known part of the insured wages. */
  contributionRate: (file) => {
    const office = paper(file, "socialInsurance");
    if (!office) return [];
    return office.months.flatMap(({ month, base, contribution }) =>
      base === 0 ? [] : outside(contribution / base, [0.15, 0.4], { doc: office.id, at: month }),
    );
  },

  /** Nobody is insured on less than the lowest base. */
  insuredBase: (file) => {
    const office = paper(file, "socialInsurance");
    if (!office) return [];
    return office.months.flatMap(({ month, base, insured }) =>
      insured === 0 ? [] : outside(yuan(base) / insured, [1_500, 40_000], { doc: office.id, at: month }),
    );
  },

  /** Wages of the payroll leave the bank, most of them in the next month: to the staff, and their tax and fund to the offices. */
  wagesArePaid: (file) => {
    const [payroll, accounts] = [paper(file, "payroll"), firmAccounts(file)];
    if (!payroll || accounts.length === 0) return [];
    // Those of the last month are paid after the statement ends.
    const months = new Map(payroll.months.slice(0, -1).map(({ month, wages }) => [month, wages]));
    const lines = accounts.flatMap((account) => account.lines).filter(({ text: what }) => WAGES.test(what.code));
    const paid = lines.filter(({ date, text: what }) => months.has(text(what, "month") ?? monthBefore(date)));
    const place = { doc: payroll.id, at: payroll.months.at(-1)!.month, against: accounts[0]!.id };
    return outside(total(paid.map(({ out }) => out)) / total([...months.values()]), WAGES_PAID, place);
  },

  /** Wages are the share of sales that they are in the trade. */
  wageShare: (file) => {
    const [payroll, application, sense] = [paper(file, "payroll"), paper(file, "application"), senseOf(file)];
    const sales = application?.stated.lastYearSales;
    if (!payroll || !application || !sense || !sales) return [];
    const wages = total(payroll.months.map((one) => one.wages));
    return outside(wages / sales, sense.wageShare, {
      doc: payroll.id,
      at: payroll.months.at(-1)!.month,
      against: application.id,
    });
  },

  /** A head sells what heads of the trade sell. */
  salesPerHead: (file) => {
    const [payroll, application, sense] = [paper(file, "payroll"), paper(file, "application"), senseOf(file)];
    const sales = application?.stated.lastYearSales;
    const heads = payroll && total(payroll.months.map((one) => one.heads)) / payroll.months.length;
    if (!payroll || !application || !sense || !sales || !heads) return [];
    return outside(yuan(sales) / heads, sense.salesPerHead, {
      doc: application.id,
      at: "lastYearSales",
      against: payroll.id,
    });
  },

  /** The jobs on the list are jobs of the trade. */
  jobsOfTrade: (file) => {
    const payroll = paper(file, "payroll");
    if (!payroll || file.firm.industry === "other") return [];
    return payroll.staff.flatMap(({ id, job }) =>
      job.code === "job.team" || is(job, `job.${file.firm.industry}`)
        ? []
        : [{ doc: payroll.id, at: id, params: { job: job.code } }],
    );
  },

  /** Who works a machine by his title has such a machine to work at. */
  machinesForStaff: (file) => {
    const [payroll, register] = [paper(file, "payroll"), paper(file, "assetRegister")];
    if (!payroll || !register) return [];
    return payroll.staff.flatMap(({ id, job }) => {
      const tool = WORKS_AT.find(([title]) => title.test(job.code))?.[1];
      if (!tool || register.rows.some(({ item }) => tool.test(item.code))) return [];
      return [{ doc: payroll.id, at: id, against: register.id, params: { job: job.code } }];
    });
  },

  /** What not everybody can work has somebody who can; in large firms the list goes over to teams and does not tell. */
  staffForMachines: (file) => {
    const [payroll, register] = [paper(file, "payroll"), paper(file, "assetRegister")];
    if (!payroll || !register || payroll.staff.some(({ job }) => job.code === "job.team")) return [];
    return register.rows.flatMap(({ id, item }) => {
      const title = WORKED_BY.find(([tool]) => tool.test(item.code))?.[1];
      if (!title || payroll.staff.some(({ job }) => title.test(job.code))) return [];
      return [{ doc: register.id, at: id, against: payroll.id, params: { item: item.code } }];
    });
  },

  /** No two on the list have one name. */
  namesOnce: (file) => {
    const payroll = paper(file, "payroll");
    if (!payroll) return [];
    const names = payroll.staff.map(({ name }) => name);
    return payroll.staff.flatMap(({ id, name }, i) =>
      name !== "-" && names.indexOf(name) < i ? [{ doc: payroll.id, at: id, params: { name } }] : [],
    );
  },
};
