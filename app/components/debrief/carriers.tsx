import type { ReactNode } from "react";
import { PlaceLink } from "./place-link";
import type { PartProps } from "./types";
import { formatPd } from "./words";
import type { Carrier, Carriers as CarriersOfFile } from "~/domain/judgement/debrief/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** From the model's PD to the ideal reader's: the lines of evidence that carry a reader there, and the rest. */
export function Carriers({
  debrief,
  placeHref,
  carriers,
  filePd,
  children,
}: Pick<PartProps, "debrief" | "placeHref"> & {
  carriers: CarriersOfFile;
  /** what the file allows to know; undefined where it is not set beside the way */
  filePd: number | undefined;
  /** what readers make of the file, above the lines */
  children?: ReactNode;
}) {
  const { t } = useTranslation("debrief");
  const { start, lines, rest } = carriers;
  const ends = { from: formatPd((lines[0] ?? rest).from), to: formatPd(rest.to) };
  if (lines.length === 0) return <p>{t(`carriers.none.${start}`, ends)}</p>;
  const move = (step: { from: number; to: number }) => {
    const [from, to] = [formatPd(step.from), formatPd(step.to)];
    return <span className="move">{t(from === to ? "carriers.stays" : "carriers.move", { from, to })}</span>;
  };
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
      {filePd !== undefined && leadsAway(carriers, filePd) && <p>{t("carriers.away", { pd: formatPd(filePd) })}</p>}
      <p className="sm muted">{t("carriers.how")}</p>
    </details>
  );

  function words({ is, of, over, from, to }: Carrier): string {
    if (is === "planted") return t("carriers.planted", { what: t(openKey("debrief:flags.told", of)) });
    if (is === "burden") return t("carriers.burden", { what: t(openKey("debrief:flags.kind", of)) });
    const isMore = to > from;
    const what = t(over ? `carriers.meansOver.${over}` : openKey("debrief:carriers.evidence", of));
    if (is === "weighed") return t(isMore ? "carriers.more" : "carriers.less", { what });
    return t(isMore ? "carriers.against" : "carriers.for", { what });
  }
}

/** The end of the way lies farther from what the file allows than its beginning. */
function leadsAway({ lines, rest }: CarriersOfFile, filePd: number): boolean {
  const apart = (pd: number) => Math.abs(Math.log(pd / filePd));
  return apart(rest.to) > apart((lines[0] ?? rest).from);
}
