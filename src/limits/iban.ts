import { isIBAN } from 'class-validator'

/** validator's own check capitalises as Unicode does, where one letter can become two of others. */
const WRITTEN = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/

/** Whether a text is an IBAN: ISO 13616's form for its country, and check digits by ISO 7064 MOD 97-10. Spaces between and small letters are as good. */
export const isIban = (value: unknown): boolean => typeof value === 'string' && WRITTEN.test(value) && isIBAN(value)

/** As banks exchange it. */
export const bareIban = (iban: string): string => iban.replaceAll(' ', '').toUpperCase()
