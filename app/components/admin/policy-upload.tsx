import { Form } from "@remix-run/react";
import { type FileProblem, UploadProblem } from "./upload-problem";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useTranslation } from "~/i18n/use-translation";

interface PolicyUploadProps {
  readonly answer:
    | {
        readonly note: string;
        readonly missing: { readonly file: boolean; readonly note: boolean };
        readonly name?: string;
        readonly problem?: FileProblem;
      }
    | undefined;
}

/** Choose the file of a policy and say why it is proposed. */
export function PolicyUpload({ answer }: PolicyUploadProps) {
  const { t } = useTranslation("proposals");
  const { file = false, note = false } = answer?.missing ?? {};
  const { of, wrong } = formFields({
    id: "policy",
    labels: { file: t("policy.file"), note: t("policy.note") },
    values: { note: answer?.note },
    errors: {
      ...(file ? { file: t("policy.noFile") } : {}),
      ...(note ? { note: t("policy.noNote") } : {}),
    },
  });
  return (
    <>
      {answer?.problem && <UploadProblem name={answer.name ?? ""} problem={answer.problem} />}
      <Card title={t("policy.file")}>
        <Form method="post" encType="multipart/form-data" reloadDocument className="stack">
          <ErrorSummary wrong={wrong} answer={answer} />
          <FormField field={of("file")} hint={t("policy.hint")}>
            <input type="file" accept=".yaml,.yml,.json" required />
          </FormField>
          <FormField field={of("note")} hint={t("policy.noteHint")}>
            <input maxLength={200} required autoComplete="off" />
          </FormField>
          <div>
            <Button primary>{t("policy.propose")}</Button>
          </div>
        </Form>
      </Card>
    </>
  );
}
