import { useSearchParams } from "@remix-run/react";
import { useMemo, useState } from "react";
import { usePlace } from "~/components/casefile/place";
import { CustomerChoice } from "./customer-choice";
import { ReconcileTable } from "./reconcile-table";
import {
  availablePairs,
  availableSources,
  pairName,
  payersOf,
  readLook,
  RECONCILE_FORM,
  seriesOf,
  type ReconcileLook,
} from "./reconcile-sources";
import type { ShownDocument } from "~/components/casefile/types";
import { formatPercent } from "~/components/ui/format";
import { compareSeries, partnersOf, type ReconcileSource, toleranceFor, TOLERANCES } from "~/domain/casefile/browser";
import { useTranslation } from "~/i18n/use-translation";

const LAGS = [0, 1, 2, 3] as const;

/** Two sources that do not know of each other, month by month. What is chosen is a way of looking, not part of the draft. */
export function ReconcilePanel({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const sources = availableSources(documents);
  const [look, setLook] = useState<ReconcileLook>(() => readLook(params, sources));
  const change = (part: Partial<ReconcileLook>) => setLook((before) => ({ ...before, ...part }));
  // Another pair is looked at with its own tolerance. What no longer fits the first source gives way to what does.
  const compare = (left: ReconcileSource, wanted: ReconcileSource) => {
    const partners = partnersOf(left, sources);
    const right = partners.find((one) => one === wanted) ?? partners.find((one) => one === look.left) ?? partners[0];
    if (right) change({ left, right, tolerance: toleranceFor(left, right) });
  };
  const payers = payersOf(documents);
  const [left, right] = useMemo(
    () => [seriesOf(documents, look.left, look), seriesOf(documents, look.right, look)],
    [documents, look],
  );

  if (sources.length < 2 || !left || !right) {
    return (
      <section aria-labelledby="reconcile-title">
        <h2 id="reconcile-title">{t("reconcile.title")}</h2>
        <p className="muted">{t("reconcile.tooFew")}</p>
      </section>
    );
  }
  const usesReceipts = look.left === "bankReceipts" || look.right === "bankReceipts";
  return (
    <section aria-labelledby="reconcile-title">
      <h2 id="reconcile-title">{t("reconcile.title")}</h2>
      <p className="muted sm">{t("reconcile.lead")}</p>
      <p className="pairs" role="group" aria-label={t("reconcile.pairs")}>
        {availablePairs(sources).map((pair) => (
          <button
            key={pairName(pair)}
            className="btn"
            form={RECONCILE_FORM}
            name="pair"
            value={pairName(pair)}
            aria-pressed={pair.left === look.left && pair.right === look.right}
            onClick={(event) => {
              event.preventDefault();
              compare(pair.left, pair.right);
            }}
          >
            {t("reconcile.pair", {
              left: t(`reconcile.short.${pair.left}`),
              right: t(`reconcile.short.${pair.right}`),
            })}
          </button>
        ))}
      </p>
      <p className="sources">
        <SourceSelect
          name="left"
          value={look.left}
          sources={sources}
          onSource={(source) => compare(source, look.right)}
        />{" "}
        {t("reconcile.against")}{" "}
        <SourceSelect
          name="right"
          value={look.right}
          sources={partnersOf(look.left, sources)}
          onSource={(source) => compare(look.left, source)}
        />
        <noscript>
          {" "}
          <button className="btn" form={RECONCILE_FORM}>
            {t("reconcile.compare")}
          </button>
        </noscript>
      </p>
      <p className="sources sm">
        <label>
          {t("reconcile.tolerance")}{" "}
          <select
            name="tolerance"
            form={RECONCILE_FORM}
            value={look.tolerance}
            onChange={(event) => {
              const tolerance = TOLERANCES.bands.find((band) => String(band) === event.target.value);
              if (tolerance) change({ tolerance });
            }}
          >
            {TOLERANCES.bands.map((band) => (
              <option key={band} value={band}>
                {formatPercent(band, 0)}
              </option>
            ))}
          </select>
        </label>
        {usesReceipts && (
          <label>
            {t("reconcile.lag")}{" "}
            <select
              name="lag"
              form={RECONCILE_FORM}
              value={look.lagMonths}
              onChange={(event) => change({ lagMonths: Number(event.target.value) })}
            >
              {LAGS.map((lag) => (
                <option key={lag} value={lag}>
                  {t("months", { count: lag })}
                </option>
              ))}
            </select>
          </label>
        )}
      </p>
      <ReconcileTable comparison={compareSeries(left, right)} unit={left.unit} look={look} documents={documents} />
      {usesReceipts && (
        <CustomerChoice
          payers={payers}
          notCustomers={look.notCustomers}
          onChange={(notCustomers) => change({ notCustomers })}
        />
      )}
    </section>
  );
}

/** The form that carries the choice without JavaScript; it stands outside the worksheet's own form. */
export function ReconcileForm() {
  const { place } = usePlace();
  return (
    <form id={RECONCILE_FORM} hidden>
      <input type="hidden" name="doc" value={place.doc} />
      <input type="hidden" name="step" value={place.step} />
    </form>
  );
}

interface SourceSelectProps {
  readonly name: "left" | "right";
  readonly value: ReconcileSource;
  readonly sources: readonly ReconcileSource[];
  readonly onSource: (source: ReconcileSource) => void;
}

function SourceSelect({ name, value, sources, onSource }: SourceSelectProps) {
  const { t } = useTranslation("workbench");
  return (
    <select
      name={name}
      form={RECONCILE_FORM}
      value={value}
      aria-label={t(`reconcile.${name}`)}
      onChange={(event) => onSource(event.target.value as ReconcileSource)}
    >
      {sources.map((source) => (
        <option key={source} value={source}>
          {t(`reconcile.sources.${source}`)}
        </option>
      ))}
    </select>
  );
}
