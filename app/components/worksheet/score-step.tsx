import { memo } from "react";
import { ChoiceField, TextField } from "./fields";
import { OpenAccounts } from "./open-accounts";
import { PointsLost } from "./points-lost";
import { ratioValue } from "./ratio-text";
import { ReferenceLink } from "./reference-link";
import { SupportList } from "./supports";
import { useWorksheet } from "./worksheet-context";
import type { ShownDocument } from "~/components/casefile/types";
import { formatNumber, formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import { judge, type Workings } from "~/domain/judgement/worksheet";
import { REPAID_AT_ONCE } from "~/domain/pricing";
import {
  binLabel,
  type FinancialCharacteristic,
  isRequestRatio,
  PRO_FORMA_RATE,
  type QualitativeCharacteristic,
  type Scorecard,
  type ScoreContribution,
  type ScoreResult,
} from "~/domain/scorecard";
import type { Figure } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

const NOTCHES = [-2, -1, 0, 1, 2] as const;

interface ScoreStepProps {
  readonly scorecard: Scorecard;
  readonly workings: Workings;
  readonly documents: readonly ShownDocument[];
  readonly currency: string;
}

export const ScoreStep = memo(function ScoreStep({ scorecard, workings, documents, currency }: ScoreStepProps) {
  const { t } = useTranslation("workbench");
  const { score, grade, openLines, whyOpen, ratios } = workings;
  const financial = scorecard.characteristics.filter((one) => one.kind === "financial");
  const ofRequest = financial.filter(({ ratio }) => isRequestRatio(ratio));
  const qualitative = scorecard.characteristics.filter((one) => one.kind === "qualitative");
  return (
    <>
      <h2>{t("score.title")}</h2>
      <p className="muted sm">
        {scorecard.title}
        {scorecard.status === "provisional" && `. ${t("score.provisional")}`}
      </p>
      {score && grade !== undefined ? (
        <>
          <Result score={score} grade={grade} />
          <OpenJudgements contributions={score.contributions} of={qualitative} />
          <PointsLost characteristics={scorecard.characteristics} contributions={score.contributions} />
        </>
      ) : (
        <NotRateable openLines={openLines} whyOpen={whyOpen} currency={currency} />
      )}
      <FinancialTable
        title={t("score.fromSpread")}
        characteristics={financial.filter((one) => !ofRequest.includes(one))}
        ratios={ratios}
        contributions={score?.contributions ?? []}
      />
      {ofRequest.length > 0 && (
        <>
          <FinancialTable
            title={t("score.fromRequest")}
            characteristics={ofRequest}
            ratios={ratios}
            contributions={score?.contributions ?? []}
          />
          <p className="muted sm">{t("score.fromRequestSays", { rate: formatPercent(PRO_FORMA_RATE, 1) })}</p>
        </>
      )}
      <h2>{t("score.qualitative")}</h2>
      {qualitative.map((characteristic) => (
        <Judgement
          key={characteristic.id}
          characteristic={characteristic}
          documents={documents}
          contribution={score?.contributions.find((one) => one.characteristic === characteristic.id)}
        />
      ))}
      <Override />
    </>
  );
});

/** Says why there is no score, and that one can decide all the same. */
function NotRateable({
  openLines,
  whyOpen,
  currency,
}: Pick<Workings, "openLines" | "whyOpen"> & { readonly currency: string }) {
  const { t } = useTranslation("workbench");
  if (openLines.length + whyOpen.length === 0) return <p className="muted">{t("score.noStatements")}</p>;
  const lines = openLines.map((line) =>
    t([openKey("workbench:lines", line), openKey("workbench:totals", line)], { defaultValue: line }).toLowerCase(),
  );
  return (
    <div className="notice" role="status">
      <OpenAccounts whyOpen={whyOpen} currency={currency} />
      {lines.length > 0 && <p>{t("score.notRateable", { lines })}</p>}
      <p>{t("score.stillDecide")}</p>
    </div>
  );
}

interface OpenJudgementsProps {
  readonly contributions: readonly ScoreContribution[];
  readonly of: readonly QualitativeCharacteristic[];
}

/** The card gives an open judgement the points of a missing one: nobody gave them. */
function OpenJudgements({ contributions, of }: OpenJudgementsProps) {
  const { t } = useTranslation("workbench");
  const ids = new Set(of.map(({ id }) => id));
  const count = contributions.filter(({ characteristic, bin }) => ids.has(characteristic) && !bin).length;
  return count === 0 ? null : <p className="muted sm">{t("score.open", { count })}</p>;
}

function Result({ score, grade }: { score: ScoreResult; grade: number }) {
  const { t } = useTranslation("workbench");
  return (
    <dl className="figures" aria-live="polite">
      <div>
        <dt>{t("score.points")}</dt>
        <dd>{formatNumber(score.points)}</dd>
      </div>
      <div>
        <dt>
          <ReferenceLink page="scorecard">{t("score.pd")}</ReferenceLink>
        </dt>
        <dd>{formatPercent(score.pd, 2)}</dd>
      </div>
      <div>
        <dt>{t("score.grade")}</dt>
        <dd>{score.grade}</dd>
      </div>
      <div>
        <dt>{t("score.gradeAfter")}</dt>
        <dd>{grade}</dd>
      </div>
    </dl>
  );
}

interface FinancialTableProps {
  readonly title: string;
  readonly characteristics: readonly FinancialCharacteristic[];
  readonly ratios: Workings["ratios"];
  readonly contributions: readonly ScoreContribution[];
}

function FinancialTable({ title, characteristics, ratios, contributions }: FinancialTableProps) {
  const { t } = useTranslation("workbench");
  return (
    <table>
      <caption>{title}</caption>
      <TableHead
        columns={[
          { label: t("score.characteristic") },
          { label: t("score.value"), num: true },
          { label: t("score.points"), num: true },
          { label: t("score.best"), num: true },
        ]}
      />
      <tbody>
        {characteristics.map(({ id, label, unit, ratio }) => {
          const figure = (ratios as Readonly<Partial<Record<string, Figure>>> | undefined)?.[ratio];
          const given = contributions.find((one) => one.characteristic === id);
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td className="num">
                {figure?.value === undefined ? t(reasonOf(figure)) : ratioValue(figure.value, unit)}
              </td>
              <td className="num">{given && formatNumber(given.points)}</td>
              <td className="num muted">{given && formatNumber(given.bestPoints)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const reasonOf = (figure: Extract<Figure, { value: undefined }> | undefined) =>
  figure?.reason === REPAID_AT_ONCE ? "score.repaidAtOnce" : "score.missing";

interface JudgementProps {
  readonly characteristic: QualitativeCharacteristic;
  readonly documents: readonly ShownDocument[];
  readonly contribution: ScoreContribution | undefined;
}

function Judgement({ characteristic, documents, contribution }: JudgementProps) {
  const { t } = useTranslation("workbench");
  const { worksheet, change } = useWorksheet();
  const { id, label, guidance, bins, fact } = characteristic;
  const judged = worksheet.qualitative[id];
  return (
    <fieldset className="judgement">
      <legend>
        {label}{" "}
        {contribution?.bin && (
          <span className="muted sm">
            {t("score.pointsOf", { points: contribution.points, best: contribution.bestPoints })}
          </span>
        )}
      </legend>
      <ChoiceField
        name={`qualitative.${id}.bin`}
        label={t("score.bin")}
        hint={fact === "lenderEnquiries" ? `${guidance} ${t("score.lenderEnquiries")}` : guidance}
        value={judged?.bin}
        options={bins.map((bin) => ({ value: bin.id, label: binLabel(bin) }))}
        onValue={(bin) => change((before) => judge(before, id, { bin: bin ?? "" }))}
      />
      <TextField
        name={`qualitative.${id}.evidence`}
        label={t("score.evidence")}
        value={judged?.evidence ?? ""}
        rows={2}
        onValue={(evidence) => change((before) => judge(before, id, { evidence }))}
      />
      <SupportList of={id} documents={documents} />
    </fieldset>
  );
}

/** At most two notches either way, and never without a reason. */
function Override() {
  const { t } = useTranslation("workbench");
  const { worksheet, change } = useWorksheet();
  const { notches, reason } = worksheet.override;
  return (
    <fieldset className="judgement">
      <legend>{t("score.override")}</legend>
      <ChoiceField
        name="override.notches"
        label={t("score.notches")}
        value={String(notches)}
        options={NOTCHES.map((value) => ({ value: String(value), label: t(`score.notch.${value}`) }))}
        onValue={(value) =>
          change((before) => ({ ...before, override: { ...before.override, notches: Number(value ?? 0) } }))
        }
      />
      <TextField
        name="override.reason"
        label={t("score.overrideReason")}
        value={reason}
        rows={2}
        onValue={(value) => change((before) => ({ ...before, override: { ...before.override, reason: value } }))}
      />
    </fieldset>
  );
}
