import { useSearchParams } from "@remix-run/react";
import { memo, useCallback, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { gridEntries, lookOf, namesOf, pivot, selectLines, sumOf, type Look, type ShownLine } from "./bank-lines";
import { BankTools, TOOLS_FORM } from "./bank-tools";
import { PinHeading, PinnedRow } from "./cell";
import { MonthGrid } from "./month-grid";
import { cents, dayMonth } from "./numbers";
import { PinLink, placeId } from "./pin";
import { rowProps, useRowSelection } from "./row-selection";
import { SelectionBar } from "./selection-bar";
import { Sheet } from "./sheet";
import type { Mark, SheetProps } from "./types";
import { formatDate, formatMonth } from "~/components/ui/format";
import { usePlace } from "~/components/worksheet/place";

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
        {look.view === "lines" && <Lines lines={lines} pins={pins} look={look} onLook={change} />}
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
          <Pivot
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
  const only = [look.name, look.kind, look.month && formatMonth(look.month)].filter(Boolean).join(", ");
  if (only === "") return null;
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

interface LinesProps {
  readonly lines: readonly ShownLine[];
  readonly pins: SheetProps<"bankStatement">["pins"];
  readonly look: Look;
  readonly onLook: (part: Partial<Look>) => void;
}

function Lines({ lines, pins, look, onLook }: LinesProps) {
  const { t } = useTranslation("workbench");
  const heading = (sort: Look["sort"], className?: string) => (
    <th
      scope="col"
      className={className}
      aria-sort={look.sort === sort ? (sort === "date" || sort === "name" ? "ascending" : "descending") : "none"}
    >
      <button
        form={TOOLS_FORM}
        name="sort"
        value={sort}
        className="sort"
        onClick={(event) => {
          event.preventDefault();
          onLook({ sort });
        }}
      >
        {t(`bank.${sort}`)}
      </button>
    </th>
  );
  const order = useMemo(() => lines.map(({ no }) => `L${no}`), [lines]);
  const { table, selected, current, clear } = useRowSelection(order);
  const only = useCallback((name: string) => onLook({ name }), [onLook]);
  return (
    <>
      <table className="bank-lines" ref={table}>
        <thead>
          <tr>
            {heading("date")}
            {heading("name")}
            <th scope="col">{t("bank.text")}</th>
            {heading("out", "num")}
            {heading("in", "num")}
            <th scope="col" className="num">
              {t("bank.balance")}
            </th>
            <th scope="col">
              <span className="visually-hidden">{t("pin.short")}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => {
            const at = `L${line.no}`;
            return (
              <Line
                key={at}
                line={line}
                mark={pins.get(at)}
                selected={selected.has(at)}
                current={current === at}
                onOnly={only}
              />
            );
          })}
        </tbody>
      </table>
      <SelectedLines lines={lines} selected={selected} onClear={clear} />
    </>
  );
}

interface SelectedLinesProps {
  readonly lines: readonly ShownLine[];
  readonly selected: ReadonlySet<string>;
  readonly onClear: () => void;
}

/** An average is of the lines that have such an amount: what one receipt brings, what one payment costs. */
function SelectedLines({ lines, selected, onClear }: SelectedLinesProps) {
  const { t } = useTranslation("workbench");
  const taken = lines.filter(({ no }) => selected.has(`L${no}`));
  const sums = sumOf(taken);
  const figures = (["in", "out"] as const).map((way) => {
    const count = taken.filter((line) => line[way] > 0).length;
    const mean = count === 0 ? undefined : cents(sums[way] / count);
    return { label: t(`bank.${way}`), sum: cents(sums[way]), mean };
  });
  return <SelectionBar count={taken.length} figures={figures} onClear={onClear} />;
}

interface LineProps {
  readonly line: ShownLine;
  readonly mark: Mark | undefined;
  readonly selected: boolean;
  readonly current: boolean;
  readonly onOnly: (name: string) => void;
}

/** Memoised: a statement has a thousand lines and more, and a worksheet is typed beside it. */
const Line = memo(function Line({ line, mark, selected, current, onOnly }: LineProps) {
  const { t } = useTranslation("workbench");
  const at = `L${line.no}`;
  const amount = line.in > 0 ? cents(line.in) : cents(line.out);
  return (
    <tr id={placeId(at)} className={mark && `flagged ${mark.severity}`} {...rowProps(at, selected, current)}>
      <td>
        <time dateTime={line.date}>{dayMonth(line.date)}</time>
      </td>
      <td>
        <button
          form={TOOLS_FORM}
          name="name"
          value={line.counterparty}
          className="row-filter"
          title={t("bank.onlyThis")}
          tabIndex={current ? 0 : -1}
          onClick={(event) => {
            event.preventDefault();
            onOnly(line.counterparty);
          }}
        >
          {line.counterparty}
        </button>
      </td>
      <td className="muted">{line.text}</td>
      <td className="num">{line.out > 0 && cents(line.out)}</td>
      <td className="num">{line.in > 0 && cents(line.in)}</td>
      <td className="num">{cents(line.balance)}</td>
      <td className="pin-cell">
        <PinLink at={at} what={`${dayMonth(line.date)}, ${line.counterparty}, ${amount}`} />
      </td>
    </tr>
  );
});

interface PivotProps {
  readonly lines: readonly ShownLine[];
  readonly by: "month" | "name";
  readonly pins: SheetProps<"bankStatement">["pins"];
  readonly hrefOf: (part: Partial<Look>) => string;
  readonly onLook: (part: Partial<Look>) => void;
}

/** Sums by month or by name; each leads to its lines, and a month can be pinned as a whole. */
function Pivot({ lines, by, pins, hrefOf, onLook }: PivotProps) {
  const { t } = useTranslation("workbench");
  const groups = pivot(lines, by);
  const total = sumOf(lines);
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t(by === "month" ? "bank.month" : "bank.name")}</th>
          <th scope="col" className="num">
            {t("bank.lines")}
          </th>
          <th scope="col" className="num">
            {t("bank.out")}
          </th>
          <th scope="col" className="num">
            {t("bank.in")}
          </th>
          {by === "month" && <PinHeading label={t("pin.short")} />}
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => {
          const cells = (
            <>
              <th scope="row">
                <a
                  href={hrefOf({ [by]: group.key })}
                  onClick={(event) => {
                    event.preventDefault();
                    onLook({ [by]: group.key });
                  }}
                >
                  {by === "month" ? formatMonth(group.key) : group.key}
                </a>
              </th>
              <td className="num">{group.lines}</td>
              <td className="num">{cents(group.out)}</td>
              <td className="num">{cents(group.in)}</td>
            </>
          );
          return by === "month" ? (
            <PinnedRow key={group.key} at={group.key} what={formatMonth(group.key)} pins={pins}>
              {cells}
            </PinnedRow>
          ) : (
            <tr key={group.key}>{cells}</tr>
          );
        })}
        <tr className="sum">
          <th scope="row">{t("bank.total")}</th>
          <td className="num">{lines.length}</td>
          <td className="num">{cents(total.out)}</td>
          <td className="num">{cents(total.in)}</td>
          {by === "month" && <td />}
        </tr>
      </tbody>
    </table>
  );
}
