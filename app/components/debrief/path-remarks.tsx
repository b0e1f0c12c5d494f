import { usePaperName } from "./paper-name";
import { PlaceLinks } from "./place-link";
import type { PartProps } from "./types";
import type { Locator } from "~/domain/casefile/browser";
import type { FlagRemark, PathRemarks } from "~/domain/judgement/debrief/browser";
import { openKey } from "~/i18n/keys";
import { useTranslation } from "~/i18n/use-translation";

/** Of each flag that another paper answers, and of what was planted and not seen: when its papers were open. */
export function FlagRemarks({
  debrief,
  placeHref,
  remarks,
}: Pick<PartProps, "debrief" | "placeHref"> & { remarks: PathRemarks["flags"] }) {
  const { t } = useTranslation("debrief");
  const name = usePaperName(debrief);
  return (
    <>
      {remarks.map((remark) => (
        <li key={remark.pin?.id ?? remark.kind}>
          <strong>{t(`flags.kind.${remark.kind}`)}</strong> {sentence(remark)}{" "}
          <PlaceLinks debrief={debrief} placeHref={placeHref} places={placesOf(remark)} />
        </li>
      ))}
    </>
  );

  function sentence({ pin, pinned, sign, answer }: FlagRemark): string {
    const openedOf = (one: typeof sign) => (typeof one.opened === "number" ? "opened" : one.opened);
    if (pin && answer)
      return t(`path.flag.${pinned === undefined ? "undated" : "pinned"}.${openedOf(answer)}`, {
        pinned,
        minute: answer.opened,
      });
    const how = answer && (answer.opened === sign.opened ? "together" : openedOf(answer));
    const shown = typeof sign.opened === "number" && how ? `shown.${how}` : `only.${openedOf(sign)}`;
    return t(openKey("debrief:path.missed", shown), {
      sign: name(sign.at.doc),
      first: sign.opened,
      answer: answer && name(answer.at.doc),
      second: answer?.opened,
    });
  }
}

/** Of a flag that was pinned its answer; of one that was not, every place that was told. */
const placesOf = ({ pin, sign, answer }: FlagRemark): readonly Locator[] =>
  [...(pin ? [] : [sign]), ...(answer ? [answer] : [])].map(({ at }) => at);

/** Papers on which the memo says something and which nobody opened. */
export function MemoRemarks({ remarks }: { remarks: PathRemarks["memo"] }) {
  const { t } = useTranslation("debrief");
  return (
    <>
      {remarks.map(({ kind, why }) => (
        <li key={kind}>{t(`path.memo.${why}`, { paper: t(`place.${kind}`) })}</li>
      ))}
    </>
  );
}
