import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { FilterSelect } from "~/components/people/FilterSelect";
import { Button } from "~/components/ui/Button";
import { Card } from "~/components/ui/Card";
import { DIFFICULTY_BANDS, type PracticeChoice, type PracticeKind } from "~/domain/casefile/browser";

interface PracticeFormProps {
  readonly kinds: readonly PracticeKind[];
  /** what was chosen before, where nothing came of it */
  readonly choice: PracticeChoice | undefined;
  readonly left: number;
  readonly disabled: boolean;
}

/** What to practise; everything may stay open. */
export function PracticeForm({ kinds, choice = {}, left, disabled }: PracticeFormProps) {
  const { t } = useTranslation(["library", "cases"]);
  const industries = [...new Set(kinds.map(({ industry }) => industry))];
  const sizes = (["micro", "small", "medium"] as const).filter((size) => kinds.some((kind) => kind.size === size));
  const situations = [...new Set(kinds.map(({ situation }) => situation))];
  return (
    <Card title={t("practice.choose")}>
      <Form method="post" className="stack">
        <div className="filters">
          <FilterSelect
            name="industry"
            label={t("industry")}
            anyLabel={t("any")}
            chosen={choice.industry}
            choices={industries.map((id) => ({ id, name: t(`cases:industry.${id}`) }))}
          />
          <FilterSelect
            name="size"
            label={t("size")}
            anyLabel={t("any")}
            chosen={choice.size}
            choices={sizes.map((id) => ({ id, name: t(`cases:size.${id}`) }))}
          />
          <FilterSelect
            name="situation"
            label={t("situation")}
            anyLabel={t("any")}
            chosen={choice.situation}
            choices={situations.map((id) => ({ id, name: t(`situations.${id}`) }))}
          />
          <FilterSelect
            name="difficulty"
            label={t("difficulty")}
            anyLabel={t("any")}
            chosen={choice.difficulty}
            choices={DIFFICULTY_BANDS.map((id) => ({ id, name: t(`bands.${id}`) }))}
          />
        </div>
        <p className="row">
          <Button primary disabled={disabled}>
            {t("practice.make")}
          </Button>
          <Button name="surprise" value="1" disabled={disabled}>
            {t("practice.surprise")}
          </Button>
          <span className="muted sm">{t("practice.left", { count: left })}</span>
        </p>
      </Form>
    </Card>
  );
}
