import { formatMoney } from "~/components/ui/format";
import { Tag } from "~/components/ui/tag";
import { type Check, checks, type Statement } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface BookChecksProps {
  readonly now: Statement;
  readonly before: Statement | undefined;
  readonly currency: string;
}

/** Do the adjusted books hold together? A one-sided adjustment is allowed, and is shown for what it leaves open. */
export function BookChecks({ now, before, currency }: BookChecksProps) {
  const { t } = useTranslation("workbench");
  const shown = checks(now, before).filter(({ id }) => id === "balance" || id === "retainedEarnings");
  return (
    <ul className="book-checks sm" aria-live="polite" aria-label={t("spread.checks.label")}>
      {shown.map((check) => (
        <li key={check.id}>
          <Tag tone={check.status === "ties" ? "good" : check.status === "differs" ? "bad" : undefined}>
            {t(`spread.checks.${check.status}`)}
          </Tag>{" "}
          {sentence(check)}
        </li>
      ))}
    </ul>
  );

  function sentence(check: Check): string {
    if (check.status !== "differs") return t(openKey("workbench:spread.checks", `${check.id}.${check.status}`));
    const side = check.difference > 0 ? "above" : "below";
    const money = (minor: number) => formatMoney(minor, currency);
    return t(openKey("workbench:spread.checks", `${check.id}.${side}`), {
      amount: money(Math.abs(check.difference)),
      expected: money(check.expected),
    });
  }
}
