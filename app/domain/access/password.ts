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
}

/** All that is wrong with a password, in the order in which it is told. `isCommon` is asked in lower case. */
export function passwordProblems(
  password: string,
  { name, email }: Owner,
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
    ["common", isCommon(written)],
    ["holdsName", holds(whole) || parts.some((part) => part.length >= SHORTEST_PART && holds(part))],
    ["holdsAddress", local.length >= SHORTEST_PART && holds(local)],
  ];
  return found.filter(([, is]) => is).map(([problem]) => problem);
}
