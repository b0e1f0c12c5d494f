import { Form } from "@remix-run/react";
import { useState, type ChangeEvent } from "react";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { Field } from "~/components/ui/field";
import { useTranslation } from "~/i18n/use-translation";

/** What a file chooser offers; what a file is, its content tells. */
const ACCEPTED = ".csv,.xlsx,.html,.xhtml,.htm,.xml";

interface UploadFormProps {
  templateHref: string;
  /** bytes of the largest file that can be read */
  largest: number;
  /** The rows of the file and its firms, once it has been read: then another firm of it can be chosen. */
  preview: { csv: string; firms: readonly string[]; firm: string } | undefined;
}

/** Choose a file, and afterwards a firm in it. Posts of the whole page: a reload sends them again after a new sign-in. */
export function UploadForm({ templateHref, largest, preview }: UploadFormProps) {
  const { t } = useTranslation("author");
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState("");
  // The server refuses a large body before a page of ours is asked, so that it is said here.
  const check = ({ currentTarget: input }: ChangeEvent<HTMLInputElement>) => {
    const tooLarge = (input.files?.[0]?.size ?? 0) > largest;
    const found = tooLarge ? t("import.refused.tooLarge", { limit: largest / 1_000_000 }) : "";
    input.setCustomValidity(found);
    setProblem(found);
  };
  return (
    <Card title={t("import.file.title")}>
      <Form
        method="post"
        encType="multipart/form-data"
        reloadDocument
        className="stack"
        onSubmit={() => setReading(true)}
      >
        <Field label={t("import.file.label")} hint={t("import.file.hint")} error={problem}>
          <input type="file" name="file" accept={ACCEPTED} required onChange={check} />
        </Field>
        <div className="row">
          <Button primary name="intent" value="preview">
            {t(reading ? "import.file.reading" : "import.file.read")}
          </Button>
          <a href={templateHref} download>
            {t("import.file.template")}
          </a>
        </div>
      </Form>
      {preview && preview.firms.length > 1 && (
        <Form method="post" encType="multipart/form-data" reloadDocument className="filters apart" key={preview.firm}>
          <textarea name="csv" defaultValue={preview.csv} hidden readOnly />
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
