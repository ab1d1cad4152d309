const EXCERPT = 80

/** Why a row is not imported. Its message is for the rejects file: it names no more of the value than an excerpt. */
export class Refused extends Error {
  constructor(
    readonly field: string,
    reason: string,
    readonly value = '',
  ) {
    super(reason)
  }

  get excerpt(): string {
    const start = [...this.value.slice(0, EXCERPT * 2)].slice(0, EXCERPT).join('')
    return start.length < this.value.length ? `${start}…` : start
  }
}
