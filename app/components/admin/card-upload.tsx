import { Form } from "@remix-run/react";
import { type FileProblem, UploadProblem } from "./upload-problem";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import type { ScaleErrors, ScorecardFields } from "~/forms/admin/scorecard-upload";
import { useTranslation } from "~/i18n/use-translation";

type Problem = { readonly reason: "note" } | { readonly reason: "scale"; readonly errors: ScaleErrors } | FileProblem;

interface CardUploadProps {
  readonly fields: ScorecardFields | undefined;
  readonly problem: Problem | undefined;
}

/** Choose the file of a card; what is wrong with the one just read stands above. */
export function CardUpload({ fields, problem }: CardUploadProps) {
  const { t } = useTranslation("admin");
  const errors = problem?.reason === "scale" ? problem.errors : {};
  const { of, wrong } = formFields<keyof ScaleErrors | "file">({
    id: "card",
    labels: {
      file: t("card.file.label"),
      baseScore: t("card.scale.baseScore"),
      baseOdds: t("card.scale.baseOdds"),
      pdo: t("card.scale.pdo"),
    },
    values: fields,
    errors: Object.fromEntries(Object.entries(errors).map(([name, code]) => [name, t(`card.scale.${code}`)])),
  });
  return (
    <>
      {problem && problem.reason !== "note" && <UploadProblem name={fields?.name ?? ""} problem={problem} />}
      <Card title={t("card.file.title")}>
        <Form method="post" encType="multipart/form-data" reloadDocument className="stack">
          <ErrorSummary wrong={wrong} answer={problem} />
          <FormField field={of("file")} hint={t("card.file.hint")}>
            <input type="file" accept=".pmml,.xml,.json,.yaml,.yml" required />
          </FormField>
          <details open={problem?.reason === "scale"}>
            <summary>{t("card.scale.title")}</summary>
            <p className="muted sm">{t("card.scale.says")}</p>
            <div className="calculator-fields">
              {(["baseScore", "baseOdds", "pdo"] as const).map((name) => (
                <FormField key={name} field={of(name)}>
                  <input inputMode="decimal" autoComplete="off" />
                </FormField>
              ))}
            </div>
          </details>
          <div>
            <Button primary name="intent" value="check">
              {t("card.file.read")}
            </Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
