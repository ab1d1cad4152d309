import { Matches, ValidateBy, type ValidationOptions } from 'class-validator'

/** The form of a handle; which ones are free is the rule `claim_handle`'s to say. */
export const IsHandle = (options?: ValidationOptions): PropertyDecorator =>
  Matches(/^(?!\.)(?!.*\.\.)[A-Za-z0-9_.]{3,30}(?<!\.)$/, {
    message: '3 to 30 of a-z A-Z 0-9 _ . with no dot first, last or twice in a row',
    ...options,
  })

/** Control characters break the line a name stands in; direction overrides turn the text around it (Trojan Source, 2021). */
const BREAKS_A_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/u

/** A text that stays within one line. */
export const SingleLine = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'singleLine',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && !BREAKS_A_LINE.test(value),
        defaultMessage: () => 'one line, without control or direction-override characters',
      },
    },
    options,
  )
