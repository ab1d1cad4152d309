/** Something the operator has to put right before Polyphony can run: shown as its one line, without a stack. */
export class StartupError extends Error {
  override readonly name: string = 'StartupError'

  constructor(message: string) {
    super(message)
  }
}
