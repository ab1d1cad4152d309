import { ValidateBy } from 'class-validator'

/** The emoji of Unicode's RGI set, those of several code points included (UTS #51). */
let emoji: RegExp | undefined
/** Made when it is first asked for: that takes longer than loading most modules. */
const isEmoji = (text: string): boolean => (emoji ??= new RegExp('^\\p{RGI_Emoji}$', 'v')).test(text)

/** Makes a symbol that is a text by default an emoji (U+FE0F), as Unicode writes it in full. */
const PRESENTATION = '\uFE0F'

/** The emoji in full, so that the same one is counted once however it was typed; undefined for anything else. */
export const emojiOf = (text: string): string | undefined => [text, text + PRESENTATION].find(isEmoji)

/** Exactly one emoji. */
export const IsEmoji = (): PropertyDecorator =>
  ValidateBy({ name: 'emoji', validator: { validate: (value: unknown) => typeof value === 'string' && emojiOf(value) !== undefined, defaultMessage: () => 'one emoji' } })
