import { useEffect, useRef, useState } from "react";
import { formatDateTime } from "~/components/ui/format";
import { useTranslation } from "~/i18n/use-translation";

const MINUTE = 60_000;
/** Saved this long before the end, so that the last words reach the server in time. */
const LAST_SAVE_MS = 5000;

interface ClockProps {
  readonly dueAt: string;
  /** the server's clock when the page was made: the reader's own may be wrong */
  readonly now: string;
  readonly onLastMoment: () => void;
  readonly onOver: () => void;
}

/** Time left in an assessed case. The server decides; this only shows it, and saves once more before the end. */
export default function Clock({ dueAt, now, onLastMoment, onOver }: ClockProps) {
  const { t } = useTranslation("coach");
  const [left, setLeft] = useState<number>();
  const calls = useRef({ onLastMoment, onOver });
  calls.current = { onLastMoment, onOver };

  useEffect(() => {
    const ends = Date.now() + (Date.parse(dueAt) - Date.parse(now));
    let isLast = false;
    const tick = () => {
      const remaining = ends - Date.now();
      setLeft(remaining);
      if (remaining <= LAST_SAVE_MS && !isLast) {
        isLast = true;
        calls.current.onLastMoment();
      }
      if (remaining <= 0) {
        window.clearInterval(timer);
        calls.current.onOver();
      }
    };
    const timer = window.setInterval(tick, 1000);
    tick();
    return () => window.clearInterval(timer);
  }, [dueAt, now]);

  if (left === undefined) return <span className="clock sm">{t("clock.until", { when: formatDateTime(dueAt) })}</span>;
  if (left <= 0) return null;
  const minutes = Math.floor(left / MINUTE);
  const text =
    minutes < 1
      ? t("clock.last")
      : minutes < 60
        ? t("clock.minutes", { minutes })
        : t("clock.left", { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return (
    <span className={minutes < 5 ? "clock sm warn" : "clock sm"} role="timer" aria-label={t("clock.label")}>
      {text}
    </span>
  );
}
