import { type IndustryDefinition, TRADES } from "../../industries";
import { FIRST, FIRST_WORDINGS } from "./first-words";
import { spokenAs } from "./interview";
import { wording } from "./pledge";
import { NOTED_WORDINGS, tracesAt } from "./site-visit";
import { assetPhrase, exportPhrase, productPhrase, stockPhrase, type Trade, unitPhrase } from "./vocabulary/index";
import { WORDINGS } from "./voice";

/**
 * The codes of all sentences that the papers of a trade may use because it is this trade: its goods, machines, titles,
 * premises, services, what its owner says and what a visitor sees. A book of phrases that lacks one shows a hole in some
 * case, so the content check asks for every one.
 */
export function phraseCodesOf(trade: Trade): readonly string[] {
  const definition = TRADES[trade];
  const codes = [
    ...goods(trade, definition),
    ...[`licence.scope.${trade}`, `licence.closedScope.${trade}`],
    ...[`screening.sector.${trade}`, `screening.closedSector.${trade}`],
    `collateral.machineryOrVehicle.${trade}`,
    ...definition.services.map(({ what }) => `bank.service.${what}`),
    ...said(trade, definition).flatMap((code) => worded(`interview.${code}`, WORDINGS)),
    ...[`interview.${FIRST.question}.${trade}`, `interview.${FIRST.question}.later`].flatMap((code) =>
      worded(code, FIRST_WORDINGS),
    ),
    ...["owned", "rented"].flatMap((held) => worded(`site.${FIRST.topic}.${definition.place}.${held}`, FIRST_WORDINGS)),
    ...seen(definition).flatMap((code) => worded(`site.${code}`, NOTED_WORDINGS)),
  ];
  return [...new Set(codes)];
}

const worded = (code: string, wordings: number): string[] =>
  Array.from({ length: wordings }, (_, i) => wording(code, i + 1));

function goods(trade: Trade, { vocabulary }: IndustryDefinition): string[] {
  const { stock, assets, products, exports, jobs, premises } = vocabulary;
  return [
    ...stock.map((item) => stockPhrase(trade, item, undefined)),
    ...[...stock.map(({ unit }) => unit), "lot" as const].map(unitPhrase),
    ...assets.map(({ key }) => assetPhrase(trade, key, 1)),
    ...products.map(({ key }) => productPhrase(trade, key)),
    ...exports.map(({ key }) => exportPhrase(trade, key)),
  ]
    .map(({ code }) => code)
    .concat(
      `stock.${trade}.sundries`,
      [...jobs.production, ...jobs.other, ...(jobs.specialists ?? []).map(({ title }) => title)].map(
        (title) => `job.${trade}.${title}`,
      ),
      premises.keys.map((key) => `premises.${trade}.${key}`),
    );
}

/** Answers of the owner that no other trade gives, or few. */
function said(trade: Trade, definition: IndustryDefinition): string[] {
  const runningMoney = spokenAs(definition);
  return [
    `customers.${trade}`,
    `purpose.equipment.${trade}`,
    ...(definition.drivesTrucks ? ["purpose.equipment.fleet"] : []),
    ...(definition.sellsOnline ? ["purpose.overdraft.online"] : []),
    ...(runningMoney === undefined ? [] : [`purpose.workingCapital.${runningMoney}`]),
  ];
}

/** What a visitor can see at such a place. */
function seen({ place, servesGuests, sellsOnline }: IndustryDefinition): string[] {
  const orders = sellsOnline ? "orders.online" : "orders";
  return [
    ...["busy", "usual", "quiet", "stopped"].map((level) => `activity.${place}.${level}`),
    `neighbours.stopped.${place}`,
    ...["full", "usual", "thin", "stale"].map((level) => `stock.${place}.${level}`),
    ...(servesGuests
      ? ["many", "some"].map((level) => `guests.${level}`)
      : ["full", "usual", "thin"].map((level) => `${orders}.${level}`)),
    ...tracesAt(place).map((kind) => `event.${kind}`),
  ];
}
