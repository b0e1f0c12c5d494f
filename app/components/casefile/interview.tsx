import { PinLink, placeId } from "./pin";
import { Sheet } from "./sheet";
import type { SheetProps } from "./types";
import { formatDate, joined } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

export function Interview({ document, pins }: SheetProps<"interview">) {
  const { t } = useTranslation("workbench");
  return (
    <Sheet title={t("documents.interview")} sub={t("interview.held", { date: formatDate(document.date) })}>
      <dl className="interview">
        {document.answers.map(({ id, question, answer }) => {
          const flag = pins.get(id);
          return (
            <div key={id} id={placeId(id)} tabIndex={-1} className={flag && `flagged ${flag.severity}`}>
              <dt>{question}</dt>
              <dd>
                {joined(answer)} <PinLink at={id} what={question} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Sheet>
  );
}
