import { useRef, type ReactNode } from "react";
import { useLines } from "./use-lines";

/** A page of the file: its heading as the sender printed it, what stands at the right of it, and the content. */
export function Sheet({
  title,
  sub,
  aside,
  children,
}: {
  title: string;
  sub: string;
  aside?: ReactNode;
  children: ReactNode;
}) {
  const sheet = useRef<HTMLElement>(null);
  useLines(sheet);
  return (
    <article className="sheet" aria-label={title} ref={sheet} tabIndex={-1}>
      <header>
        <div>
          <h1>{title}</h1>
          <p className="muted sm">{sub}</p>
        </div>
        {aside && <div className="num">{aside}</div>}
      </header>
      {children}
    </article>
  );
}
