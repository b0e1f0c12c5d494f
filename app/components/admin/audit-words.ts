import { formatDate, formatDateTime, formatNumber } from "~/components/ui/format";
import audit from "~/i18n/en/audit";
import { openKey, type Texts } from "~/i18n/keys";

interface Event {
  readonly action: string;
  readonly actorId: string;
  readonly actorName?: string;
  readonly subject: string;
  readonly subjectName?: string;
  readonly detail?: Detail;
}

type Value = string | number | boolean | readonly string[];
type Detail = Readonly<Record<string, Value>>;
type Names = Readonly<Record<string, string>>;
type Text = Texts<"audit">;

/** What was done; the code of what this version has no words for. */
export const actionWords = (action: string, t: Text): string =>
  t(openKey("audit:actions", action), { defaultValue: action });

export const actorWords = ({ actorId, actorName }: Pick<Event, "actorId" | "actorName">, t: Text): string =>
  actorName ?? (actorId === "system" ? t("system") : actorId);

export const subjectWords = ({ subject, subjectName }: Pick<Event, "subject" | "subjectName">, t: Text): string =>
  subjectName ?? (plain(subject) in audit.subjects ? t(openKey("audit:subjects", plain(subject))) : subject);

/** A proposal or a list of staff without a name is still called what it is; a colon in a key would be read as a catalogue's. */
const plain = (subject: string) => subject.replace(/^(proposal|staffImport):.*$/, "$1").replace(/^job:/, "job ");

/** The facts of an event in words; what says nothing is left out. */
export function detailWords({ action, detail }: Pick<Event, "action" | "detail">, names: Names, t: Text): string {
  if (!detail) return t("unreadable");
  const untold = UNTOLD[action] ?? [];
  const facts = Object.entries(detail)
    .filter(([name, value]) => !untold.includes(name) && !TECHNICAL.includes(name) && says(name, value))
    .map(([name, value]) => factWords(name, value, names, t));
  return facts.filter((words) => words !== "").join(" · ");
}

/** The subject says it already. */
const UNTOLD: Readonly<Record<string, readonly string[]>> = {
  "content.publish": ["kind", "key", "version"],
  "decision.submitted": ["caseId"],
  "proposal.approve": ["kind", "key"],
  "proposal.make": ["kind", "key"],
  "proposal.refuse": ["kind", "key"],
  "proposal.withdraw": ["kind", "key"],
};
/** For whoever checks the log by machine. */
const TECHNICAL = ["digest", "digestOf", "contentVersionId", "proposalId"];
const NOUGHT_SAYS_NOTHING = ["minutes", "daysBudget", "running", "sessionsEnded"];

const says = (name: string, value: Value): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== "" && !(value === 0 && NOUGHT_SAYS_NOTHING.includes(name));

function factWords(name: string, value: Value, names: Names, t: Text): string {
  if (typeof value === "boolean") {
    const side = value ? "yes" : "no";
    if (name in audit[side]) return t(openKey(`audit:${side}`, name));
    return name in audit.yes ? "" : `${name}: ${value}`;
  }
  const words = Array.isArray(value) ? t("common:list", { items: value.map(word) }) : word(value as string | number);
  return name in audit.detail ? t(openKey("audit:detail", name), { value: words }) : `${name}: ${words}`;

  function word(one: string | number): string {
    if (typeof one === "number") return formatNumber(one);
    if (ROLE_FIELDS.includes(name)) return t(openKey("common:role", one));
    if (name === "action") return actionWords(one, t);
    if (MOMENT.test(one)) return formatDateTime(one);
    if (DAY.test(one)) return formatDate(one);
    const named = ID_FIELD.test(name) ? names[one] : undefined;
    if (named !== undefined) return named;
    return one in audit.codes ? t(openKey("audit:codes", one)) : one;
  }
}

const ROLE_FIELDS = ["added", "removed", "roles", "role", "gains"];
const ID_FIELD = /Id$|^value$/;
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|\+00:00)$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
