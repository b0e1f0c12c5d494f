import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import { useTranslation } from "~/i18n/use-translation";

/** The words as they were submitted; the memo's Markdown is rendered and sanitised on the server. */
export function Memo({ debrief, memoHtml }: Pick<PartProps, "debrief" | "memoHtml">) {
  const { t } = useTranslation("debrief");
  const { memo, you } = debrief;
  return (
    <Card title={t("memo.heading")}>
      {memo.text ? (
        <div className="memo" dangerouslySetInnerHTML={{ __html: memoHtml }} />
      ) : (
        <p className="say">{t("memo.empty")}</p>
      )}
      {(["conditions", "preMortem"] as const).map(
        (part) =>
          memo[part] && (
            <div key={part}>
              <h3>{t(part === "preMortem" && memo.imagined ? `memo.imagined.${memo.imagined}` : `memo.${part}`)}</h3>
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
