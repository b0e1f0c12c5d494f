import { useTranslation } from "react-i18next";
import { FigureField } from "./fields";
import { ratioText } from "./ratio-text";
import { useWorksheet } from "./worksheet-context";
import { askCovenant, noteUnread, type Workings } from "~/domain/judgement/worksheet";
import { COVENANTS, type Policy, proposedCovenants } from "~/domain/pricing";
import { parseDecimal, parsePercent, percentText, wholeText } from "~/forms/figures";

/** What the firm is to keep: the policy's proposals, the weak ratios marked; each asked for at its own threshold. */
export function Covenants({ policy, ratios }: { policy: Policy; ratios: Workings["ratios"] }) {
  const { t } = useTranslation("workbench");
  const { worksheet, change, readOnly } = useWorksheet();
  const weak = new Set(proposedCovenants(ratios ?? {}, policy.covenants).map(({ ratio }) => ratio));
  if (policy.covenants.length === 0) return null;
  return (
    <fieldset className="covenants">
      <legend>{t("covenants.title")}</legend>
      <p className="muted sm">{t("covenants.lead")}</p>
      <input type="hidden" name="covenants.shown" value="1" />
      {policy.covenants.map(({ ratio, threshold }) => {
        const asked = worksheet.covenants?.find((one) => one.ratio === ratio);
        const { side, unit } = COVENANTS[ratio];
        const percent = unit === "percent";
        return (
          <div key={ratio} className="covenant">
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
                <span className={weak.has(ratio) ? "warn sm" : "muted sm"}>
                  {t(weak.has(ratio) ? "covenants.weak" : "covenants.now", {
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
        );
      })}
    </fieldset>
  );
}
