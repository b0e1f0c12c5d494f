import type { Phrase } from "../lending";
import type { Minor } from "../money";

/** One thing that was looked at in a filing. Amounts in the phrase are minor units. */
export interface Finding {
  readonly severity: "ties" | "differs" | "missing";
  readonly text: Phrase;
}

/** "ties" when the filed figure equals the computed one, else "differs" with the difference (filed − computed). */
export function compared(
  code: string,
  params: Readonly<Record<string, string>>,
  filed: Minor,
  computed: Minor,
): Finding {
  if (filed === computed) return { severity: "ties", text: { code, params: { ...params, filed } } };
  return {
    severity: "differs",
    text: { code: `${code}.differs`, params: { ...params, filed, computed, difference: filed - computed } },
  };
}

/** What the filing does not say. */
export const missing = (code: string, params: Readonly<Record<string, string | number>>): Finding => ({
  severity: "missing",
  text: { code, params },
});
