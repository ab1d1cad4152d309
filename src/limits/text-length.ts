import { ValidateBy, type ValidationOptions } from 'class-validator'

/** Characters as PostgreSQL's char_length counts them (code points), so that input and table agree. */
const lengthOf = (text: string): number => [...text].length

/** From `min` to `max` characters, and not blank unless `min` is 0. */
export const TextLength = (min: number, max: number, options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'textLength',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && lengthOf(value) >= min && lengthOf(value) <= max && (min === 0 || value.trim() !== ''),
        defaultMessage: () => (min === 0 ? `at most ${max} characters` : `${min} to ${max} characters, and not blank`),
      },
    },
    options,
  )
