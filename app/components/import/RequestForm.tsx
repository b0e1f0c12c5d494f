import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { Card } from "~/components/ui/Card";
import { NumberField } from "~/components/ui/NumberField";
import { Field } from "~/components/ui/Field";
import { COLLATERALS, PURPOSES, REPAYMENTS, type ImportErrors, type ImportValues } from "~/forms/import-fields";

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
  const { t: words } = useTranslation("workbench");
  const error = (name: keyof ImportValues) => errors[name] && t(`import.request.errors.${errors[name]}`);
  const choices = (names: readonly string[], group: string) =>
    names.map((name) => (
      <option key={name} value={name}>
        {words(`${group}.${name}`)}
      </option>
    ));
  return (
    <Card title={t("import.request.title")}>
      <p className="muted">{t("import.request.lead")}</p>
      <Form method="post" encType="multipart/form-data" reloadDocument className="stack" noValidate>
        <textarea name="csv" defaultValue={csv} hidden readOnly />
        <input type="hidden" name="firm" value={values.firm} />
        <Field label={t("import.request.name")} hint={t("import.request.nameHint")} error={error("title")}>
          <input name="title" defaultValue={values.title} maxLength={120} required />
        </Field>
        <Field label={t("import.request.industry")} hint={t("import.request.industryHint")} error={error("industry")}>
          <input name="industry" defaultValue={values.industry} maxLength={120} />
        </Field>
        <div className="filters fields">
          <NumberField
            label={t("import.request.amount", { currency })}
            error={error("amount")}
            kind="money"
            unit={currency}
            name="amount"
            text={values.amount}
            required
          />
          <NumberField
            label={t("import.request.tenor")}
            error={error("tenorMonths")}
            kind="plain"
            unit={words("decide.monthsUnit")}
            name="tenorMonths"
            text={values.tenorMonths}
            inputMode="numeric"
            required
          />
          <Field label={t("import.request.purpose")} error={error("purpose")}>
            <select name="purpose" defaultValue={values.purpose}>
              {choices(PURPOSES, "application.purposes")}
            </select>
          </Field>
          <Field label={t("import.request.repayment")} error={error("repayment")}>
            <select name="repayment" defaultValue={values.repayment}>
              {choices(REPAYMENTS, "repayment")}
            </select>
          </Field>
        </div>
        <div className="filters fields">
          <Field label={t("import.request.collateral")} error={error("collateralType")}>
            <select name="collateralType" defaultValue={values.collateralType}>
              <option value="">{t("import.request.unsecured")}</option>
              {choices(COLLATERALS, "collateral")}
            </select>
          </Field>
          <NumberField
            label={t("import.request.collateralValue", { currency })}
            error={error("collateralValue")}
            kind="money"
            unit={currency}
            name="collateralValue"
            text={values.collateralValue}
          />
          <Field label={t("import.request.cohort")} error={error("cohortId")}>
            <select name="cohortId" defaultValue={values.cohortId}>
              <option value="">{t("import.request.nobody")}</option>
              {cohorts.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Field>
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
