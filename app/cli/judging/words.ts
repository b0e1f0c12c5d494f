import { type FilesNeeded, type Ranked } from "~/domain/judgement/ranking";

export const NAMES: Readonly<Record<Ranked, string>> = {
  grade: "grade distance",
  lnPd: "error of ln PD",
  dPrime: "flags: d′",
  criterion: "flags: criterion",
  price: "price",
  money: "money per 100 asked",
  composite: "composite",
  withoutPrice: "composite without price",
};

/** More than this and the law of large numbers is all that is left: nobody reads so many files. */
const COUNTLESS = 5_000;

/** A number of files; reckoned ones are marked, as the files that were simulated were too few to see them. */
export function filesSaid(needed: FilesNeeded | undefined): string {
  if (!needed || needed.files > COUNTLESS) return "never";
  return needed.reckoned ? `≈ ${roughly(needed.files)}` : String(needed.files);
}

/** Two figures of it. */
function roughly(count: number): number {
  const unit = 10 ** Math.max(0, Math.floor(Math.log10(count)) - 1);
  return Math.ceil(count / unit) * unit;
}

export const figure = (value: number | undefined, digits = 2): string =>
  value === undefined
    ? "—"
    : value
        .toFixed(digits)
        .replace(/^-(?=.*[1-9])/, "−")
        .replace("-", "");

/** "a, b and c" */
export const listed = (names: readonly string[]): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
