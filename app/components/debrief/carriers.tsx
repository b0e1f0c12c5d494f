import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { PlaceLink } from "./place-link";
import type { PartProps } from "./types";
import { formatPd } from "./words";
import type { Carrier, Carriers as CarriersOfFile } from "~/domain/judgement/debrief/browser";

/** From the model's PD to the ideal reader's: the lines of evidence that carry a reader there, and the rest. */
export function Carriers({
  debrief,
  placeHref,
  carriers,
  children,
}: Pick<PartProps, "debrief" | "placeHref"> & {
  carriers: CarriersOfFile;
  /** what readers make of the file, above the lines */
  children?: ReactNode;
}) {
  const { t } = useTranslation("debrief");
  const { start, lines, rest } = carriers;
  const ends = { from: formatPd((lines[0] ?? rest).from), to: formatPd(rest.to) };
  if (lines.length === 0) return <p>{t(`carriers.none.${start}`, ends)}</p>;
  const move = ({ from, to }: { from: number; to: number }) => (
    <span className="move">{t("carriers.move", { from: formatPd(from), to: formatPd(to) })}</span>
  );
  return (
    <details>
      <summary>{t(`carriers.heading.${start}`, ends)}</summary>
      {children && <p>{children}</p>}
      <ul className="carriers">
        {lines.map((line) => (
          <li key={line.is + line.of}>
            {words(line)} <PlaceLink debrief={debrief} placeHref={placeHref} place={line.place} /> {move(line)}
          </li>
        ))}
        <li>
          {t(`carriers.rest.${start}`)} {move(rest)}
        </li>
      </ul>
      <p className="sm muted">{t("carriers.how")}</p>
    </details>
  );

  function words({ is, of, from, to }: Carrier): string {
    if (is === "planted") return t("carriers.planted", { what: t(`flags.told.${of}`) });
    if (is === "burden") return t("carriers.burden", { what: t(`flags.kind.${of}`) });
    const isMore = to > from;
    if (is === "weighed") return t(isMore ? "carriers.more" : "carriers.less", { what: t(`carriers.evidence.${of}`) });
    return t(isMore ? "carriers.against" : "carriers.for", { what: t(`carriers.evidence.${of}`) });
  }
}
