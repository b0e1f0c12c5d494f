import { useTranslation } from "react-i18next";
import { formatShare } from "./backtest-text";
import { formatNumber } from "~/components/ui/format";
import type { Band } from "~/domain/judgement/backtest";

/** What the figures carry, band by band; where they carry nothing yet, how many cases more. */
export function BacktestLessons({ bands }: { bands: readonly Band[] }) {
  const settled = bands.filter(({ lesson }) => lesson.kind === "differs");
  const open = bands.filter(({ lesson }) => lesson.kind !== "differs");
  return (
    <>
      {settled.map((band) => (
        <Difference key={band.grades?.from ?? 0} {...band} />
      ))}
      {open.map((band) => (
        <NotYet key={band.grades?.from ?? 0} {...band} />
      ))}
    </>
  );
}

/** Which sentence: of several grades, of one, or of firms that got none. */
const placeOf = ({ grades }: Band) => (!grades ? "unrated" : grades.from === grades.to ? "one" : "several");

function Difference(band: Band) {
  const { t } = useTranslation("reference");
  const { honest, bent, lesson, grades } = band;
  if (lesson.kind !== "differs" || !honest || !bent) return null;
  return (
    <>
      <p className="finding">
        {t(`backtest.differs.${lesson.oftener}.${placeOf(band)}`, {
          ...grades,
          honest: formatShare(honest.came.mean),
          bent: formatShare(bent.came.mean),
          times: formatNumber(lesson.times, 1),
        })}
      </p>
      {honest.said !== undefined && bent.said !== undefined && (
        <p className="muted">
          {t("backtest.saidOfBoth", { honest: formatShare(honest.said), bent: formatShare(bent.said) })}
        </p>
      )}
    </>
  );
}

function NotYet(band: Band) {
  const { t } = useTranslation("reference");
  const { lesson, grades, honest, bent } = band;
  const place = placeOf(band);
  if (lesson.kind === "tooFew") {
    return <p className="muted">{t(`backtest.tooFew.${place}`, { ...grades, ...lesson.further })}</p>;
  }
  if (lesson.kind !== "alike" || !honest || !bent) return null;
  const came = { honest: formatShare(honest.came.mean), bent: formatShare(bent.came.mean) };
  return <p className="muted">{t(`backtest.alike.${place}`, { ...grades, ...came })}</p>;
}
