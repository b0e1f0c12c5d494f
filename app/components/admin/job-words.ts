import { formatDateTime } from "~/components/ui/format";
import { openKey, type Texts } from "~/i18n/keys";

export type Outcome = "done" | "failed" | "stopped" | "lost";

interface Run {
  readonly at: string;
  /** undefined: it goes on */
  readonly outcome?: Outcome;
  readonly did?: number;
}

interface Next {
  readonly needs?: string;
  readonly next?: string;
  readonly soon: boolean;
}

type Text = Texts<"jobs">;

export const jobName = (name: string, t: Text): string => t(openKey("jobs:jobs", `${name}.name`));

export const didWords = (name: string, did: number, t: Text): string =>
  t(openKey("jobs:jobs", `${name}.did`), { count: did });

/** A run in one line. */
export function jobRunWords(name: string, { at, outcome, did }: Run, t: Text): string {
  if (!outcome) return t("running", { since: formatDateTime(at) });
  const facts = [formatDateTime(at), t(`outcome.${outcome}`), did !== undefined && didWords(name, did, t)];
  return facts.filter(Boolean).join(" · ");
}

/** When it runs next, by the bank's clock. */
export function nextWords({ needs, next, soon }: Next, t: Text): string {
  if (needs !== undefined) return t("needs", { setting: needs });
  return soon || next === undefined ? t("soon") : formatDateTime(next);
}
