import type { PartProps } from "./types";
import { Card } from "~/components/ui/card";
import { StackTable } from "~/components/ui/stack-table";
import { Tag } from "~/components/ui/tag";
import type { Treatment } from "~/domain/integrity";
import type { Compared } from "~/domain/judgement/debrief/browser";
import { barredBy, type RuledFinding } from "~/domain/judgement/integrity";
import { useTranslation } from "~/i18n/use-translation";

const TONE = {
  ask: undefined,
  adjustAndPrice: "good",
  refer: "warn",
  refuse: "bad",
} as const satisfies Readonly<Record<Treatment, string | undefined>>;

/** What the policy says of the honesty of this file, before any price: how far it is proved, whose act it is, what follows. */
export function Integrity({
  integrity,
  referenceHref,
  isNow,
}: Pick<PartProps, "referenceHref"> & {
  integrity: NonNullable<Compared["integrity"]>;
  /** since engine 7, in whose words other rules may bar a loan too */
  isNow: boolean;
}) {
  const { t } = useTranslation("debrief");
  if (integrity === "noRules") {
    return (
      <Card title={t("integrity.heading")}>
        <p className="say">{t("integrity.noRules")}</p>
      </Card>
    );
  }
  const { table, rulings } = integrity;
  const answer = rulings.length === 0 ? "none" : (barredBy(integrity) ?? (isNow ? "openByRules" : "open"));
  return (
    <Card title={t("integrity.heading")}>
      <p className="say">{t(`integrity.${answer}`)}</p>
      {rulings.length > 0 && (
        <StackTable
          label={t("table", { heading: t("integrity.heading") })}
          columns={[
            { label: t("integrity.what") },
            { label: t("integrity.proof"), whole: true },
            { label: t("integrity.act") },
            { label: t("integrity.stance") },
            { label: t("integrity.rule") },
          ]}
          rows={rulings.map((ruling) => ({
            key: ruling.lie,
            head: t(`flags.told.${ruling.lie}`),
            cells: [
              proofOf(ruling),
              t(`integrity.actor.${ruling.act}`),
              t(`integrity.said.${ruling.stance}`),
              <span key="rule">
                <Tag tone={TONE[ruling.treatment]}>{t(`integrity.treatment.${ruling.treatment}`)}</Tag>
                {ruling.report && <div className="sm muted">{t("integrity.report")}</div>}
              </span>,
            ],
          }))}
        />
      )}
      <p className="sm muted">
        {t("integrity.table", { table })}{" "}
        <a href={referenceHref("policy")} target="_blank" rel="noreferrer">
          {t("integrity.read")}
        </a>
      </p>
    </Card>
  );

  function proofOf({ proof, stance, sources }: RuledFinding): string {
    if (stance !== "denied") return t("integrity.proved.told");
    const named = [...new Set(sources)].map((source) => t(`integrity.source.${source}`));
    const how = proof === "established" ? "sources" : named.length === 0 ? "none" : "one";
    return t(`integrity.proved.${how}`, { sources: named });
  }
}
