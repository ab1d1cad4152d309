/**
 * The system's code of a failed call (`ENOENT`, `EACCES` …), or undefined when it was something else. Not by
 * `instanceof Error`: inside Jest, Node's own errors belong to another realm.
 */
export function errno(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code
  return typeof code === 'string' ? code : undefined
}
