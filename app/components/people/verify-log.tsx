import { Form } from "@remix-run/react";
import { ErrorSummary } from "~/components/form/error-summary";
import { FormField } from "~/components/form/form-field";
import { formFields } from "~/components/form/form-fields";
import { Button } from "~/components/ui/button";
import { Card } from "~/components/ui/card";
import type { FieldErrors } from "~/forms/fields";
import { useTranslation } from "~/i18n/use-translation";

interface Point {
  seq: number;
  hash: string;
}

type Found =
  | {
      ok: true;
      events: number;
      compared: { decisions: number; sealedWithoutDigest: number; content: number; bodyOnly: number };
      checkpoints: { signed: number; unsigned: number };
    }
  | { ok: false; seq: number; reason: "changed" | "missing" | "notTheCheckpoint" }
  | {
      ok: false;
      subject: string;
      reason: "altered" | "unlogged" | "gone" | "notACheckpoint" | "unsigned" | "otherKey" | "forged" | "noKey";
    };

type Verification = Found & { against: Point | undefined };

interface Refused {
  typed: { seq: string; hash: string };
  errors: FieldErrors<"seq" | "hash", "seq" | "hash">;
}

interface VerifyLogProps {
  /** What was found; what is wrong with a checkpoint that is none; undefined before anyone asked. */
  verification: Verification | Refused | undefined;
  checkpointHref: string;
}

/** Asks for the chain to be recomputed, and says what came of it. */
export function VerifyLog({ verification, checkpointHref }: VerifyLogProps) {
  const { t } = useTranslation("admin");
  const refused = verification && "errors" in verification ? verification : undefined;
  const result = verification && "against" in verification ? verification : undefined;
  const { of, wrong } = formFields({
    id: "checkpoint",
    labels: { seq: t("audit.checkpointSeq"), hash: t("audit.checkpointHash") },
    values: refused?.typed ?? { seq: result?.against && String(result.against.seq), hash: result?.against?.hash },
    errors: Object.fromEntries(
      Object.values(refused?.errors ?? {}).map((code) => [code, t(`audit.checkpointErrors.${code}`)]),
    ),
  });
  return (
    <Card title={t("audit.verifyTitle")}>
      <div className="stack">
        <p className="muted">{t("audit.verifyLead")}</p>
        {result?.ok && (
          <p className="notice" role="status">
            {t("audit.holds", { count: result.events })} {result.against && t("audit.holdsCheckpoint")}{" "}
            {t("audit.compared", { ...result.compared, ...result.checkpoints })}{" "}
            {result.checkpoints.unsigned > 0 && t("audit.unsignedKept", { unsigned: result.checkpoints.unsigned })}{" "}
            {result.compared.sealedWithoutDigest + result.compared.bodyOnly > 0 &&
              t("audit.withoutDigest", result.compared)}
          </p>
        )}
        {result?.ok === false && (
          <p className="notice bad" role="alert">
            {"seq" in result
              ? t(`audit.broken.${result.reason}`, { seq: result.seq })
              : t(`audit.broken.${result.reason}`, { subject: result.subject })}
          </p>
        )}
        <ErrorSummary wrong={wrong} answer={refused} />
        <Form className="filters" key={JSON.stringify(refused?.typed ?? result?.against)}>
          <FormField field={of("seq")}>
            <input inputMode="numeric" autoComplete="off" />
          </FormField>
          <FormField field={of("hash")}>
            <input autoComplete="off" spellCheck={false} />
          </FormField>
          <Button name="verify" value="on">
            {t("audit.verify")}
          </Button>
          <a className="btn" href={checkpointHref} download>
            {t("audit.download")}
          </a>
        </Form>
      </div>
    </Card>
  );
}
