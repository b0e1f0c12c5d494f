/** What has just been done, or why it was not. */
export function ChangedNotice({ done, problem }: { readonly done?: string; readonly problem?: string }) {
  if (problem !== undefined)
    return (
      <p className="notice bad" role="alert">
        {problem}
      </p>
    );
  if (done === undefined) return null;
  return (
    <p className="notice" role="status">
      {done}
    </p>
  );
}
