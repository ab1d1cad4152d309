import { textScalar } from './text-scalar.js'

const WEB_SCHEMES = new Set(['http:', 'https:'])

const isWebAddress = (text: string): boolean =>
  text.length <= 2048 && URL.canParse(text) && WEB_SCHEMES.has(new URL(text).protocol)

export const UrlScalar = textScalar({
  name: 'URL',
  description: 'An absolute `http` or `https` address of at most 2,048 characters.',
  specifiedByURL: 'https://url.spec.whatwg.org/',
  wanted: 'an absolute http or https address of at most 2,048 characters',
  accepts: isWebAddress,
})

/** The form browsers accept in `<input type=email>`, with the lengths RFC 5321 section 4.5.3.1 sets. */
const EMAIL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)+$/i

export const EmailAddressScalar = textScalar({
  name: 'EmailAddress',
  description: 'An e-mail address of at most 254 characters. Upper and lower case are the same address.',
  specifiedByURL: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  wanted: 'an e-mail address of at most 254 characters',
  accepts: (text) => text.length <= 254 && EMAIL.test(text),
})

export const CursorScalar = textScalar({
  name: 'Cursor',
  description:
    'A place in one list, as that list gave it out. Opaque and signed: it is good only for the same list, sort and filter, and altering it is refused with `INVALID_CURSOR`.',
  specifiedByURL: 'https://relay.dev/graphql/connections.htm#sec-Cursor',
  wanted: 'a cursor this list gave out',
  accepts: (text) => text.length <= 2048,
})

export const DateScalar = textScalar({
  name: 'Date',
  description: 'A day of the calendar in UTC, `YYYY-MM-DD`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#section-5.6',
  wanted: 'a day such as 2026-11-21',
  accepts: (text) => /^\d{4}-\d{2}-\d{2}$/.test(text) && isDay(text),
})

export const PartialDateScalar = textScalar({
  name: 'PartialDate',
  description: 'A day, month or year, as precisely as it is known: `1998-05-12`, `1998-05` or `1998`.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339#appendix-A',
  wanted: 'a day, month or year such as 1998-05-12, 1998-05 or 1998',
  accepts: (text) => /^\d{4}(-\d{2}){0,2}$/.test(text) && isDay(text.padEnd(10, '-01')),
})

/** Whether the text names a day that exists: 2023-02-30 does not. */
function isDay(text: string): boolean {
  const day = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text) && text >= '0001'
}
