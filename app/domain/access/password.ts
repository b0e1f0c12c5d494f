/** NIST SP 800-63B asks for eight at least and for no rule of composition; what is longer than this helps nobody. */
export const SHORTEST_PASSWORD = 10;
export const LONGEST_PASSWORD = 128;

/** A part of a name that is shorter than this stands in many words by chance. */
const SHORTEST_PART = 4;

export type PasswordProblem = "tooShort" | "tooLong" | "common" | "holdsName" | "holdsAddress";

/** Whose password it is to be. */
interface Owner {
  readonly name: string;
  readonly email: string;
  /** what their bank is called, where it is known */
  readonly bank?: string | undefined;
}

const PRODUCT = "Lendwright";

/** All that is wrong with a password, in the order in which it is told. `isCommon` is asked in lower case. */
export function passwordProblems(
  password: string,
  { name, email, bank = "" }: Owner,
  isCommon: (password: string) => boolean,
): PasswordProblem[] {
  const length = [...password].length; // a sign outside the basic plane counts once
  const written = password.toLowerCase();
  const holds = (part: string) => part !== "" && written.includes(part);
  const [whole, parts] = [name.toLowerCase().replaceAll(/\s/g, ""), name.toLowerCase().split(/[\s.-]+/)];
  const [local = ""] = email.toLowerCase().split("@");
  const found: readonly (readonly [PasswordProblem, boolean])[] = [
    ["tooShort", length < SHORTEST_PASSWORD],
    ["tooLong", length > LONGEST_PASSWORD],
    ["common", isCommon(written.trim()) || !/[\p{L}\p{N}\p{P}\p{S}]/u.test(written) || isHouseName(written, bank)],
    ["holdsName", holds(whole) || parts.some((part) => part.length >= SHORTEST_PART && holds(part))],
    ["holdsAddress", local.length >= SHORTEST_PART && holds(local)],
  ];
  return found.filter(([, is]) => is).map(([problem]) => problem);
}

/** What a whole bank would try first: the names of the product and of the bank, with little besides but figures and signs. */
function isHouseName(written: string, bank: string): boolean {
  const letters = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]/gu, "");
  const parts = bank.split(/\s+/).filter((part) => part.length >= SHORTEST_PART);
  const names = [PRODUCT, bank, ...parts].map(letters).filter((name) => name !== "");
  const all = letters(written);
  const rest = names.reduce((left, name) => left.replaceAll(name, ""), all);
  return rest !== all && [...rest].length < SHORTEST_PART;
}
