const STATUS = { forbidden: 403, missing: 404 } as const;

type Denied = { ok: false; reason: keyof typeof STATUS };

/**
 * The successful result of a use case, or a thrown 403 or 404. Only for results that can be nothing else: a rule that
 * the person can put right belongs at its field, so a result with another reason does not compile here.
 */
export function orThrow<R extends { ok: true } | Denied>(result: R): Extract<R, { ok: true }> {
  if (isDenied(result)) throw new Response(null, { status: STATUS[result.reason] });
  return result as Extract<R, { ok: true }>;
}

function isDenied(result: { ok: true } | Denied): result is Denied {
  return !result.ok;
}
