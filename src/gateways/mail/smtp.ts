import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import MailComposer from 'nodemailer/lib/mail-composer'
import { parseConnectionUrl } from 'nodemailer/lib/shared'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import { StartupError } from '../../errors/startup-error.js'
import { NoAnswer, Refused, RetryLater } from '../delivery-faults.js'
import type { Mail, MailGateway } from './mail-gateway.js'

/** One mail, from the connection to the server's word that it has it. */
const SEND_MS = 30_000

export interface SmtpSettings {
  /** smtp://user:password@host:587 (STARTTLS where offered) or smtps://…:465. */
  url: string
  /** `Name <address>` or an address. */
  from: string
  sendMs?: number
}

/**
 * A mail server (RFC 5321), spoken to step by step, so that it is known whether a mail that failed was on its way.
 * One connection for each mail.
 */
export class Smtp implements MailGateway {
  private readonly domain: string
  private readonly sendMs: number

  /** @throws StartupError when nobody is named as the sender. */
  constructor(private readonly settings: SmtpSettings) {
    const domain = /@([^\s@<>]+)>?\s*$/.exec(settings.from)?.[1]
    if (!domain) throw new StartupError('Setting MAIL_FROM is refused: it must be an address, or `Name <address>`.')
    this.domain = domain
    this.sendMs = settings.sendMs ?? SEND_MS
  }

  async send(mail: Mail): Promise<void> {
    const { auth, ...options } = parseConnectionUrl(this.settings.url)
    const connection = new SMTPConnection({ ...options, connectionTimeout: this.sendMs, greetingTimeout: this.sendMs, socketTimeout: this.sendMs })
    const stop = AbortSignal.timeout(this.sendMs)
    const progress = { isOnItsWay: false }
    try {
      await new Promise<void>((resolve, reject) => {
        stop.addEventListener('abort', () => reject(new Error(`no answer in ${this.sendMs} ms`)), { once: true })
        connection.once('error', reject)
        connection.once('end', () => reject(new Error('the server closed the connection')))
        converse(connection, auth as Login | undefined, this.compose(mail, progress)).then(resolve, reject)
      })
    } catch (error) {
      throw faultOf(error as SmtpError, progress.isOnItsWay)
    } finally {
      connection.removeAllListeners('error').on('error', () => undefined)
      connection.close()
    }
  }

  async close(): Promise<void> {}

  private compose({ to, subject, text, onceKey }: Mail, progress: { isOnItsWay: boolean }): Composed {
    const id = createHash('sha256').update(onceKey).digest('hex').slice(0, 32)
    const message = new MailComposer({
      from: this.settings.from, to: { name: '', address: to }, subject, text,
      messageId: `<${id}@${this.domain}>`,
      // Nobody's out-of-office note answers it (RFC 3834).
      headers: { 'Auto-Submitted': 'auto-generated' },
      disableFileAccess: true, disableUrlAccess: true,
    }).compile()
    const { from, to: recipients } = message.getEnvelope()
    return { envelope: { from, to: recipients }, build: () => message.build(), progress }
  }
}

type Login = { user?: string; pass?: string }
type SmtpError = Error & { responseCode?: number; command?: string }

interface Composed {
  envelope: { from?: string | false | undefined; to?: string[] | undefined }
  build: () => Promise<Buffer>
  /** From the first byte of its content a mail is on its way. */
  progress: { isOnItsWay: boolean }
}

async function converse(connection: SMTPConnection, login: Login | undefined, { envelope, build, progress }: Composed): Promise<void> {
  const content = await build()
  await step((done) => connection.connect(done))
  if (login) await step((done) => connection.login({ ...login, credentials: { ...login } }, done))
  await step((done) => connection.send(envelope, Readable.from(read()), done))
  connection.quit()

  function* read() {
    progress.isOnItsWay = true
    yield content
  }
}

const step = (run: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => run((error) => (error ? reject(error) : resolve())))

/** A refusal for good is one of the mail itself: wrong credentials are put right, and then it is sent. */
function faultOf(error: SmtpError, isOnItsWay: boolean): Error {
  const said = `SMTP: ${error.message}`
  const isOfMail = /^(MAIL FROM|RCPT TO|DATA)/.test(error.command ?? '')
  if (error.responseCode && error.responseCode >= 500 && isOfMail) return new Refused(said)
  return error.responseCode || !isOnItsWay ? new RetryLater(said) : new NoAnswer(said)
}
