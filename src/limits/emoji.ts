import { ValidateBy } from 'class-validator'

/** The emoji of Unicode's RGI set, those of several code points included (UTS #51). */
const EMOJI = new RegExp('^\\p{RGI_Emoji}$', 'v')

/** Exactly one emoji. */
export const IsEmoji = (): PropertyDecorator =>
  ValidateBy({ name: 'emoji', validator: { validate: (value: unknown) => typeof value === 'string' && EMOJI.test(value), defaultMessage: () => 'one emoji' } })
