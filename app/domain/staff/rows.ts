import { normaliseEmail, type Role } from "../access";
import type { Day } from "../people";
import type { StaffColumn, StaffMapping } from "./columns";
import { parseDay } from "./days";
import { roleNamed } from "./roles";

/** A line of a file, by its number there. */
export interface TableLine {
  readonly line: number;
  readonly record: readonly string[];
}

/** What a list says of one person; undefined: it has no such column, null: the cell is empty. */
export interface StaffRow {
  readonly line: number;
  readonly employeeNumber: string;
  readonly name: string;
  readonly email?: string | null;
  /** its code */
  readonly unit?: string | null;
  readonly job?: string | null;
  /** the employee number */
  readonly manager?: string | null;
  readonly roles?: readonly Role[];
  /** their names */
  readonly cohorts?: readonly string[];
  /** the day from which what is new here holds; null: today */
  readonly from?: Day | null;
  /** the last day in service */
  readonly leavesOn?: Day | null;
}

export const STAFF_PROBLEMS = [
  "required",
  "tooLong",
  "signs",
  "fault",
  "notNumber",
  "twice",
  "notEmail",
  "emailTwice",
  "notDay",
  "leavesBeforeFrom",
  "leavesBeforeJoining",
  "unknownRole",
  "moreCells",
  // what the bank's own books say
  "unknownUnit",
  "unitClosed",
  "unknownCohort",
  "unknownManager",
  "ownManager",
  "managerLeft",
  "managerCircle",
  "emailTaken",
  "rolePower",
  "roleNotYours",
  "noRole",
  "rolesApart",
  "powerService",
  "powerEmail",
  "powerName",
  "own",
] as const;
export type StaffProblem = (typeof STAFF_PROBLEMS)[number];

export interface StaffError {
  readonly line: number;
  readonly column: StaffColumn;
  readonly problem: StaffProblem;
  readonly found: string;
}

const LONGEST = { employeeNumber: 32, name: 120, email: 254, job: 120 } as const;
const EMPLOYEE_NUMBER = /^[\p{L}\p{N}][\p{L}\p{N}._/-]*$/u;
const EMAIL = /^[^\s@"<>(),;:]+@[^\s@"<>(),;:]+\.[^\s@"<>(),;:.]+$/;
/** What a spreadsheet shows where a formula found nothing. */
const FAULT =
  /^#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|GETTING_DATA)$/;
/** Signs that cannot be seen: controls, and those that turn the direction of what follows. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
/** What is quoted of a cell. */
const SHOWN = 80;

/** A spreadsheet's mark before what is no formula, which our own file writes too. */
const withoutMark = (text: string) => text.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, "");

/** Everything that the lines say, and everything that is wrong with them. */
export function readRows(
  lines: readonly TableLine[],
  mapping: StaffMapping,
): { readonly rows: readonly StaffRow[]; readonly errors: readonly StaffError[] } {
  const rows: StaffRow[] = [];
  const errors: StaffError[] = [];
  const numbers = new Map<string, number>();
  const emails = new Map<string, number>();
  const at = new Map(mapping.flatMap((column, i) => (column === null ? [] : [[column, i] as const])));

  for (const { line, record } of lines) {
    const faulty = new Set<StaffColumn>();
    const wrong = (column: StaffColumn, problem: StaffProblem, found: string) => {
      if (faulty.has(column)) return; // nothing else can be said of it
      errors.push({ line, column, problem, found: [...found].slice(0, SHOWN).join("") });
    };
    /** undefined: no such column; null: empty */
    const cell = (column: StaffColumn): string | null | undefined => {
      const place = at.get(column);
      if (place === undefined) return undefined;
      const text = withoutMark((record[place] ?? "").trim()).normalize("NFC");
      if (FAULT.test(text)) {
        wrong(column, "fault", text);
        faulty.add(column);
        return undefined;
      }
      if (text.replace(/[\n\r\t]/g, "").search(UNSEEN) >= 0) wrong(column, "signs", text.replace(UNSEEN, "·"));
      return text === "" ? null : text.replace(/\s+/g, " ");
    };
    const short = (column: keyof typeof LONGEST) => {
      const text = cell(column);
      if (text && [...text].length > LONGEST[column]) wrong(column, "tooLong", text);
      return text;
    };
    const day = (column: "from" | "leavesOn") => {
      const text = cell(column);
      if (!text) return text;
      const read = parseDay(text);
      if (read === undefined) wrong(column, "notDay", text);
      return read;
    };

    if (record.slice(mapping.length).some((text) => text !== "")) wrong("employeeNumber", "moreCells", "");
    const employeeNumber = short("employeeNumber") ?? "";
    if (employeeNumber === "") wrong("employeeNumber", "required", "");
    else if (!EMPLOYEE_NUMBER.test(employeeNumber)) wrong("employeeNumber", "notNumber", employeeNumber);
    else if (numbers.has(employeeNumber)) wrong("employeeNumber", "twice", employeeNumber);
    numbers.set(employeeNumber, line);

    const name = short("name") ?? "";
    if (name === "") wrong("name", "required", "");

    const typed = short("email");
    const email = typed ? normaliseEmail(typed) : typed;
    if (email && !EMAIL.test(email)) wrong("email", "notEmail", email);
    else if (email && emails.has(email)) wrong("email", "emailTwice", email);
    if (email) emails.set(email, line);

    const manager = cell("manager");
    if (manager && manager === employeeNumber) wrong("manager", "ownManager", manager);

    const names = cell("roles");
    const roles = listed(names, /[;；,，、|/]/)?.flatMap((text) => {
      const role = roleNamed(text);
      if (role === undefined) wrong("roles", "unknownRole", text);
      return role ?? [];
    });
    const from = day("from");
    const leavesOn = day("leavesOn");
    if (from && leavesOn && leavesOn < from) wrong("leavesOn", "leavesBeforeFrom", leavesOn);

    rows.push({
      line,
      employeeNumber,
      name,
      email,
      unit: cell("unit"),
      job: short("job"),
      manager,
      roles: roles && [...new Set(roles)],
      cohorts: listed(cell("cohorts"), /[;；|]/),
      from,
      leavesOn,
    });
  }
  return { rows, errors };
}

function listed(text: string | null | undefined, mark: RegExp): string[] | undefined {
  if (text === undefined) return undefined;
  const parts = (text ?? "").split(mark).map((part) => part.trim());
  return [...new Set(parts.filter((part) => part !== ""))];
}
