import { CoverTable } from "./cover-table";
import { LoanLimit } from "./loan-limit";
import { LoanSchedule } from "./loan-schedule";
import { LoanStress } from "./loan-stress";
import { OfferOptions } from "./offer-options";
import { ReferenceLink } from "./reference-link";
import { units } from "~/components/casefile/numbers";
import { formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { TableHead } from "~/components/ui/table-head";
import type { Breach } from "~/domain/judgement/opinion";
import type { DeskFacts, OfferWorkings, WorkingGround, Workings } from "~/domain/judgement/worksheet";
import { isRepaidAtOnce, PRICE_PARTS } from "~/domain/pricing";
import type { Figure } from "~/domain/statements";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";
import { useWorksheet } from "./worksheet-context";

const asPercent = new Set(["maxDebtToAssets", "maxAmountToSales", "maxRate"]);

/** What the terms cost and earn, live: security, price by its parts, instalment, cover, and limits of the policy. */
interface OfferPanelProps {
  readonly ground: WorkingGround;
  readonly workings: Workings;
  readonly facts: DeskFacts;
}

export function OfferPanel({ ground, workings, facts }: OfferPanelProps) {
  const { t } = useTranslation("workbench");
  const { offer } = workings;
  if (!offer) return <p className="muted">{t("offer.noPd")}</p>;
  const shown = (limit: Breach["limit"], value: number) => limitText(limit, value, ground.currency);
  return (
    <>
      <Security ground={ground} offer={offer} />
      <Waterfall offer={offer} />
      <dl className="figures" aria-live="polite">
        <div>
          <dt>
            <ReferenceLink page="raroc">{t("offer.raroc", { rate: formatPercent(offer.rate, 2) })}</ReferenceLink>
          </dt>
          <dd>{formatPercent(offer.raroc, 1)}</dd>
        </div>
        <div>
          <dt>
            <ReferenceLink page="level_instalment">{t("offer.payment")}</ReferenceLink>
          </dt>
          <dd>{formatMoney(offer.monthlyPayment, ground.currency)}</dd>
        </div>
        {!isRepaidAtOnce(offer.terms) && (
          <div>
            <dt>
              <ReferenceLink page="spread_ratios">{t("offer.dscr")}</ReferenceLink>
            </dt>
            <Dscr dscr={offer.dscr} />
          </div>
        )}
      </dl>
      <OfferOptions ground={ground} offer={offer} periods={workings.periods} />
      <p className="muted xs">{t("offer.note", { hurdle: formatPercent(ground.policy.hurdleRate, 0) })}</p>
      <LoanLimit offer={offer} ground={ground} workings={workings} facts={facts} />
      {offer.cover && (
        <CoverTable
          columns={[{ name: t("cover.now"), cover: offer.cover }]}
          on={workings.periods.at(-1)?.reported}
          running={offer.running}
        />
      )}
      <LoanStress covers={offer.stress} policy={ground.policy} />
      <LoanSchedule plan={offer.plan} />
      {offer.breaches.length > 0 && (
        <ul className="breaches sm" aria-label={t("offer.breaches")}>
          {offer.breaches.map(({ limit, value, bound }) => (
            <li key={limit} className="warn">
              {t(`offer.limits.${limit}`, { value: shown(limit, value), bound: shown(limit, bound) })}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** Cover with this loan, or why there is none to show. */
function Dscr({ dscr }: { dscr: Figure }) {
  const { t } = useTranslation("workbench");
  if (dscr.value !== undefined) return <dd>{`${formatNumber(dscr.value, 2)} ×`}</dd>;
  const [kind, line = ""] = dscr.reason.split(":");
  return (
    <dd className="unknown">
      {kind === "missing"
        ? t("offer.dscrOpen", {
            line: t([openKey("workbench:lines", line), openKey("workbench:totals", line)], {
              defaultValue: line,
            }).toLowerCase(),
          })
        : t("offer.dscrNoService")}
    </dd>
  );
}

function Security({ ground, offer }: { ground: WorkingGround; offer: OfferWorkings }) {
  const { t } = useTranslation("workbench");
  const { lgd } = offer.price;
  const { worksheet, change, readOnly } = useWorksheet();
  const haircuts = ground.policy.lgd.collateral;
  const offered = ground.request.collateral;
  const taken = new Set(worksheet.collateral ?? offered.map(({ id }) => id));
  const rate = formatPercent(lgd.lgd, 0);
  if (offered.length === 0) return <p className="sm">{t("offer.unsecured", { lgd: rate })}</p>;
  const take = (id: string, isTaken: boolean) =>
    change((before) => {
      const kept = offered.map((one) => one.id).filter((one) => (one === id ? isTaken : taken.has(one)));
      return { ...before, collateral: kept.length === offered.length ? undefined : kept };
    });
  return (
    <table>
      <caption>
        <input type="hidden" name="collateral.shown" value={offered.length} />
        <ReferenceLink page="collateral_lgd">
          {t(offer.lgdStated ? "offer.securityOwn" : "offer.security", { lgd: rate })}
        </ReferenceLink>
      </caption>
      <TableHead
        columns={[
          { label: t("offer.collateral") },
          { label: t("offer.appraised"), num: true },
          { label: t("offer.haircut"), num: true },
          { label: t("offer.present"), num: true },
        ]}
      />
      <tbody>
        {offered.map(({ id, type, appraisedValue }) => {
          const part = lgd.parts.find((one) => one.id === id);
          return (
            <tr key={id}>
              <th scope="row">
                <label>
                  <input
                    type="checkbox"
                    name="collateral"
                    value={id}
                    checked={taken.has(id)}
                    disabled={readOnly}
                    onChange={(event) => take(id, event.target.checked)}
                  />{" "}
                  {t(`collateral.${type}`)}
                </label>
              </th>
              <td className="num">{units(appraisedValue)}</td>
              <td className="num">{formatPercent(haircuts[type].haircut, 0)}</td>
              <td className="num">{part ? units(part.present) : t("offer.notTaken")}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The policy's price for the analyst's own PD, part by part. */
function Waterfall({ offer }: { offer: OfferWorkings }) {
  const { t } = useTranslation("workbench");
  const { waterfall } = offer.price;
  const pd = formatPercent(offer.pd, 2);
  return (
    <table className="waterfall">
      <caption>{t(offer.pdStated ? "offer.priceOwn" : "offer.priceGrade", { pd })}</caption>
      <tbody>
        {PRICE_PARTS.filter((part) => (waterfall[part] ?? 0) !== 0).map((part) => (
          <tr key={part}>
            <th scope="row">{t(`offer.parts.${part}`)}</th>
            <td className="num">{formatPercent(waterfall[part] ?? 0, 2)}</td>
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">
            <ReferenceLink page="risk_based_price">{t("offer.parts.rate")}</ReferenceLink>
          </th>
          <td className="num">{formatPercent(waterfall.rate, 2)}</td>
        </tr>
      </tbody>
    </table>
  );
}

function limitText(limit: Breach["limit"], value: number, currency: string): string {
  if (limit === "workingCapitalNeed") return formatMoney(Math.round(value), currency);
  if (asPercent.has(limit)) return formatPercent(value, 1);
  return limit === "minDscr" ? `${formatNumber(value, 2)} ×` : formatNumber(value);
}
