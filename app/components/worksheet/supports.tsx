import { useMemo } from "react";
import { ChoiceField } from "./fields";
import { BackToPlace } from "./flags";
import { useWorksheet } from "./worksheet-context";
import type { ShownDocument } from "~/components/casefile/types";
import { removeSupport, STEPS, type SupportPin } from "~/domain/judgement/worksheet";
import type { Scorecard } from "~/domain/scorecard";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** What a place of the file can bear out: a factor of the card, or the work of a step; of the score, its override. */
export interface JudgementName {
  readonly id: string;
  readonly label: string;
}

export function useJudgements(scorecard: Scorecard): readonly JudgementName[] {
  const { t } = useTranslation("workbench");
  return useMemo(
    () => [
      ...scorecard.characteristics.map(({ id, label }) => ({ id, label })),
      ...STEPS.map((step) => ({ id: `step.${step}`, label: t("pin.step", { step: t(`steps.${step}`) }) })),
    ],
    [scorecard, t],
  );
}

interface SupportFieldProps {
  readonly judgements: readonly JudgementName[];
  readonly problem?: string;
  readonly value: string | undefined;
  readonly onValue: (of: string | undefined) => void;
}

export function SupportField({ judgements, problem, value, onValue }: SupportFieldProps) {
  const { t } = useTranslation("workbench");
  return (
    <ChoiceField
      name="support.of"
      label={t("pin.of")}
      problem={problem}
      value={value}
      options={judgements.map(({ id, label }) => ({ value: id, label }))}
      onValue={onValue}
    />
  );
}

interface SupportsProps {
  readonly documents: readonly ShownDocument[];
  readonly scorecard: Scorecard;
}

/** Every place pinned for a judgement, under the judgement it bears out. Absent until there is one. */
export function Supports({ documents, scorecard }: SupportsProps) {
  const { t } = useTranslation("workbench");
  const { worksheet } = useWorksheet();
  const judgements = useJudgements(scorecard);
  const { supports } = worksheet;
  if (supports.length === 0) return null;
  const stepOf = (of: string) => t("pin.step", { step: t(openKey("workbench:steps", of.slice("step.".length))) });
  const nameOf = (of: string) =>
    judgements.find(({ id }) => id === of)?.label ?? (of.startsWith("step.") ? stepOf(of) : of);
  const groups = [...new Set(supports.map(({ of }) => of))];
  return (
    <section aria-labelledby="supports-title">
      <h2 id="supports-title">
        {t("supportList.title")} <span className="muted sm">{t("flagList.count", { count: supports.length })}</span>
      </h2>
      {groups.map((of) => (
        <div key={of}>
          <h3 className="sm">{nameOf(of)}</h3>
          <SupportList of={of} documents={documents} />
        </div>
      ))}
    </section>
  );
}

/** What was pinned for one judgement; nothing when nothing was. */
export function SupportList({ of, documents }: { of: string; documents: readonly ShownDocument[] }) {
  const { worksheet } = useWorksheet();
  const found = worksheet.supports.filter((support) => support.of === of);
  if (found.length === 0) return null;
  return (
    <ul className="flags">
      {found.map((support) => (
        <Support key={support.id} support={support} documents={documents} />
      ))}
    </ul>
  );
}

function Support({ support, documents }: { support: SupportPin; documents: readonly ShownDocument[] }) {
  const { worksheet } = useWorksheet();
  return (
    <li className="note support">
      {support.note && <p>{support.note}</p>}
      <BackToPlace
        name={`supports.${worksheet.supports.indexOf(support)}`}
        at={support.at}
        documents={documents}
        intent={`removeSupport:${support.id}`}
        remove={(worksheet) => removeSupport(worksheet, support.id)}
      />
    </li>
  );
}
