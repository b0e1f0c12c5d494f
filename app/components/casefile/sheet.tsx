import type { ReactNode } from "react";

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
  return (
    <article className="sheet" aria-label={title}>
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
