/** PostgreSQL cannot hold U+0000, and an unpaired surrogate has no UTF-8 form: it would come back as another text. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0')
