import { readNumber } from "~/domain/typed-numbers";

/** What stands in the fields of the upload: the file's text and name, the meaning of its points, why it is taken over. */
export interface ScorecardFields {
  readonly name: string;
  readonly text: string;
  readonly baseScore: string;
  readonly baseOdds: string;
  readonly pdo: string;
  readonly note: string;
}
const NAMES = ["name", "text", "baseScore", "baseOdds", "pdo", "note"] as const;

/** The fields as they were typed; what is not a text counts as empty. */
export function scorecardFields(form: FormData): ScorecardFields {
  const typed = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value : "";
  };
  return Object.fromEntries(NAMES.map((name) => [name, typed(name)])) as unknown as ScorecardFields;
}

type Scale = { readonly baseScore: number; readonly baseOdds: number; readonly pointsToDoubleOdds: number };

/** All three numbers of the scale or none; "scale" where only some can be read. */
export function typedScale({ baseScore, baseOdds, pdo }: ScorecardFields): Scale | undefined | "scale" {
  if ([baseScore, baseOdds, pdo].every((text) => text.trim() === "")) return undefined;
  const [score, odds, points] = [baseScore, baseOdds, pdo].map((text) => {
    const reading = readNumber(text);
    return reading.kind === "read" ? reading.value : undefined;
  });
  if (score === undefined || odds === undefined || points === undefined) return "scale";
  return { baseScore: score, baseOdds: odds, pointsToDoubleOdds: points };
}
