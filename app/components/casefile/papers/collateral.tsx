import { Facts, type Fact } from "../facts";
import { cents } from "../numbers";
import { usePaper } from "../paper";
import { PaperTable } from "../paper-table";
import { PinLink, placeId } from "../pin";
import { Sheet } from "../sheet";
import type { PinsByPlace, SheetProps, ShownOf } from "../types";
import { formatDate } from "~/components/ui/format";

/** One card for each thing offered: what it is, what it was appraised at and how, and what the register says. */
export function Collateral({ document, pins, currency }: SheetProps<"collateral">) {
  const { t, title } = usePaper(document);
  return (
    <Sheet title={title} sub={`${t("collateral.sub")} · ${currency}`}>
      {document.items.length === 0 && <p className="muted">{t("collateral.none")}</p>}
      {document.items.map((item) => (
        <Item key={item.id} document={document} item={item} pins={pins} />
      ))}
    </Sheet>
  );
}

interface ItemProps {
  readonly document: ShownOf<"collateral">;
  readonly item: ShownOf<"collateral">["items"][number];
  readonly pins: PinsByPlace;
}

function Item({ document, item, pins }: ItemProps) {
  const { t, name, columns } = usePaper(document);
  const c = columns<(typeof item.charges)[number]>();
  const flag = pins.get(item.id);
  const heading = t(`workbench:collateral.${item.type}`);
  const fact = (id: string, value: string): Fact => ({ label: name(id), value });
  const checked = formatDate(item.registerCheckedOn);
  return (
    <section aria-labelledby={`collateral-${item.id}`} className="security">
      <div id={placeId(item.id)} tabIndex={-1} className={flag && `flagged ${flag.severity}`}>
        <h2 id={`collateral-${item.id}`}>
          {heading} <PinLink at={item.id} what={`${heading}, ${item.description}`} />
        </h2>
        <p className="serif">{item.description}</p>
      </div>
      <Facts
        pins={pins}
        facts={[
          fact("owner", item.owner),
          fact("value", cents(item.value)),
          fact("appraised", t("collateral.byOn", { by: item.appraiser, date: formatDate(item.appraisedOn) })),
          fact("basis", item.basis),
          fact("comparable", item.comparable === undefined ? t("collateral.noMarket") : cents(item.comparable)),
        ]}
      />
      <h3>{t("collateral.charges", { date: checked })}</h3>
      <PaperTable
        label={t("collateral.chargesOn", { what: heading, id: item.id, date: checked })}
        rows={item.charges}
        pins={pins}
        empty={t("collateral.noCharges")}
        columns={[
          c.text("holder", ({ holder }) => holder),
          c.date("registeredOn", ({ registeredOn }) => registeredOn),
          ...(item.charges.some(({ registered }) => registered !== undefined)
            ? [c.amount("registered", ({ registered }) => registered), c.amount("owedToday", ({ amount }) => amount)]
            : [c.amount("amount", ({ amount }) => amount)]),
        ]}
      />
    </section>
  );
}
