import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { Card } from "~/components/ui/Card";
import { Field } from "~/components/ui/Field";

interface UploadFormProps {
  templateHref: string;
  /** The file's text and its firms, once it has been read: then another firm of it can be chosen. */
  csv: string | undefined;
  preview: { firms: readonly string[]; firm: string } | undefined;
}

/** Choose a file, and afterwards a firm in it. Posts of the whole page: a reload sends them again after a new sign-in. */
export function UploadForm({ templateHref, csv, preview }: UploadFormProps) {
  const { t } = useTranslation("author");
  return (
    <Card title={t("import.file.title")}>
      <Form method="post" encType="multipart/form-data" reloadDocument className="stack">
        <Field label={t("import.file.label")} hint={t("import.file.hint")}>
          <input type="file" name="file" accept=".csv,text/csv" required />
        </Field>
        <div className="row">
          <Button primary name="intent" value="preview">
            {t("import.file.read")}
          </Button>
          <a href={templateHref} download>
            {t("import.file.template")}
          </a>
        </div>
      </Form>
      {csv !== undefined && preview && preview.firms.length > 1 && (
        <Form method="post" encType="multipart/form-data" reloadDocument className="filters" key={preview.firm}>
          <textarea name="csv" defaultValue={csv} hidden readOnly />
          <Field label={t("import.firm")}>
            <select name="firm" defaultValue={preview.firm}>
              {preview.firms.map((firm) => (
                <option key={firm}>{firm}</option>
              ))}
            </select>
          </Field>
          <Button name="intent" value="preview">
            {t("import.show")}
          </Button>
        </Form>
      )}
    </Card>
  );
}
