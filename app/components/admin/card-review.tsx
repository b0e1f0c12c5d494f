import { Form } from "@remix-run/react";
import { Characteristics } from "~/components/reference/characteristics";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { formatNumber } from "~/components/ui/format";
import type { Scorecard } from "~/domain/scorecard";
import type { ScorecardFields } from "~/forms/admin/scorecard-upload";
import { useTranslation } from "~/i18n/use-translation";

interface CardReviewProps {
  readonly card: Scorecard;
  /** as the upload was posted: they are posted again */
  readonly fields: ScorecardFields;
  readonly needsNote: boolean;
}

/** A card that was read, and the step that proposes it. */
export function CardReview({ card, fields, needsNote }: CardReviewProps) {
  const { t } = useTranslation("admin");
  const { title, id, version, characteristics, initialPoints = 0 } = card;
  const total = (pick: (...points: number[]) => number) =>
    characteristics.reduce((sum, { bins }) => sum + pick(...bins.map(({ points }) => points)), initialPoints);
  const financial = characteristics.filter(({ kind }) => kind === "financial").length;
  const { of, wrong } = formFields({
    id: "review",
    labels: { note: t("card.review.note") },
    values: { note: fields.note },
    errors: needsNote ? { note: t("card.review.noteMissing") } : {},
  });
  return (
    <section aria-label={title}>
      <h2>
        {title} <span className="muted sm">{`${id} ${version}`}</span>
      </h2>
      <p>
        {t("card.review.says", {
          ratios: financial,
          facts: characteristics.length - financial,
          least: formatNumber(total(Math.min)),
          most: formatNumber(total(Math.max)),
          base: formatNumber(card.baseScore),
          odds: formatNumber(card.baseOdds),
          pdo: formatNumber(card.pointsToDoubleOdds),
        })}
      </p>
      <Card title={t("card.review.title")}>
        <Form method="post" encType="multipart/form-data" reloadDocument className="stack">
          <ErrorSummary wrong={wrong} answer={fields} />
          {(["name", "baseScore", "baseOdds", "pdo"] as const).map((name) => (
            <input key={name} type="hidden" name={name} value={fields[name]} />
          ))}
          <textarea name="text" defaultValue={fields.text} hidden readOnly />
          <p className="muted sm">{t("card.review.effect")}</p>
          <FormField field={of("note")} hint={t("card.review.noteHint")}>
            <input maxLength={200} required autoComplete="off" />
          </FormField>
          <div>
            <Button primary name="intent" value="save">
              {t("card.review.propose")}
            </Button>
          </div>
        </Form>
      </Card>
      <Characteristics scorecard={card} />
    </section>
  );
}
