import { useSearchParams } from "@remix-run/react";
import { memo, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { lookOf, namesOf, pivot, selectLines, sumOf, type Look, type ShownLine } from "./bank-lines";
import { BankTools, TOOLS_FORM } from "./bank-tools";
import { cents, dayMonth } from "./numbers";
import { PinLink, placeId } from "./pin";
import { Sheet } from "./sheet";
import type { Mark, SheetProps } from "./types";
import { formatDate, formatMonth } from "~/components/ui/format";

export function BankStatement({ document, pins, currency }: SheetProps<"bankStatement">) {
  const { t } = useTranslation("workbench");
  const [params] = useSearchParams();
  const [look, setLook] = useState<Look>(() => lookOf(params));
  const change = (part: Partial<Look>) => setLook((before) => ({ ...before, ...part }));
  const names = useMemo(() => namesOf(document.lines), [document.lines]);
  const lines = useMemo(() => selectLines(document.lines, look), [document.lines, look]);
  const sum = useMemo(() => sumOf(lines), [lines]);
  // Files drawn before there were several accounts do not say whose it is.
  const holder = document.holder && t(`accountHolders.${document.holder}`);

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
        </p>
        {look.view === "lines" ? (
          <Lines lines={lines} pins={pins} look={look} onLook={change} />
        ) : (
          <Pivot lines={lines} by={look.view} onName={(name) => change({ name, view: "lines" })} />
        )}
      </Sheet>
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
  return (
    <table className="bank-lines">
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
        {lines.map((line) => (
          <Line key={line.no} line={line} flag={pins.get(`L${line.no}`)} />
        ))}
      </tbody>
    </table>
  );
}

/** Memoised: a statement has a thousand lines and more, and a worksheet is typed beside it. */
const Line = memo(function Line({ line, flag }: { line: ShownLine; flag: Mark | undefined }) {
  const at = `L${line.no}`;
  const amount = line.in > 0 ? cents(line.in) : cents(line.out);
  return (
    <tr id={placeId(at)} className={flag && `flagged ${flag.severity}`} tabIndex={-1}>
      <td>
        <time dateTime={line.date}>{dayMonth(line.date)}</time>
      </td>
      <td>{line.counterparty}</td>
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

function Pivot({
  lines,
  by,
  onName,
}: {
  lines: readonly ShownLine[];
  by: "month" | "name";
  onName: (name: string) => void;
}) {
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
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.key}>
            <th scope="row">
              {by === "month" ? (
                formatMonth(group.key)
              ) : (
                <button
                  form={TOOLS_FORM}
                  name="name"
                  value={group.key}
                  className="link"
                  onClick={(event) => {
                    event.preventDefault();
                    onName(group.key);
                  }}
                >
                  {group.key}
                </button>
              )}
            </th>
            <td className="num">{group.lines}</td>
            <td className="num">{cents(group.out)}</td>
            <td className="num">{cents(group.in)}</td>
          </tr>
        ))}
        <tr className="sum">
          <th scope="row">{t("bank.total")}</th>
          <td className="num">{lines.length}</td>
          <td className="num">{cents(total.out)}</td>
          <td className="num">{cents(total.in)}</td>
        </tr>
      </tbody>
    </table>
  );
}
