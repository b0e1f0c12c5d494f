import { Fragment } from "react";
import { FigureField } from "./fields";
import { ratioText } from "./ratio-text";
import { useWorksheet } from "./worksheet-context";
import { askCovenant, noteUnread, type Workings } from "~/domain/judgement/worksheet";
import { COVENANTS, type Policy, proposedCovenants, signed, unpromisable } from "~/domain/pricing";
import { parseDecimal, parsePercent, percentText, wholeText } from "~/forms/figures";
import { useTranslation } from "~/i18n/use-translation";

interface CovenantsProps {
  readonly policy: Policy;
  /** as they stand when the loan is signed */
  readonly ratios: Workings["atSigning"];
}

/**
 * What the firm is to keep: the policy's proposals, the weak ratios marked; each asked for at its own threshold, and told
 * at once where the firm would break it on the day of signing.
 */
export function Covenants({ policy, ratios }: CovenantsProps) {
  const { t } = useTranslation("workbench");
  const { worksheet, change, readOnly } = useWorksheet();
  const weak = new Set(proposedCovenants(ratios ?? {}, policy.covenants).map(({ ratio }) => ratio));
  const tooWeak = new Set(unpromisable(ratios ?? {}, policy.covenants).map(({ ratio }) => ratio));
  if (policy.covenants.length === 0) return null;
  return (
    <fieldset className="covenants">
      <legend>{t("covenants.title")}</legend>
      <p className="muted sm">{t("covenants.lead")}</p>
      <input type="hidden" name="covenants.shown" value="1" />
      {policy.covenants.map(({ ratio, threshold }) => {
        const asked = worksheet.covenants?.find((one) => one.ratio === ratio);
        const { side, unit } = COVENANTS[ratio];
        const [stands] = asked ? signed([asked], ratios ?? {}) : [];
        const percent = unit === "percent";
        return (
          <Fragment key={ratio}>
            <div className="covenant">
              <label>
                <input
                  type="checkbox"
                  name={`covenant.${ratio}`}
                  checked={asked !== undefined}
                  disabled={readOnly}
                  onChange={(event) =>
                    change((before) =>
                      noteUnread(
                        askCovenant(before, ratio, event.target.checked ? threshold : undefined),
                        `threshold.${ratio}`,
                        undefined,
                      ),
                    )
                  }
                />{" "}
                {t(`covenants.${side}`, { ratio: t(`ratios.${ratio}`) })}{" "}
                {ratios?.[ratio].value !== undefined && (
                  <span className={weak.has(ratio) || tooWeak.has(ratio) ? "warn sm" : "muted sm"}>
                    {t(`covenants.${tooWeak.has(ratio) ? "tooWeak" : weak.has(ratio) ? "weak" : "now"}`, {
                      now: ratioText(ratios[ratio], unit),
                    })}
                  </span>
                )}
              </label>
              <FigureField
                key={String(asked === undefined)}
                name={`threshold.${ratio}`}
                label={t("covenants.threshold", { ratio: t(`ratios.${ratio}`) })}
                labelHidden
                unit={t(`covenants.units.${unit}`)}
                value={asked?.threshold ?? threshold}
                parse={percent ? parsePercent : parseDecimal}
                format={percent ? percentText : wholeText}
                onValue={(value) => value !== undefined && change((before) => askCovenant(before, ratio, value))}
              />
            </div>
            {(stands?.state === "broken" || stands?.state === "tight") && (
              <p className="warn sm" role="status">
                {t(`covenants.${stands.state}`, { now: ratioText(ratios?.[ratio], unit) })}
              </p>
            )}
          </Fragment>
        );
      })}
    </fieldset>
  );
}
