import { useTranslation } from "react-i18next";
import { DoNext } from "./do-next";
import { Factors } from "./factors";
import { Flags } from "./flags";
import { Lessons } from "./lessons";
import { Memo } from "./memo";
import { Money } from "./money";
import { MoneyEarlier } from "./money-earlier";
import { PriceTable } from "./price-table";
import { Process } from "./process";
import { Spread } from "./spread";
import type { DebriefProps } from "./types";
import { Verdict } from "./verdict";
import { WhereYouStood } from "./where-you-stood";

/** The answer first, then one thing to do, then what supports both. */
export function DebriefPage(props: DebriefProps) {
  const { t } = useTranslation("debrief");
  const { debrief, panel, secondLookHref } = props;
  const { scorecard, policy, engineVersion } = debrief;
  return (
    <>
      <Verdict {...props} />
      <DoNext {...props} />
      {!panel && <p className="notice">{t("stillToCome")}</p>}
      {secondLookHref && (
        <p>
          <a href={secondLookHref}>{t(debrief.planted.length > 0 ? "again.openPlanted" : "again.open")}</a>
        </p>
      )}
      {!debrief.truth && <p className="notice">{t("noTruth")}</p>}
      <div className="debrief-grid">
        <div className="wide">
          <WhereYouStood {...props} />
        </div>
        <div className={debrief.truth && !debrief.money ? undefined : "wide"}>
          <PriceTable {...props} />
        </div>
        {debrief.money ? (
          <div className="wide">
            <Money {...props} money={debrief.money} />
          </div>
        ) : (
          debrief.truth && <MoneyEarlier {...props} />
        )}
        <div className="wide">
          <Flags {...props} />
        </div>
        <div className="wide">
          <Factors {...props} />
        </div>
        <div className="wide">
          <Spread {...props} />
        </div>
        <div className="wide">
          <Process {...props} />
        </div>
        <div className="wide">
          <Memo {...props} />
        </div>
        <div className="wide">
          <Lessons {...props} />
        </div>
      </div>
      <p className="sm muted">
        {t("versions", { scorecard, policy, engine: engineVersion })}{" "}
        {panel && panel.simulated > 0 && t("simulatedPanel")}
      </p>
    </>
  );
}
