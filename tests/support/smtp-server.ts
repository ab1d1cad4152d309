import { createServer, type AddressInfo, type Socket } from 'node:net'

/** Where in a conversation a server may say something else than yes. */
export type SmtpStep = 'GREETING' | 'EHLO' | 'AUTH' | 'MAIL FROM' | 'RCPT TO' | 'DATA' | 'CONTENT'
/** A line to answer with; HANG and CLOSE are done instead of answering. */
export type SmtpAnswer = `${number} ${string}` | 'HANG' | 'CLOSE'

export interface ReceivedMail {
  from: string
  to: string[]
  /** As it came, headers and all. */
  content: string
}

export interface SmtpServer {
  url: string
  /** Mails the server has said yes to. */
  mails: ReceivedMail[]
  /** Mails whose content has come, whatever was answered. */
  contents: string[]
  behave(answers: Partial<Record<SmtpStep, SmtpAnswer>>): void
  close(): Promise<void>
}

const YES: Record<SmtpStep, string> = {
  GREETING: '220 mail.example ESMTP', EHLO: '250-mail.example\r\n250 AUTH PLAIN LOGIN', AUTH: '235 2.7.0 ok', 'MAIL FROM': '250 2.1.0 ok', 'RCPT TO': '250 2.1.5 ok',
  DATA: '354 go on', CONTENT: '250 2.0.0 queued',
}

/** A mail server on this machine (RFC 5321), which refuses where it is told to. */
export async function startSmtpServer(): Promise<SmtpServer> {
  let answers: Partial<Record<SmtpStep, SmtpAnswer>> = {}
  const sockets = new Set<Socket>()
  const [mails, contents]: [ReceivedMail[], string[]] = [[], []]
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => undefined)
    const answer = (step: SmtpStep): boolean => {
      const line: string = answers[step] ?? YES[step]
      if (line === 'CLOSE') socket.destroy()
      else if (line !== 'HANG') socket.write(`${line}\r\n`)
      return /^[23]/.test(line)
    }
    converse(socket, answer, (mail, isTaken) => {
      contents.push(mail.content)
      if (isTaken) mails.push(mail)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails, contents,
    behave: (next) => void (answers = next),
    close: async () => {
      sockets.forEach((socket) => socket.destroy())
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const addressIn = (line: string): string => /<([^>]*)>/.exec(line)?.[1] ?? ''

function converse(socket: Socket, answer: (step: SmtpStep) => boolean, received: (mail: ReceivedMail, isTaken: boolean) => void): void {
  let mail: ReceivedMail = { from: '', to: [], content: '' }
  let isContent = false
  let text = ''
  const command = (line: string): void => {
    const step = (['EHLO', 'AUTH', 'MAIL FROM', 'RCPT TO', 'DATA'] as const).find((known) => line.toUpperCase().startsWith(known))
    if (!step) return void socket.write(line.toUpperCase().startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    const isTaken = answer(step)
    if (step === 'MAIL FROM') mail = { from: addressIn(line), to: [], content: '' }
    if (step === 'RCPT TO' && isTaken) mail.to.push(addressIn(line))
    isContent = step === 'DATA' && isTaken
  }
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    text += chunk
    for (;;) {
      const end = text.indexOf(isContent ? '\r\n.\r\n' : '\r\n')
      if (end < 0) return
      const part = text.slice(0, end)
      text = text.slice(end + (isContent ? 5 : 2))
      if (!isContent) {
        command(part)
        continue
      }
      isContent = false
      received({ ...mail, content: part }, answer('CONTENT'))
    }
  })
  answer('GREETING')
}
