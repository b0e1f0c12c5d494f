import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { FormNumber } from "~/components/form/form-number";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Choices } from "~/components/ui/choices";
import { COLLATERALS, PURPOSES, REPAYMENTS, type ImportErrors, type ImportValues } from "~/forms/author/import-fields";
import { type Branch, openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface RequestFormProps {
  csv: string;
  currency: string;
  values: ImportValues;
  errors: ImportErrors;
  cohorts: readonly { id: string; name: string }[];
}

/** The loan to be decided, and who is to work the case. The filing knows nothing of either. */
export function RequestForm({ csv, currency, values, errors, cohorts }: RequestFormProps) {
  const { t } = useTranslation("author");
  const messages = Object.fromEntries(
    Object.entries(errors).map(([name, code]) => [name, t(openKey("author:import.request.errors", code))]),
  );
  const { of, wrong } = formFields({
    id: "request",
    labels: {
      title: t("import.request.name"),
      industry: t("import.request.industry"),
      amount: t("import.request.amount", { currency }),
      tenorMonths: t("import.request.tenor"),
      purpose: t("import.request.purpose"),
      repayment: t("import.request.repayment"),
      collateralType: t("import.request.collateral"),
      collateralValue: t("import.request.collateralValue", { currency }),
      cohortId: t("import.request.cohort"),
      // It is not typed here, but chosen above with the file.
      firm: t("import.firm"),
    },
    values,
    errors: messages,
  });
  const choices = (ids: readonly string[], group: Branch) => ids.map((id) => ({ id, name: t(openKey(group, id)) }));
  return (
    <Card title={t("import.request.title")}>
      <p className="muted">{t("import.request.lead")}</p>
      <Form method="post" encType="multipart/form-data" reloadDocument className="stack" noValidate>
        <ErrorSummary wrong={wrong} answer={errors} />
        <textarea name="csv" defaultValue={csv} hidden readOnly />
        <input type="hidden" name="firm" value={values.firm} />
        <FormField field={of("title")} hint={t("import.request.nameHint")}>
          <input maxLength={120} required />
        </FormField>
        <FormField field={of("industry")} hint={t("import.request.industryHint")}>
          <input maxLength={120} />
        </FormField>
        <div className="filters fields">
          <FormNumber field={of("amount")} kind="money" unit={currency} required />
          <FormNumber
            field={of("tenorMonths")}
            kind="plain"
            unit={t("import.request.months")}
            inputMode="numeric"
            required
          />
          <FormField field={of("purpose")}>
            <select>
              <Choices of={choices(PURPOSES, "author:purposes")} />
            </select>
          </FormField>
          <FormField field={of("repayment")}>
            <select>
              <Choices of={choices(REPAYMENTS, "author:repayment")} />
            </select>
          </FormField>
        </div>
        <div className="filters fields">
          <FormField field={of("collateralType")}>
            <select>
              <Choices none={t("import.request.unsecured")} of={choices(COLLATERALS, "author:collateral")} />
            </select>
          </FormField>
          <FormNumber field={of("collateralValue")} kind="money" unit={currency} />
          <FormField field={of("cohortId")}>
            <select>
              <Choices none={t("import.request.nobody")} of={cohorts} />
            </select>
          </FormField>
        </div>
        <div>
          <Button primary name="intent" value="save">
            {t("import.request.save")}
          </Button>
        </div>
      </Form>
    </Card>
  );
}
