import { Form } from "@remix-run/react";
import { useState, type ChangeEvent } from "react";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
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
  const { of } = formFields<"file" | "firm">({
    id: "upload",
    labels: { file: t("import.file.label"), firm: t("import.firm") },
    values: { firm: preview?.firm },
    errors: problem === "" ? {} : { file: problem },
  });
  return (
    <Card title={t("import.file.title")}>
      <Form
        method="post"
        encType="multipart/form-data"
        reloadDocument
        className="stack"
        onSubmit={() => setReading(true)}
      >
        <FormField field={of("file")} hint={t("import.file.hint")}>
          <input type="file" accept={ACCEPTED} required onChange={check} />
        </FormField>
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
          <FormField field={of("firm")}>
            <select>
              {preview.firms.map((firm) => (
                <option key={firm}>{firm}</option>
              ))}
            </select>
          </FormField>
          <Button name="intent" value="preview">
            {t("import.show")}
          </Button>
        </Form>
      )}
    </Card>
  );
}
