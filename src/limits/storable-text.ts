/** PostgreSQL cannot hold U+0000, and an unpaired surrogate has no UTF-8 form: it would come back as another text. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')

/** Whether every string anywhere in the variables can be stored and given back unchanged. */
export function areStorable(value: unknown): boolean {
  if (typeof value === 'string') return isStorable(value)
  if (typeof value !== 'object' || value === null) return true
  return Object.entries(value).every(([key, inner]) => isStorable(key) && areStorable(inner))
}
