import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { Card } from "~/components/ui/Card";
import { Field } from "~/components/ui/Field";

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

interface VerifyLogProps {
  /** What was found; "invalid" for a checkpoint that is none; undefined before anyone asked. */
  verification: Verification | "invalid" | undefined;
  checkpointHref: string;
}

/** Asks for the chain to be recomputed, and says what came of it. */
export function VerifyLog({ verification, checkpointHref }: VerifyLogProps) {
  const { t } = useTranslation("admin");
  const result = verification === "invalid" ? undefined : verification;
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
        <Form className="filters">
          <Field label={t("audit.checkpointSeq")}>
            <input name="seq" inputMode="numeric" autoComplete="off" defaultValue={result?.against?.seq} />
          </Field>
          <Field
            label={t("audit.checkpointHash")}
            error={verification === "invalid" ? t("audit.checkpointError") : undefined}
          >
            <input name="hash" autoComplete="off" spellCheck={false} defaultValue={result?.against?.hash} />
          </Field>
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
