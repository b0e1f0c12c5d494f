import { Form } from "@remix-run/react";
import { FilterSelect } from "~/components/lists/filter-select";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { DIFFICULTY_BANDS, type PracticeChoice } from "~/domain/casefile/browser";
import type { IndustryId } from "~/domain/industries";
import { useTranslation } from "~/i18n/use-translation";

interface PracticeFormProps {
  readonly trades: readonly IndustryId[];
  /** what was chosen before, where nothing came of it */
  readonly choice: PracticeChoice | undefined;
  readonly hasMissed: boolean;
  readonly left: number;
  readonly disabled: boolean;
}

const WHY = "why-missed";

/** What to practise: trade and difficulty, of which either may stay open, or what was missed last, or anything. */
export function PracticeForm({ trades, choice = {}, hasMissed, left, disabled }: PracticeFormProps) {
  const { t } = useTranslation(["library", "cases"]);
  return (
    <Card title={t("practice.choose")}>
      <Form method="post" className="stack">
        <div className="filters">
          <FilterSelect
            name="industry"
            label={t("trade")}
            anyLabel={t("any")}
            chosen={choice.industry}
            choices={trades.map((id) => ({ id, name: t(`cases:industry.${id}`) }))}
          />
          <FilterSelect
            name="difficulty"
            label={t("difficulty")}
            anyLabel={t("any")}
            chosen={choice.difficulty}
            choices={DIFFICULTY_BANDS.map((id) => ({ id, name: t(`bands.${id}`) }))}
          />
        </div>
        <p className="muted sm">{t("practice.tellsNothing")}</p>
        <p className="row">
          <Button primary disabled={disabled}>
            {t("practice.make")}
          </Button>
          <Button name="surprise" value="1" disabled={disabled}>
            {t("practice.surprise")}
          </Button>
          <Button name="missed" value="1" disabled={disabled || !hasMissed} aria-describedby={WHY}>
            {t("practice.missed")}
          </Button>
          <span className="muted sm">{t("practice.left", { count: left })}</span>
        </p>
        <p id={WHY} className="muted sm">
          {t(hasMissed ? "practice.missedMeans" : "practice.nothingMissed")}
        </p>
      </Form>
    </Card>
  );
}
