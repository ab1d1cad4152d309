/** It surely did not leave, and may be tried again. */
export class RetryLater extends Error {
  override readonly name = 'RetryLater'

  constructor(
    message: string,
    /** How long the service asks to be left alone. */
    readonly retryAfterSeconds?: number,
  ) {
    super(message)
  }
}

/** It did not leave and never will: trying again would change nothing. */
export class Refused extends Error {
  override readonly name = 'Refused'
}

/** It was on its way and no answer came: it may have arrived, so it must not be sent again. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer'
}
