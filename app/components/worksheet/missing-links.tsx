import { fieldId } from "./fields";
import { unreadText } from "./missing-text";
import { PlaceLink } from "~/components/casefile/place";
import { useWorksheet } from "./worksheet-context";
import type { MissingItem } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

const SHOWN = 3;

/** What stands between the draft and its submission, the first few by name, each leading to its field. */
export function MissingLinks({ missing }: { missing: readonly MissingItem[] }) {
  const { t } = useTranslation("workbench");
  const { readOnly } = useWorksheet();
  if (readOnly) return <span className="muted sm grow">{t("missing.submitted")}</span>;
  if (missing.length === 0) return <span className="muted sm grow">{t("missing.none")}</span>;
  return (
    <span className="muted sm grow">
      {t("missing.lead", { count: missing.length })}{" "}
      {missing.slice(0, SHOWN).map((item, index) => (
        <span key={item.field}>
          {index > 0 && ", "}
          <PlaceLink to={{ step: item.step, pin: undefined }} onMoved={() => focusField(item.field)}>
            {item.label ?? unreadText(t, item) ?? t(`missing.codes.${item.code}`)}
          </PlaceLink>
        </span>
      ))}
      {missing.length > SHOWN && ", …"}
    </span>
  );
}

function focusField(name: string): void {
  requestAnimationFrame(() => document.getElementById(fieldId(name))?.focus());
}
