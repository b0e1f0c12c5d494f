import { UsageError } from "./command";
import { readNumber } from "~/domain/typed-numbers";

/** The number that an option was given, read as every field reads it; NaN where it is none. */
export function numberOption(name: string, text: string): number {
  const reading = readNumber(text);
  if (reading.kind === "unclear")
    throw new UsageError(
      `${name}: ${JSON.stringify(text)} may mean ${reading.meanings.join(" or ")}; write the one you mean`,
    );
  return reading.kind === "read" ? reading.value : NaN;
}
