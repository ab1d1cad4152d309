import { ValidateBy, type ValidationOptions } from 'class-validator'
import { tagOf } from '../text/tags.js'

/** 1 to 40 characters, counted as the tag is kept. */
export const IsTag = (options?: ValidationOptions): PropertyDecorator =>
  ValidateBy(
    {
      name: 'isTag',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && hasLength([...tagOf(value)].length),
        defaultMessage: () => '1 to 40 characters without the #',
      },
    },
    options,
  )

const hasLength = (length: number): boolean => length >= 1 && length <= 40
