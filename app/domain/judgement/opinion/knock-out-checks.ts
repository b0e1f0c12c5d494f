import type { CaseDocument, CaseFile, DocumentKind, KnockOutKind, Locator } from "../../casefile/browser";
import { roundHalfUp } from "../../money";
import type { KnockOutRules } from "../../pricing";

/** A rule of the bank that ends the application, as its own system sees it: what the record says and where. */
export interface SeenKnockOut {
  readonly kind: KnockOutKind;
  readonly at: Locator;
  /** amounts are minor units, shares hundredths */
  readonly params: Readonly<Record<string, string | number>>;
}

/** Shares are stated in hundredths: what is smaller is no missing share. */
const NO_SHARE = 0.005;

/**
 * The knock-outs that the bank's records show: compliance sheet, register, request, and the branch's authority as its
 * own visit report states it (the policy's for the firm's size where there is none). Nothing else in the file is read,
 * and a paper that is not there shows nothing.
 */
export function knockOutsSeen(file: CaseFile, rules: KnockOutRules): readonly SeenKnockOut[] {
  return [...onScreening(file, rules), ...onShares(file, rules), ...onAmount(file, rules)];
}

type Of<K extends DocumentKind> = Extract<CaseDocument, { readonly kind: K }>;
const find = <K extends DocumentKind>(file: CaseFile, kind: K): Of<K> | undefined =>
  file.documents.find((document): document is Of<K> => document.kind === kind);

function onScreening(file: CaseFile, rules: KnockOutRules): readonly SeenKnockOut[] {
  const sheet = find(file, "screening");
  if (!sheet) return [];
  const place = (at: string): Locator => ({ doc: sheet.id, at });
  const { sector } = sheet;
  return [
    ...sheet.identity
      .filter(({ validUntil }) => validUntil < sheet.checkedOn)
      .map(({ id, person, validUntil }): SeenKnockOut => {
        return { kind: "identityExpired", at: place(id), params: { person, until: validUntil } };
      }),
    ...sheet.lists
      .filter(({ result }) => result === "match")
      .map(({ id, searched }): SeenKnockOut => ({ kind: "listMatch", at: place(id), params: { person: searched } })),
    ...(rules.prohibitedSectors.includes(sector.code)
      ? [{ kind: "prohibitedSector" as const, at: place("sector"), params: { code: sector.code } }]
      : []),
  ];
}

/** A beneficial owner whom nobody identified, or shares that the register gives to nobody. */
function onShares(file: CaseFile, rules: KnockOutRules): readonly SeenKnockOut[] {
  const sheet = find(file, "screening");
  const licence = find(file, "licence");
  const persons = new Set(sheet?.identity.map(({ person }) => person));
  const unknown = sheet?.beneficialOwners.find(
    ({ name, share }) => share >= rules.beneficialOwnerFrom && !persons.has(name),
  );
  if (sheet && unknown) {
    const { id, name, share } = unknown;
    return [
      {
        kind: "beneficialOwnerUnknown",
        at: { doc: sheet.id, at: id },
        params: { holder: name, percent: hundredths(share) },
      },
    ];
  }
  const missing = licence ? 1 - licence.shareholders.reduce((total, { share }) => total + share, 0) : 0;
  if (!licence || missing < NO_SHARE) return [];
  const first = licence.shareholders[0]?.id ?? "shareholders";
  return [
    {
      kind: "beneficialOwnerUnknown",
      at: { doc: licence.id, at: first },
      params: { holder: "", percent: hundredths(missing) },
    },
  ];
}

const hundredths = (share: number): number => roundHalfUp(share * 100);

function onAmount(file: CaseFile, rules: KnockOutRules): readonly SeenKnockOut[] {
  const application = find(file, "application");
  if (!application) return [];
  const { amount } = application.request;
  const rows = find(file, "screening")?.groupExposure ?? [];
  const owed = rows.reduce((total, { balance }) => total + balance, 0);
  const authority = authorityOf(file, rules);
  return [
    ...(owed + amount > rules.groupLimit
      ? [
          {
            kind: "connectedGroupLimit" as const,
            at: { doc: "screening", at: rows[0]?.id ?? "groupExposure" },
            params: { owed, requested: amount, limit: rules.groupLimit },
          },
        ]
      : []),
    ...(authority !== undefined && amount > authority
      ? [{ kind: "authorityLimit" as const, at: { doc: application.id, at: "amount" }, params: { amount, authority } }]
      : []),
  ];
}

/** What the branch may decide by itself for this borrower, minor units; undefined where no rule names his size. */
export function authorityOf(file: CaseFile, rules: KnockOutRules): number | undefined {
  const note = find(file, "siteVisit")?.notes.find(({ topic }) => topic === "request");
  const stated = note?.text.params?.authority;
  if (typeof stated === "number") return stated;
  const { size } = file.firm;
  return size === "micro" || size === "small" || size === "medium" ? rules.branchAuthority[size] : undefined;
}
