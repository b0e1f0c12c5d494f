import { useSearchParams } from "@remix-run/react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { usePlace } from "./place";
import { CustomerChoice } from "./customer-choice";
import { ReconcileTable } from "./reconcile-table";
import {
  availableSources,
  payersOf,
  readLook,
  RECONCILE_FORM,
  seriesOf,
  type ReconcileLook,
} from "./reconcile-sources";
import type { ShownDocument } from "~/components/casefile/types";
import { compareSeries, type ReconcileSource } from "~/domain/casefile/reconcile";

const LAGS = [0, 1, 2, 3] as const;

/** Two sources that do not know of each other, month by month. What is chosen is a way of looking, not part of the draft. */
export function ReconcilePanel({ documents }: { documents: readonly ShownDocument[] }) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const sources = useMemo(() => availableSources(documents), [documents]);
  const [look, setLook] = useState<ReconcileLook>(() => readLook(params, sources));
  const change = (part: Partial<ReconcileLook>) => setLook((before) => ({ ...before, ...part }));
  // A source is never set against itself: choosing the other side's swaps the two.
  const choose = (side: "left" | "right", source: ReconcileSource) => {
    const other = side === "left" ? "right" : "left";
    change({ [side]: source, ...(look[other] === source ? { [other]: look[side] } : {}) });
  };
  const payers = useMemo(() => payersOf(documents), [documents]);
  const comparison = useMemo(() => {
    const left = seriesOf(documents, look.left, look);
    const right = seriesOf(documents, look.right, look);
    return left && right ? compareSeries(left, right) : undefined;
  }, [documents, look]);

  if (sources.length < 2) {
    return (
      <section aria-labelledby="reconcile-title">
        <h2 id="reconcile-title">{t("reconcile.title")}</h2>
        <p className="muted">{t("reconcile.tooFew")}</p>
      </section>
    );
  }
  const usesBank = look.left === "bankReceipts" || look.right === "bankReceipts";
  return (
    <section aria-labelledby="reconcile-title">
      <h2 id="reconcile-title">{t("reconcile.title")}</h2>
      <p className="muted sm">{t("reconcile.lead")}</p>
      <p className="sources">
        <SourceSelect name="left" value={look.left} sources={sources} onSource={(source) => choose("left", source)} />{" "}
        {t("reconcile.against")}{" "}
        <SourceSelect
          name="right"
          value={look.right}
          sources={sources}
          onSource={(source) => choose("right", source)}
        />
        <noscript>
          {" "}
          <button className="btn" form={RECONCILE_FORM}>
            {t("reconcile.compare")}
          </button>
        </noscript>
      </p>
      {usesBank && (
        <p className="sources sm">
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
        </p>
      )}
      {comparison && <ReconcileTable comparison={comparison} left={look.left} right={look.right} />}
      {usesBank && (
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
