import { useTranslation } from "react-i18next";
import type { DebriefProps } from "./types";
import { Card } from "~/components/ui/Card";

/** The words as they were submitted, line breaks kept, nothing interpreted. */
export function Memo({ debrief }: Pick<DebriefProps, "debrief">) {
  const { t } = useTranslation("debrief");
  const { memo, you } = debrief;
  return (
    <Card title={t("memo.heading")}>
      {memo.text ? <p className="as-written">{memo.text}</p> : <p className="say">{t("memo.empty")}</p>}
      {(["conditions", "preMortem"] as const).map(
        (part) =>
          memo[part] && (
            <div key={part}>
              <h3>{t(`memo.${part}`)}</h3>
              <p className="as-written">{memo[part]}</p>
            </div>
          ),
      )}
      {you.confidence && (
        <p className="sm muted">{t("memo.confidence", { level: t(`memo.level.${you.confidence}`) })}</p>
      )}
    </Card>
  );
}
