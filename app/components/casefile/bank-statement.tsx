import { useSearchParams } from "@remix-run/react";
import { useCallback, useMemo, useState } from "react";
import { gridEntries, lookOf, namesOf, selectLines, sumOf, type Look } from "./bank-lines";
import { BankPivot } from "./bank-pivot";
import { BankTable } from "./bank-table";
import { BankTools, TOOLS_FORM } from "./bank-tools";
import { MonthGrid } from "./month-grid";
import { cents } from "./numbers";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { formatDate, formatMonth } from "~/components/ui/format";
import { usePlace } from "~/components/casefile/place";
import { useTranslation } from "~/i18n/use-translation";

export function BankStatement({ document, pins, currency }: SheetProps<"bankStatement">) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const { place, led } = usePlace();
  const [look, setLook] = useState<Look>(() => ({
    ...(params.get("doc") === document.id ? lookOf(params) : PLAIN_LOOK),
    ...(place.at === undefined ? {} : { view: viewOf(place.at) }),
  }));
  const change = useCallback((part: Partial<Look>) => setLook((before) => ({ ...before, ...part })), []);
  const names = useMemo(() => namesOf(document.lines), [document.lines]);
  const lines = useMemo(() => selectLines(document.lines, look), [document.lines, look]);
  const sum = useMemo(() => sumOf(lines), [lines]);
  const entries = useMemo(() => gridEntries(lines, look), [lines, look]);
  // Whoever is led to a place sees it, whatever was being looked at: a line among all lines, a month among the months.
  const [before, setBefore] = useState(led);
  if (led !== before) {
    setBefore(led);
    if (place.at !== undefined) setLook({ ...PLAIN_LOOK, view: viewOf(place.at) });
  }
  // Files drawn before there were several accounts do not say whose it is.
  const holder = document.holder && t(`accountHolders.${document.holder}`);
  const behind = (key: string, month: string | undefined): Partial<Look> => ({
    view: "lines",
    ...(look.by === "name" ? { name: key } : { kind: key }),
    ...(month === undefined ? {} : { month }),
  });

  return (
    <>
      <BankTools document={document} look={look} names={names} onLook={change} />
      <Sheet
        title={`${document.bank} ${document.account}`}
        sub={[holder, `${formatDate(document.from)} – ${formatDate(document.to)}`, currency]
          .filter(Boolean)
          .join(" · ")}
        aside={<Balances opening={document.opening} closing={document.closing} />}
      >
        <p className="sum-line sm" role="status">
          {t("bank.shown", { count: lines.length, out: cents(sum.out), in: cents(sum.in) })}
          <OnlyThese look={look} onAll={() => change({ name: "", kind: "", month: "", search: "" })} />
        </p>
        {look.view === "lines" && (
          <BankTable account={document.account} lines={lines} pins={pins} look={look} onLook={change} />
        )}
        {look.view === "grid" && (
          <MonthGrid
            label={t("bank.grid")}
            heading={t(`bank.${look.by}`)}
            entries={entries}
            hrefOf={(key, month) => lookHref(place, behind(key, month))}
            onCell={(key, month) => change(behind(key, month))}
          />
        )}
        {(look.view === "month" || look.view === "name") && (
          <BankPivot
            lines={lines}
            by={look.view}
            pins={pins}
            hrefOf={(part) => lookHref(place, part)}
            onLook={(part) => change({ ...part, view: "lines" })}
          />
        )}
      </Sheet>
    </>
  );
}

const PLAIN_LOOK = lookOf(new URLSearchParams());
const viewOf = (at: string): Look["view"] => (at.startsWith("L") ? "lines" : "month");

/** The address that shows the lines behind a figure where no script runs. */
function lookHref({ doc, step }: { doc: string; step: string }, part: Partial<Look>): string {
  return `?${new URLSearchParams({ doc, step, ...part }).toString()}`;
}

/** Says what the lines are narrowed to, with the way back to all of them. */
function OnlyThese({ look, onAll }: { look: Look; onAll: () => void }) {
  const { t } = useTranslation("workbench");
  const only = [look.name, look.kind, look.month && formatMonth(look.month)].filter(Boolean);
  if (only.length === 0) return null;
  return (
    <>
      {" · "}
      <strong>{t("bank.only", { only })}</strong>{" "}
      <button form={TOOLS_FORM} type="button" className="link" onClick={onAll}>
        {t("bank.all")}
      </button>
    </>
  );
}

function Balances({ opening, closing }: { opening: number; closing: number }) {
  const { t } = useTranslation("workbench");
  return (
    <dl className="balances sm">
      <dt>{t("bank.opening")}</dt>
      <dd>{cents(opening)}</dd>
      <dt>{t("bank.closing")}</dt>
      <dd>{cents(closing)}</dd>
    </dl>
  );
}
