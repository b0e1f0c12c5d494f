import { useTranslation } from "react-i18next";
import { DoNext } from "./do-next";
import { Factors } from "./factors";
import { Flags } from "./flags";
import { Integrity } from "./integrity";
import { Lessons } from "./lessons";
import { Letter } from "./letter";
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
  const { attainable, notches, money, fair, readings, supports } = laterParts(props);
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
          <WhereYouStood {...props} attainable={attainable && { standing: attainable, notches }} readings={readings} />
        </div>
        <div className={debrief.truth && !money ? undefined : "wide"}>
          <PriceTable {...props} attainable={attainable} fair={fair} />
        </div>
        {money ? (
          <div className="wide">
            <Money {...props} money={money} />
          </div>
        ) : (
          debrief.truth && <MoneyEarlier {...props} />
        )}
        <div className="wide">
          <Flags {...props} supports={supports} />
        </div>
        {debrief.integrity && (
          <div className="wide">
            <Integrity integrity={debrief.integrity} referenceHref={props.referenceHref} />
          </div>
        )}
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
        {props.era === "today" && (props.debrief.letter || props.debrief.counterOffer) && (
          <div className="wide">
            <Letter debrief={props.debrief} />
          </div>
        )}
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

/** What only debriefs of today hold; an earlier one is shown as it was when it was sealed. */
function laterParts(props: DebriefProps) {
  if (props.era === "earlier")
    return { attainable: undefined, notches: 0, money: undefined, fair: undefined, readings: undefined, supports: [] };
  const { attainable, money, fair, readings, supports, gaps } = props.debrief;
  return { attainable, notches: gaps.attainable?.notches ?? 0, money, fair, readings, supports };
}
