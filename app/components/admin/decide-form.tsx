import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { LONGEST_NOTE } from "~/forms/admin/proposal";
import { useTranslation } from "~/i18n/use-translation";

type NotYours = "own" | "recent" | "ownAccess" | "link";
type Problem = NotYours | "decided" | "outdated" | "version" | "lastAdministrator" | "apart" | "noNote";

interface DecideFormProps {
  readonly kind: "scorecard" | "policy" | "role";
  readonly isProposer: boolean;
  /** may the reader put it in force; undefined: nobody may any more */
  readonly approval:
    { readonly ok: true; readonly alone: boolean } | { readonly ok: false; readonly reason: NotYours } | undefined;
  /** what it changes is known: before that nobody puts it in force */
  readonly isJudged: boolean;
  /** what the server said to the last decision */
  readonly answer: { readonly note: string; readonly problem: Problem } | undefined;
}

/** Put it in force, refuse it, or take it back. */
export function DecideForm({ kind, isProposer, approval, isJudged, answer }: DecideFormProps) {
  const { t } = useTranslation("proposals");
  const problem = answer?.problem;
  const { of, wrong } = formFields({
    id: "decide",
    labels: { note: t("decide.note") },
    values: { note: answer?.note },
    errors: problem === "noNote" ? { note: t("problem.noNote") } : {},
  });
  return (
    <Card title={t("decide.title")}>
      <Form method="post" className="stack">
        <ErrorSummary wrong={wrong} answer={answer} />
        {problem && problem !== "noNote" && (
          <p className="notice bad" role="alert">
            {t(`problem.${problem}`)}
          </p>
        )}
        {approval?.ok && <p>{t(`decide.consequence.${kind}`)}</p>}
        {approval?.ok && approval.alone && <p className="notice">{t("decide.alone")}</p>}
        {approval?.ok && !isJudged && <p className="muted">{t("decide.wait")}</p>}
        {approval && !approval.ok && <p className="notice">{t(`decide.notYours.${approval.reason}`)}</p>}
        <FormField field={of("note")} hint={t("decide.noteHint")}>
          <textarea rows={2} maxLength={LONGEST_NOTE} />
        </FormField>
        <div className="row">
          {approval?.ok && isJudged && (
            <Button primary name="outcome" value="approved">
              {t("decide.approve")}
            </Button>
          )}
          {isProposer ? (
            <Button name="outcome" value="withdrawn">
              {t("decide.withdraw")}
            </Button>
          ) : (
            <Button name="outcome" value="refused">
              {t("decide.refuse")}
            </Button>
          )}
        </div>
      </Form>
    </Card>
  );
}
