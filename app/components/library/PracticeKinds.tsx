import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "~/components/ui/Button";
import { TableScroll } from "~/components/ui/TableScroll";
import type { PracticeKind } from "~/domain/casefile/browser";

/** Every sort of case there is, each with a button that makes one. */
export function PracticeKinds({ kinds, disabled }: { kinds: readonly PracticeKind[]; disabled: boolean }) {
  const { t } = useTranslation(["library", "cases"]);
  return (
    <section aria-labelledby="kinds">
      <h2 id="kinds">{t("practice.kinds")}</h2>
      <TableScroll label={t("table", { heading: t("practice.kinds") })}>
        <table className="stack-table">
          <thead>
            <tr>
              <th scope="col">{t("industry")}</th>
              <th scope="col">{t("size")}</th>
              <th scope="col">{t("situation")}</th>
              <th scope="col">{t("difficulty")}</th>
              <th scope="col">
                <span className="visually-hidden">{t("practice.make")}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {kinds.map(({ industry, size, situation, difficulties }) => {
              const [trade, large, why] = [
                t(`cases:industry.${industry}`),
                t(`cases:size.${size}`),
                t(`situations.${situation}`),
              ];
              return (
                <tr key={`${industry}/${size}/${situation}`}>
                  <th scope="row">{trade}</th>
                  <td data-label={t("size")}>{large}</td>
                  <td data-label={t("situation")}>{why}</td>
                  <td data-label={t("difficulty")}>{difficulties.map((band) => t(`bands.${band}`)).join(", ")}</td>
                  <td className="num">
                    <Form method="post">
                      <input type="hidden" name="industry" value={industry} />
                      <input type="hidden" name="size" value={size} />
                      <input type="hidden" name="situation" value={situation} />
                      <Button
                        disabled={disabled}
                        aria-label={t("practice.makeOf", { kind: `${trade}, ${large}, ${why}` })}
                      >
                        {t("practice.make")}
                      </Button>
                    </Form>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </TableScroll>
    </section>
  );
}
