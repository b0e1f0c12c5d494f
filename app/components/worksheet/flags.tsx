import { useTranslation } from "react-i18next";
import { PlaceLink } from "./place";
import { useWorksheet } from "./worksheet-context";
import { placeId } from "~/components/casefile/pin";
import { placeLabel } from "~/components/casefile/place-label";
import type { ShownDocument } from "~/components/casefile/types";
import { Tag } from "~/components/ui/Tag";
import { removeFlag } from "~/domain/judgement/edit";
import type { FlagPin } from "~/domain/judgement/types";

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
        {worksheet.flags.map((flag) => (
          <Flag key={flag.id} flag={flag} documents={documents} />
        ))}
      </ul>
    </section>
  );
}

function Flag({ flag, documents }: { flag: FlagPin; documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const { change, readOnly } = useWorksheet();
  const document = documents.find(({ id }) => id === flag.at.doc);
  const label = placeLabel(document, flag.at.at, t);
  return (
    <li className={`note ${flag.severity}`}>
      <strong>{t(`flags.${flag.kind}`)}</strong>{" "}
      <Tag tone={flag.severity === "high" ? "bad" : flag.severity === "medium" ? "warn" : undefined}>
        {t(`severity.${flag.severity}`)}
      </Tag>
      {flag.note && <p>{flag.note}</p>}
      <p className="note-foot">
        <PlaceLink to={{ doc: flag.at.doc }} onMoved={() => showPlace(flag.at.at)}>
          {label}
        </PlaceLink>
        {!readOnly && (
          <button
            className="link"
            name="intent"
            value={`removeFlag:${flag.id}`}
            aria-label={t("flagList.remove", { label })}
            onClick={(event) => {
              event.preventDefault();
              change((worksheet) => removeFlag(worksheet, flag.id));
            }}
          >
            {t("remove")}
          </button>
        )}
      </p>
    </li>
  );
}

/** After the document has been drawn, its line is brought into sight and focused. */
function showPlace(at: string): void {
  requestAnimationFrame(() => {
    const line = document.getElementById(placeId(at));
    line?.scrollIntoView({ block: "center" });
    line?.focus({ preventScroll: true });
  });
}
