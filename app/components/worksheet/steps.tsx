import { PlaceLink, useAskedPlace } from "~/components/casefile/place";
import { useWorksheet } from "./worksheet-context";
import { type MissingItem, type Step, STEPS } from "~/domain/judgement/worksheet";
import { useTranslation } from "~/i18n/use-translation";

/**
 * The five steps, in any order. The last three have required parts and are ticked when nothing is missing; what is
 * found in the first two depends on the file, so they show a count instead of a tick.
 */
export function Steps({ missing }: { missing: readonly MissingItem[] }) {
  const { t } = useTranslation("workbench");
  const { place } = useAskedPlace();
  const { worksheet } = useWorksheet();
  const counts: Partial<Record<Step, number>> = {
    verify: worksheet.flags.length,
    spread: worksheet.adjustments.length,
  };
  return (
    <nav className="steps" aria-label={t("steps.label")}>
      {STEPS.map((step) => {
        const count = counts[step];
        const done = count === undefined && !missing.some((item) => item.step === step);
        return (
          <PlaceLink key={step} to={{ step }} aria-current={place.step === step ? "step" : undefined}>
            {done && (
              <span className="good">
                ✓<span className="visually-hidden"> {t("steps.complete")}</span>{" "}
              </span>
            )}
            {t(`steps.${step}`)}
            {count !== undefined && count > 0 && <span className="count"> {count}</span>}
          </PlaceLink>
        );
      })}
    </nav>
  );
}
