import type { ReactNode } from "react";

/** Stands where a list would: says why there is nothing and, if there is one, the way on. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="card">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}
