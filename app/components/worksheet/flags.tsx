import { useTranslation } from "react-i18next";
import { PlaceLink } from "./place";
import { useWorksheet } from "./worksheet-context";
import { placeLabel } from "~/components/casefile/place-label";
import type { ShownDocument } from "~/components/casefile/types";
import { Tag } from "~/components/ui/Tag";
import type { Locator } from "~/domain/casefile/browser";
import { type FlagPin, removeFlag, type Worksheet } from "~/domain/judgement/worksheet";

/** Every flag pinned so far, each leading back to its line. */
export function Flags({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const { worksheet } = useWorksheet();
  return (
    <section aria-labelledby="flags-title">
      <h2 id="flags-title">
        {t("flagList.title")} <span className="muted sm">{t("flagList.count", { count: worksheet.flags.length })}</span>
      </h2>
      {worksheet.flags.length === 0 && <p className="muted sm">{t("flagList.none")}</p>}
      <ul className="flags">
        {worksheet.flags.map((flag, index) => (
          <Flag key={flag.id} flag={flag} name={`flags.${index}`} documents={documents} />
        ))}
      </ul>
    </section>
  );
}

interface FlagProps {
  readonly flag: FlagPin;
  readonly name: string;
  readonly documents: readonly ShownDocument[];
}

function Flag({ flag, name, documents }: FlagProps) {
  const { t } = useTranslation("workbench");
  return (
    <li className={`note ${flag.severity}`}>
      <strong>{t(`flags.${flag.kind}`)}</strong>{" "}
      <Tag tone={flag.severity === "high" ? "bad" : flag.severity === "medium" ? "warn" : undefined}>
        {t(`severity.${flag.severity}`)}
      </Tag>
      {flag.note && <p>{flag.note}</p>}
      <BackToPlace
        name={name}
        at={flag.at}
        documents={documents}
        intent={`removeFlag:${flag.id}`}
        remove={(worksheet) => removeFlag(worksheet, flag.id)}
      />
    </li>
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
  const { change, errors, readOnly } = useWorksheet();
  const problem = errors[`${name}.at`];
  const document = documents.find(({ id }) => id === at.doc);
  const label = placeLabel(document, at.at, t);
  return (
    <p className="note-foot">
      <PlaceLink to={{ doc: at.doc, at: at.at }}>{label}</PlaceLink>
      {problem && (
        <span className="error sm" role="alert">
          {t(`errors.${problem}`)}
        </span>
      )}
      {!readOnly && (
        <button
          className="link"
          name="intent"
          value={intent}
          aria-label={t("flagList.remove", { label })}
          onClick={(event) => {
            event.preventDefault();
            change(remove);
          }}
        >
          {t("remove")}
        </button>
      )}
    </p>
  );
}
