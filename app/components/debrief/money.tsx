import { Formula } from "./formula";
import { FutureCounts } from "./future-counts";
import { FutureStory } from "./future-story";
import { gainSentences, isAgainstRules } from "./offer-gains";
import { ResultBars } from "./result-bars";
import { againstSentences, dueSentence, restSentence } from "./rule-words";
import { isReferredBy } from "./stood-rows";
import type { PartProps } from "./types";
import { formatRate, formatResult, isJudgedOnce } from "./words";
import { Fan } from "~/components/charts/fan";
import type { Judge } from "~/components/charts/pd-scale";
import { Card } from "~/components/ui/card";
import { formatAmount, formatMoney, formatNumber, formatPercent } from "~/components/ui/format";
import { StackTable } from "~/components/ui/stack-table";
import type { Debrief } from "~/domain/judgement/debrief/browser";
import { type Money as Compared, type TermsMoney, worthOfOffer } from "~/domain/judgement/outcome/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

interface Judged {
  readonly judge: Judge;
  readonly name: string;
  readonly money: TermsMoney;
}

type Later = Partial<Pick<Debrief, "attainable" | "authority" | "knockOuts">>;

/** Losses in a default that differ by less are the same for a reader. */
const SAME_LOSS = 0.05;

/** What everybody's terms earn or lose over the same thousand futures of this firm, and what that cost. */
export function Money({
  debrief,
  panel,
  money,
  needed,
  referenceHref,
}: Pick<PartProps, "panel" | "referenceHref"> & {
  debrief: PartProps["debrief"] & Later;
  money: Compared;
  /** the price of the loan asked for at the file's own PD, annual decimal */
  needed: number | undefined;
}) {
  const { t } = useTranslation("debrief");
  const { currency } = debrief;
  const isNamedOnce = isJudgedOnce(debrief);
  const judged: Judged[] = [
    { judge: "you", name: t("who.you"), money: money.you },
    ...(money.model ? [{ judge: "model" as const, name: t("who.model"), money: money.model }] : []),
    ...(panel?.money ? [{ judge: "senior" as const, name: t("who.middleSenior"), money: panel.money }] : []),
    { judge: "attainable", name: t(isNamedOnce ? "who.bestDecision" : "who.bestOfFile"), money: money.best },
  ];
  const drawn = judged.filter(({ money: { noDeal } }) => noDeal === undefined);
  const range = {
    low: Math.min(0, ...drawn.flatMap(({ money: { outcomes } }) => outcomes[0]?.result ?? 0)),
    high: Math.max(0, ...drawn.flatMap(({ money: { outcomes } }) => outcomes.at(-1)?.result ?? 0)),
  };
  const months = Math.max(...drawn.map(({ money: { fan } }) => fan.at(-1)?.month ?? 0));
  /** Before engine 6 the customer's secret rate decided, and an all-knowing bank stood beside. */
  const isWeighed = money.allKnowing === undefined;
  const percent = (share: number) => formatPercent(share, share < 0.1 ? 1 : 0);
  // Who lent nothing sees what the best terms would have met.
  const shown = !money.you.noDeal ? "yours" : !money.best.noDeal ? "best" : undefined;
  return (
    <Card title={t("money.headingFutures", { futures: formatAmount(money.futures * 100) })}>
      {shown && (
        <FutureCounts
          of={shown}
          money={shown === "yours" ? money.you : money.best}
          futures={money.futures}
          currency={currency}
        />
      )}
      <p className="say">{sentences().join(" ")}</p>
      <ResultBars
        label={t(isWeighed ? "money.barsWorth" : "money.bar")}
        rows={judged.map(({ judge, name, money: own }) => ({
          judge,
          name,
          result: worthOfOffer(own),
          noDeal: noDealOf(judge, own),
        }))}
      />
      <p className="sm muted">
        {t(isWeighed ? "money.barsWorth" : "money.bar")}{" "}
        {money.fileCost ? t("money.fileCost", { amount: formatMoney(money.fileCost, currency) }) : undefined}
      </p>
      {drawn.length > 0 && (
        <details>
          <summary>{t("money.more")}</summary>
          <div className="futures">
            {drawn.map(({ judge, name, money: { fan, outcomes, ...own } }) => (
              <figure key={name}>
                <figcaption>
                  <strong>{name}</strong> <span className="muted">{formatResult(own.expected)}</span>
                </figcaption>
                <Fan
                  points={fan}
                  range={range}
                  months={months}
                  judge={judge}
                  amount={compact}
                  month={(month) => t("money.month", { month })}
                  description={t("money.fanSays", fanWords(name, { fan, outcomes, ...own }))}
                />
              </figure>
            ))}
          </div>
          <p className="sm muted">{t("money.legend", { currency })}</p>
          {table()}
          {money.story && <FutureStory story={money.story} currency={currency} />}
        </details>
      )}
      {money.allKnowing && (
        <p>
          <strong>{t("money.apart")}</strong> {allKnowing(money.allKnowing)}
        </p>
      )}
      {money.story && drawn.length === 0 && <FutureStory story={money.story} currency={currency} />}
      <Formula
        reference={referenceHref("lifetime_el")}
        also={isWeighed ? ["regret", "chance_taken"] : []}
        referenceHref={referenceHref}
      >
        <p>{`${t("money.formulaFutures")} ${t(isWeighed ? "money.whereLeft" : "money.whereRefused")}`}</p>
        {shown && lossShared(shown)}
        <p>
          {t(isJudgedOnce(debrief) ? "money.weightsKnown" : "money.weights", {
            futures: formatAmount(money.futures * 100),
          })}
        </p>
        <p>{t(isWeighed ? "money.benchmarkFair" : "money.benchmark", { rate: formatRate(money.reservationRate) })}</p>
        {isWeighed && <p>{t("money.wasSo", { rate: formatRate(money.reservationRate) })}</p>}
        {panel && (
          <p>
            {panel.result === undefined
              ? t("money.panelEarlier")
              : t("money.panelMean", { amount: formatResult(panel.result) })}{" "}
            {panel.againstRules > 0 && t("money.panelAgainst", { count: panel.againstRules })}
          </p>
        )}
      </Formula>
    </Card>
  );

  function table() {
    return (
      <StackTable
        label={t("table", { heading: t("money.heading") })}
        caption={t("money.caption", { currency })}
        columns={[
          { label: t("money.who") },
          ...(isWeighed
            ? [
                { label: t("money.chance"), num: true },
                { label: t("money.worthOf"), num: true },
              ]
            : []),
          { label: t("money.mean"), num: true },
          { label: t("money.p5"), num: true },
          { label: t("money.p1"), num: true },
          { label: t("money.losing"), num: true },
          { label: t("money.defaults"), num: true },
        ]}
        rows={judged.map(({ judge, name, money: own }) => {
          const last = own.fan.at(-1);
          return {
            key: name,
            head: name,
            cells: last
              ? [
                  ...(isWeighed ? [percent(own.chance ?? 0), formatResult(worthOfOffer(own))] : []),
                  formatResult(own.expected),
                  formatResult(last.p5),
                  formatResult(last.p1),
                  percent(losing(own)),
                  percent(own.defaultShare),
                ]
              : [noDealOf(judge, own)],
          };
        })}
      />
    );
  }

  function sentences(): string[] {
    const { you, best, regret, unlawful } = money;
    // What a loan of yours earns stands above the drawing of its futures.
    const own = you.noDeal ? [t(`money.${you.noDeal}`)] : [];
    const left = formatMoney(money.leftToCustomer ?? 0, currency);
    const how =
      money.leftToCustomer === undefined ? (regret > 0 ? "regret" : "noRegret") : regret > 0 ? "leftPart" : "leftAll";
    const cost = t(`money.${how}`, { amount: formatMoney(regret, currency), left });
    if (isWeighed) {
      const lent = {
        rate: formatRate(best.terms.rate ?? 0),
        lent: formatMoney(best.terms.amount ?? 0, currency),
        amount: formatMoney(worthOfOffer(best), currency),
      };
      return [
        ...yours(own),
        ...yourRule(),
        ...(best.noDeal ? declining() : [t(`money.${isNamedOnce ? "now." : ""}bestWorth`, lent)]),
        ...(best.rest ? [restSentence(best.rest, currency, t)] : []),
        ...gainSentences({ debrief, money, panel, needed }, t),
        isAgainstRules(debrief, money) && regret === 0 ? t("money.againstRules") : costOf(cost),
      ];
    }
    const terms = {
      rate: formatRate(best.terms.rate ?? 0),
      lent: formatMoney(best.terms.amount ?? 0, currency),
      amount: formatMoney(best.expected, currency),
    };
    return [
      ...own,
      ...(unlawful ? [t(you.expected > best.expected ? "money.unlawfulGain" : "money.unlawful")] : []),
      best.noDeal ? t("money.bestOfFileDecline") : t("money.bestOfFileLend", terms),
      cost,
    ];
  }

  /** Where figures of limit or price are sealed the answer above names them. */
  function declining(): string[] {
    const { reason, bound } = money.best;
    return [
      t(isNamedOnce ? "money.now.bestDeclineFair" : "money.bestDeclineFair"),
      ...(bound ? [] : [t(openKey("debrief:next.lentAgainstBest.why", reason))]),
      ...(bound?.due ? [dueSentence(bound.due, currency, t)] : []),
    ];
  }

  function yourRule(): string[] {
    const { unlawful, you } = money;
    if (!unlawful || you.noDeal) return [];
    const figures = you.against?.rule === "policy" ? againstSentences(you.against, currency, t) : [];
    return [t("money.unlawfulNow"), ...figures];
  }

  /** Without a loan the file has cost its work all the same: that is in the difference. */
  function costOf(cost: string): string {
    const { you, regret, fileCost = 0 } = money;
    if (!you.noDeal || regret === 0 || fileCost === 0) return cost;
    return t("money.regretNoLoan", { cost: formatMoney(fileCost, currency), amount: formatMoney(regret, currency) });
  }

  function noDealOf(judge: Judge, { noDeal }: TermsMoney): string | undefined {
    if (noDeal === undefined) return undefined;
    return t(`money.short.${judge === "model" && isReferredBy(debrief) ? "referred" : noDeal}`);
  }

  /** The loss in the price is the policy's, on appraised values; that of the futures is what came. */
  function lossShared(of: "yours" | "best") {
    const lived = (of === "yours" ? money.you : money.best).lossShare;
    const priced = (of === "yours" ? debrief.you : debrief.attainable)?.price.lgd.lgd;
    if (lived === undefined || priced === undefined || Math.abs(lived - priced) < SAME_LOSS) return null;
    const words = { priced: formatPercent(priced, 0), lived: formatPercent(lived, 0) };
    return <p>{t(`money.lossShare.${lived > priced ? "more" : "less"}`, words)}</p>;
  }

  /** How likely the customer takes your terms, or why nothing was lent. */
  function yours(own: readonly string[]): readonly string[] {
    const { named, fileCost = 0 } = money;
    const { noDeal, chance = 1 } = money.you;
    const offered = debrief.you.terms.rate ?? 0;
    const [rate, cost] = [formatRate(offered), formatMoney(fileCost, currency)];
    if (noDeal === "refusedByCustomer") {
      const heard = named !== undefined && named < offered;
      return [
        heard ? t("money.leavesNamed", { named: formatRate(named), rate, cost }) : t("money.leaves", { rate, cost }),
      ];
    }
    if (noDeal && fileCost > 0) return [t("money.declinedCost", { cost })];
    if (noDeal || chance === 1) return own;
    const worth = formatMoney(worthOfOffer(money.you), currency);
    return [t("money.taken", { rate, chance: percent(chance), worth })];
  }

  function allKnowing({ terms, expected, yours }: NonNullable<Compared["allKnowing"]>): string {
    const best =
      terms.verdict === "decline"
        ? t("money.allKnowingDecline")
        : t("money.allKnowingLend", {
            lent: formatMoney(terms.amount ?? 0, currency),
            rate: formatRate(terms.rate ?? 0),
            amount: formatMoney(expected, currency),
          });
    const truly = t(yours < 0 ? "money.yoursTrulyLose" : "money.yoursTruly", {
      amount: formatMoney(Math.abs(yours), currency),
    });
    return money.you.noDeal ? best : `${best} ${truly}`;
  }

  function fanWords(who: string, { expected, fan }: TermsMoney) {
    const last = fan.at(-1)!;
    const [mean, p5, p95] = [expected, last.p5, last.p95].map((amount) => formatMoney(amount, currency));
    return { who, month: last.month, mean, p5, p95 };
  }
}

const losing = ({ outcomes }: Pick<TermsMoney, "outcomes">): number =>
  outcomes.reduce((sum, { result, share }) => sum + (result < 0 ? share : 0), 0);

/** For an axis: thousands, from a million on millions with one decimal. */
function compact(minor: number): string {
  const thousands = Math.round(minor / 100_000);
  if (thousands === 0) return "0";
  return Math.abs(thousands) < 1_000 ? `${formatNumber(thousands)}k` : `${formatNumber(thousands / 1_000, 1)}m`;
}
