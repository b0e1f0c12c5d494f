import { ClearFlag } from "./clear-flag";
import { PlaceLink } from "~/components/casefile/place";
import { useWorksheet } from "./worksheet-context";
import { placeLabel } from "~/components/casefile/place-label";
import type { ShownDocument } from "~/components/casefile/types";
import { Tag } from "~/components/ui/tag";
import type { Locator } from "~/domain/casefile/browser";
import {
  countedFlags,
  type FlagPin,
  MOST_OPEN_FLAGS,
  removeFlag,
  reopenFlag,
  type Worksheet,
} from "~/domain/judgement/worksheet";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Every flag pinned so far, each leading back to its line. */
export function Flags({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const { worksheet } = useWorksheet();
  const counted = countedFlags(worksheet.flags);
  return (
    <section aria-labelledby="flags-title">
      <h2 id="flags-title">
        {t("flagList.title")} <span className="muted sm">{t("flagList.count", { count: worksheet.flags.length })}</span>
      </h2>
      {worksheet.flags.length === 0 && <p className="muted sm">{t("flagList.none")}</p>}
      <ul className="flags">
        {worksheet.flags.map((flag, index) => (
          <Flag
            key={flag.id}
            flag={flag}
            name={`flags.${index}`}
            documents={documents}
            isCounted={counted.includes(flag)}
          />
        ))}
      </ul>
    </section>
  );
}

interface FlagProps {
  readonly flag: FlagPin;
  readonly name: string;
  readonly documents: readonly ShownDocument[];
  readonly isCounted: boolean;
}

function Flag({ flag, name, documents, isCounted }: FlagProps) {
  const { t } = useTranslation("workbench");
  const { readOnly } = useWorksheet();
  const { cleared } = flag;
  const label = placeLabel(
    documents.find(({ id }) => id === flag.at.doc),
    flag.at.at,
    t,
  );
  return (
    <li className={cleared ? "note cleared" : `note ${flag.severity}`}>
      <strong>{t(`flags.${flag.kind}`)}</strong>{" "}
      {cleared ? <Tag>{t("flagList.cleared")}</Tag> : <SeverityTag severity={flag.severity} />}
      {flag.note && <p>{flag.note}</p>}
      {cleared && <Answered flag={flag} name={name} label={label} documents={documents} />}
      {!isCounted && <p className="muted">{t("flagList.notCounted", { most: MOST_OPEN_FLAGS })}</p>}
      <BackToPlace
        name={name}
        at={flag.at}
        documents={documents}
        intent={`removeFlag:${flag.id}`}
        remove={(worksheet) => removeFlag(worksheet, flag.id)}
      />
      {!readOnly && <ClearFlag flag={flag} label={label} documents={documents} />}
    </li>
  );
}

function SeverityTag({ severity }: Pick<FlagPin, "severity">) {
  const { t } = useTranslation("workbench");
  const tone = severity === "high" ? "bad" : severity === "medium" ? "warn" : undefined;
  return <Tag tone={tone}>{t(`severity.${severity}`)}</Tag>;
}

/** What answered a flag and where, and the way to open the question again. */
function Answered({
  flag,
  name,
  label,
  documents,
}: Pick<FlagProps, "flag" | "name" | "documents"> & { label: string }) {
  const { t } = useTranslation("workbench");
  const at = flag.cleared?.at;
  return (
    <>
      <p>{flag.cleared?.note}</p>
      <Foot
        at={at}
        before={t("flagList.clearedBy")}
        problem={`${name}.cleared`}
        documents={documents}
        button={t("flagList.reopen")}
        buttonLabel={t("flagList.reopenNamed", { label })}
        intent={`reopenFlag:${flag.id}`}
        edit={(worksheet) => reopenFlag(worksheet, flag.id)}
      />
    </>
  );
}

interface BackToPlaceProps {
  /** of the pin within the draft, by which the server names it */
  readonly name: string;
  readonly at: Locator;
  readonly documents: readonly ShownDocument[];
  /** what a button without scripts posts */
  readonly intent: string;
  readonly remove: (worksheet: Worksheet) => Worksheet;
}

/** The foot of a pin: the place it stands on, which it leads back to, and the way to take it off. */
export function BackToPlace({ name, at, documents, intent, remove }: BackToPlaceProps) {
  const { t } = useTranslation("workbench");
  const label = placeLabel(
    documents.find(({ id }) => id === at.doc),
    at.at,
    t,
  );
  return (
    <Foot
      at={at}
      problem={`${name}.at`}
      documents={documents}
      button={t("remove")}
      buttonLabel={t("flagList.remove", { label })}
      intent={intent}
      edit={remove}
    />
  );
}

interface FootProps {
  readonly at: Locator | undefined;
  /** words before the place */
  readonly before?: string;
  /** where the server names what is wrong with it */
  readonly problem: string;
  readonly documents: readonly ShownDocument[];
  readonly button: string;
  readonly buttonLabel: string;
  /** what the button without scripts posts */
  readonly intent: string;
  readonly edit: (worksheet: Worksheet) => Worksheet;
}

/** A place, what is wrong with it, and a button that changes the draft. */
function Foot({ at, before, problem: of, documents, button, buttonLabel, intent, edit }: FootProps) {
  const { t } = useTranslation("workbench");
  const { change, errors, readOnly } = useWorksheet();
  const problem = errors[of];
  return (
    <p className="note-foot">
      {at && (
        <span>
          {before && `${before} `}
          <PlaceLink to={{ doc: at.doc, at: at.at }}>
            {placeLabel(
              documents.find(({ id }) => id === at.doc),
              at.at,
              t,
            )}
          </PlaceLink>
        </span>
      )}
      {problem && (
        <span className="error sm" role="alert">
          {t(openKey("workbench:errors", problem))}
        </span>
      )}
      {!readOnly && (
        <button
          className="link"
          name="intent"
          value={intent}
          aria-label={buttonLabel}
          onClick={(event) => {
            event.preventDefault();
            change(edit);
          }}
        >
          {button}
        </button>
      )}
    </p>
  );
}
