import { Link } from "@remix-run/react";
import type { ButtonHTMLAttributes, ReactNode } from "react";

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & { primary?: boolean };

export function Button({ primary, ...rest }: ButtonProps) {
  return <button className={primary ? "btn primary" : "btn"} {...rest} />;
}

/** A link that looks like a button: it goes somewhere, it changes nothing. */
export function ButtonLink({ to, primary, children }: { to: string; primary?: boolean; children: ReactNode }) {
  return (
    <Link className={primary ? "btn primary" : "btn"} to={to}>
      {children}
    </Link>
  );
}
