import type { ProposalLine } from "./proposal-tables";
import { formatDateTime } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

/** Who proposed it and why, and what became of it. */
export function ProposalFacts({ line: { note, proposedBy, proposedAt, decision } }: { line: ProposalLine }) {
  const { t } = useTranslation("proposals");
  return (
    <div>
      <p>{t("page.proposed", { name: proposedBy || t("grants.command"), when: formatDateTime(proposedAt) })}</p>
      {note !== "" && <p>{t("page.why", { note })}</p>}
      {decision && (
        <>
          <p>
            {t(`page.${decision.outcome}`, { name: decision.by, when: formatDateTime(decision.at) })}{" "}
            {decision.alone && t("alone")}
          </p>
          {decision.note !== "" && <p>{t("page.why", { note: decision.note })}</p>}
        </>
      )}
    </div>
  );
}
