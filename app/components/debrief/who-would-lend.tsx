import { ModelLimit } from "./model-limit";
import { Offers } from "./offers";
import { RepaidBy } from "./repaid-by";
import { isReferredBy, stoodRows } from "./stood-rows";
import type { PartProps } from "./types";
import { formatPd, formatRate, isJudgedOnce } from "./words";
import { Mark } from "~/components/charts/pd-scale";
import { Card } from "~/components/ui/card";
import { formatMoney } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import type { Standing } from "~/domain/judgement/outcome/browser";
import { useTranslation } from "~/i18n/use-translation";

/** Everybody's decision and terms, drawn and in a table, and what the model's stand on. */
export function WhoWouldLend({
  debrief,
  attainable,
  seniors,
  modelReasonsInWords,
  modelConditionsInWords,
}: Pick<PartProps, "debrief" | "seniors" | "modelReasonsInWords" | "modelConditionsInWords"> & {
  attainable: Standing | undefined;
}) {
  const { t } = useTranslation("debrief");
  const { you, model, currency } = debrief;
  const rows = stoodRows({ debrief, seniors }, attainable, t);
  const why = !model ? "stood.whyUnrated" : isReferredBy(debrief) ? "stood.whyReferred" : "stood.whyDeclined";
  return (
    <Card title={t("offers.heading")}>
      <Offers
        offers={rows
          .filter(({ judge }) => judge !== "truth")
          .map((one) =>
            one.judge === "attainable"
              ? { ...one, name: t(isJudgedOnce(debrief) ? "who.fileShort" : "who.attainableShort") }
              : one,
          )}
        currency={currency}
      />
      <StackTable
        label={t("table", { heading: t("stood.heading") })}
        columns={[
          { label: t("stood.who") },
          { label: t("stood.pd"), num: true },
          { label: t("stood.grade"), num: true },
          { label: t("stood.decision") },
          { label: t("stood.amount"), num: true },
          { label: t("stood.rate"), num: true },
        ]}
        rows={rows.map(({ judge, name, pd, grade, verdict, isReferred, amount, rate, simulated }) => ({
          key: name,
          head: (
            <>
              <svg className="key" viewBox="0 0 20 20" aria-hidden="true">
                <Mark judge={judge} x={10} y={10} />
              </svg>
              <span className="name">{name}</span> {simulated && <Tag>{t("who.simulated")}</Tag>}
            </>
          ),
          cells: [
            formatPd(pd),
            grade,
            t(`stood.decided.${isReferred ? "refer" : verdict}`),
            verdict === "decline" || !amount ? undefined : formatMoney(amount, currency),
            verdict === "decline" || !rate ? undefined : formatRate(rate),
          ],
        }))}
      />
      <Sentences heading={t(why)} of={modelReasonsInWords} />
      <Sentences heading={t("stood.modelConditions")} of={modelConditionsInWords} />
      <ModelLimit debrief={debrief} />
      <RepaidBy debrief={debrief} />
      {you.scoredGrade !== undefined && you.scoredGrade !== you.grade && (
        <p className="sm muted">{t("stood.scored", { grade: you.scoredGrade })}</p>
      )}
    </Card>
  );
}

function Sentences({ heading, of }: { heading: string; of: readonly string[] }) {
  if (of.length === 0) return null;
  return (
    <>
      <h3>{heading}</h3>
      <ul>
        {of.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </>
  );
}
