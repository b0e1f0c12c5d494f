import { memo, useCallback, useMemo } from "react";
import { sumOf, type Look, type ShownLine } from "./bank-lines";
import { TOOLS_FORM } from "./bank-tools";
import { cents, dayMonth } from "./numbers";
import { PinLink, placeId } from "./pin";
import { rowProps, useRowSelection } from "./row-selection";
import { SelectionBar } from "./selection-bar";
import type { Mark, SheetProps } from "./types";
import { useGradually } from "./use-gradually";
import { useTranslation } from "~/i18n/use-translation";
import { TableScroll } from "~/components/ui/table-scroll";
import { usePlace } from "~/components/casefile/place";

interface LinesProps {
  readonly account: string;
  readonly lines: readonly ShownLine[];
  readonly pins: SheetProps<"bankStatement">["pins"];
  readonly look: Look;
  readonly onLook: (part: Partial<Look>) => void;
}

/** The lines themselves: sorted by their headings, selected like cells of a spreadsheet. */
export function BankTable({ account, lines, pins, look, onLook }: LinesProps) {
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
  const { table, selected, clear } = useRowSelection(order);
  const {
    place: { doc, at },
  } = usePlace();
  const drawn = useGradually(order, at);
  const only = useCallback((name: string) => onLook({ name }), [onLook]);
  // The same rows as before are not even compared.
  const rows = useMemo(
    () =>
      lines.slice(0, drawn).map((line) => {
        const at = `L${line.no}`;
        return <Line key={at} line={line} doc={doc} mark={pins.get(at)} selected={selected.has(at)} onOnly={only} />;
      }),
    [lines, drawn, doc, pins, selected, only],
  );
  return (
    <>
      <TableScroll label={t("bank.linesOf", { account })}>
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
          <tbody>{rows}</tbody>
        </table>
      </TableScroll>
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
  readonly doc: string;
  readonly mark: Mark | undefined;
  readonly selected: boolean;
  readonly onOnly: (name: string) => void;
}

/** Memoised: a statement has a thousand lines and more, and a worksheet is typed beside it. */
const Line = memo(function Line({ line, doc, mark, selected, onOnly }: LineProps) {
  const { t } = useTranslation("workbench");
  const at = `L${line.no}`;
  const amount = line.in > 0 ? cents(line.in) : cents(line.out);
  return (
    <tr id={placeId(at)} className={mark && `flagged ${mark.severity}`} {...rowProps(at, selected)}>
      <td>
        <time dateTime={line.date}>{dayMonth(line.date)}</time>
      </td>
      <td>
        {/* No button of the tools' form: a browser looks for a form's buttons anew as each comes or goes. */}
        <a
          href={`?${new URLSearchParams({ doc, name: line.counterparty }).toString()}`}
          className="row-filter"
          title={t("bank.onlyThis")}
          onClick={(event) => {
            event.preventDefault();
            onOnly(line.counterparty);
          }}
        >
          {line.counterparty}
        </a>
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
