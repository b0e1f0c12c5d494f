import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button, ButtonLink } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import { useTranslation } from "~/i18n/use-translation";

interface ConfirmChangeProps {
  readonly title: string;
  /** what it means */
  readonly children: ReactNode;
  /** what was typed, sent again */
  readonly fields: Readonly<Record<string, string | undefined>>;
  /** on the button; undefined: there is nothing to confirm */
  readonly confirm?: string;
  readonly cancelTo: string;
}

/** A change again, with its consequences, to be confirmed. */
export function ConfirmChange({ title, children, fields, confirm, cancelTo }: ConfirmChangeProps) {
  const { t } = useTranslation("organisation");
  return (
    <Card title={title}>
      <Form method="post" className="stack">
        {Object.entries(fields).map(
          ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
        )}
        {children}
        <div className="row">
          {confirm && (
            <Button primary name="step" value="apply">
              {confirm}
            </Button>
          )}
          <ButtonLink to={cancelTo}>{t("cancel")}</ButtonLink>
        </div>
      </Form>
    </Card>
  );
}
