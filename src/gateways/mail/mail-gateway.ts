export interface Mail {
  to: string
  subject: string
  text: string
  /** The same for every try of the same mail: what a server makes of it becomes its Message-ID. */
  onceKey: string
}

export interface MailGateway {
  /** @throws RetryLater it surely did not leave @throws Refused it never will; anything else: nobody knows. */
  send(mail: Mail): Promise<void>
  close(): Promise<void>
}
