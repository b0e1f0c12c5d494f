/** What a list of staff can say of a person, in the order in which it is written. */
export const STAFF_COLUMNS = [
  "employeeNumber",
  "name",
  "email",
  "unit",
  "job",
  "manager",
  "roles",
  "cohorts",
  "from",
  "leavesOn",
] as const;
export type StaffColumn = (typeof STAFF_COLUMNS)[number];

/** Without them nobody can be found or entered. */
export const REQUIRED_COLUMNS = ["employeeNumber", "name"] as const satisfies readonly StaffColumn[];

/** What each column of a file says; null: nothing that is taken over. */
export type StaffMapping = readonly (StaffColumn | null)[];

/** Headings as the bank's last lists had them, and what they meant. */
export type RememberedHeadings = Readonly<Record<string, StaffColumn | null>>;

/** The headings of our own file. */
export const STAFF_HEADINGS: Readonly<Record<StaffColumn, string>> = {
  employeeNumber: "Employee number",
  name: "Name",
  email: "E-mail",
  unit: "Unit code",
  job: "Job",
  manager: "Line manager",
  roles: "Roles",
  cohorts: "Cohorts",
  from: "From",
  leavesOn: "Leaves on",
};

/** As personnel systems head them, folded. */
const ALSO: Readonly<Record<StaffColumn, string>> = {
  employeeNumber:
    "employee no|employee id|staff number|staff no|staff id|personnel number|number|no|工号|员工编号|员工号|职工编号|人员编号",
  name: "full name|employee name|staff name|姓名|员工姓名|名字",
  email: "email|email address|mail|work email|邮箱|电子邮箱|电子邮件|邮件|邮箱地址",
  unit: "unit|branch code|branch|department code|organisation code|org code|cost centre|机构代码|机构编码|机构号|部门代码|部门编码|网点代码|支行代码",
  job: "job title|position|title|post|岗位|职务|职位",
  manager:
    "line managers employee number|line managers number|line manager number|manager|manager number|manager id|manager employee number|reports to|直属上级|直接上级|上级工号|主管工号|直属上级工号|直线经理工号|经理工号",
  roles: "role|角色|系统角色",
  cohorts: "cohort|cohort names|cohort name|class|培训班|班级|期次",
  from: "valid from|effective from|effective date|start date|since|生效日期|开始日期|起始日期|入职日期",
  leavesOn: "leave on|last day|leaving date|end date|termination date|离职日期|结束日期|最后工作日",
};

/** Headings are compared without case, marks and double spaces. */
export const foldedHeading = (heading: string): string =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/['’.:*-]/g, "")
    .replace(/[\s_]+/g, " ")
    .trim();

const MEANING: ReadonlyMap<string, StaffColumn> = new Map(
  STAFF_COLUMNS.flatMap((column) =>
    [STAFF_HEADINGS[column], ...ALSO[column].split("|")].map((heading) => [foldedHeading(heading), column] as const),
  ),
);

/** What the columns of a file say, by what the bank chose before and else by their headings; each meaning once. */
export function guessMapping(headings: readonly string[], remembered: RememberedHeadings = {}): StaffMapping {
  const taken = new Set<StaffColumn>();
  return headings.map((heading) => {
    const folded = foldedHeading(heading);
    const known = Object.hasOwn(remembered, folded) ? remembered[folded] : undefined;
    const column = known === undefined ? (MEANING.get(folded) ?? null) : known;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

/** What is to be remembered of a mapping that somebody used. */
export const rememberedIn = (headings: readonly string[], mapping: StaffMapping): RememberedHeadings =>
  Object.fromEntries(headings.map((heading, i) => [foldedHeading(heading), mapping[i] ?? null]));

export type MappingProblem =
  | { readonly problem: "columnMissing"; readonly column: StaffColumn }
  | { readonly problem: "columnTwice"; readonly column: StaffColumn };

export const mappingProblems = (mapping: StaffMapping): MappingProblem[] => [
  ...REQUIRED_COLUMNS.filter((column) => !mapping.includes(column)).map(
    (column) => ({ problem: "columnMissing", column }) as const,
  ),
  ...STAFF_COLUMNS.filter((column) => mapping.filter((one) => one === column).length > 1).map(
    (column) => ({ problem: "columnTwice", column }) as const,
  ),
];
