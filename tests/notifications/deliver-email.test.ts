import { Smtp } from '../../src/gateways/mail/smtp.js'
import type { MailGateway } from '../../src/gateways/mail/mail-gateway.js'
import { deliverEmail } from '../../src/jobs/notifications/deliver-email.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { startSmtpServer, type SmtpAnswer, type SmtpServer, type SmtpStep } from '../support/smtp-server.js'
import { deliveries, happenedAgain, toldOfFollowers, worker } from '../support/told.js'

const api = startApi()
let server: SmtpServer
let mail: MailGateway
beforeEach(async () => {
  server = await startSmtpServer()
  mail = open()
})
afterEach(() => server.close())

const open = (given: { sendMs?: number } = {}): MailGateway => new Smtp({ url: server.url, from: 'Polyphony <hello@polyphony.example>', ...given })
/** Impatient where nothing will come. */
const waitingFor = (answer: SmtpAnswer): void => void (answer === 'HANG' && (mail = open({ sendMs: 1_000 })))

/** Somebody who wants e-mail and whose address is theirs. */
async function wanted(displayName = 'Ana') {
  const { told, id } = await toldOfFollowers(api, [await make.person(api, { displayName })])
  await api.sql('update users set email_verified_at = now() where id = $1', [told.userId])
  await api.sql("insert into notification_preferences values ($1, 'NEW_FOLLOWER', 'EMAIL', true)", [told.userId])
  return { told, id, jobs: worker(api, { mail }) }
}

test('an e-mail says who did what, and how to have no more of them', async () => {
  const { told, id, jobs } = await wanted('Ána 🎵')
  await jobs.run(deliverEmail, id)
  expect(server.mails).toMatchObject([{ from: 'hello@polyphony.example', to: [told.email] }])
  const { content } = server.mails[0]!
  expect(content).toMatch(/^From: Polyphony <hello@polyphony\.example>\r$/m)
  expect(content).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(content).toMatch(/^Message-ID: <[0-9a-f]{32}@polyphony\.example>\r$/m)
  expect(content).toMatch(/^Subject: =\?UTF-8\?/m)
  expect(content).toContain('notification settings')
  expect(await deliveries(api, id)).toEqual([{ channel: 'EMAIL', state: 'SENT', attempts: 1, last_error: null }])
  expect(await jobs.count('EMAIL', 'sent')).toBe(1)
})

test('one e-mail is sent, however often the job runs and however much gathers until it is read', async () => {
  const { id, jobs } = await wanted()
  await Promise.all(Array.from({ length: 10 }, () => jobs.run(deliverEmail, id)))
  await happenedAgain(api, id)
  await jobs.run(deliverEmail, id)
  expect(server.mails).toHaveLength(1)
})

test('a name cannot add a header or a recipient', async () => {
  const { told, id, jobs } = await wanted('Ana\r\nBcc: all@people.example')
  await jobs.run(deliverEmail, id)
  expect(server.mails[0]!.to).toEqual([told.email])
  expect(server.mails[0]!.content).not.toMatch(/^Bcc:/m)
  expect(server.mails[0]!.content).toContain('Ana Bcc: all@people.example follows you.')
})

test.each<[string, SmtpStep, SmtpAnswer]>([
  ['busy', 'GREETING', '421 4.3.2 too busy'],
  ['silent', 'GREETING', 'HANG'],
  ['gone', 'GREETING', 'CLOSE'],
  ['greylisting', 'RCPT TO', '450 4.2.0 greylisted'],
  ['silent before the content', 'RCPT TO', 'HANG'],
  ['gone before the content', 'MAIL FROM', 'CLOSE'],
  ['out of space', 'CONTENT', '452 4.3.1 no space'],
])('a mail that a server that is %s has not taken is sent later', async (_, step, answer) => {
  waitingFor(answer)
  const { id, jobs } = await wanted()
  server.behave({ [step]: answer })
  await expect(jobs.run(deliverEmail, id)).rejects.toMatchObject({ name: 'RetryLater' })
  expect(await deliveries(api, id)).toMatchObject([{ state: 'PENDING', attempts: 1 }])
  server.behave({})
  await worker(api, { mail: open() }).run(deliverEmail, id)
  expect(server.mails).toHaveLength(1)
  expect(await deliveries(api, id)).toMatchObject([{ state: 'SENT', attempts: 2, last_error: null }])
})

test.each<[SmtpStep, SmtpAnswer]>([
  ['RCPT TO', '550 5.1.1 nobody of that name'],
  ['CONTENT', '554 5.7.1 not wanted'],
])('a mail refused for good at %s is not sent again', async (step, answer) => {
  const { id, jobs } = await wanted()
  server.behave({ [step]: answer })
  await jobs.run(deliverEmail, id)
  server.behave({})
  await jobs.run(deliverEmail, id)
  expect(server.mails).toEqual([])
  expect(await deliveries(api, id)).toMatchObject([{ state: 'FAILED', last_error: expect.stringContaining(answer.slice(0, 3)) }])
  expect(await jobs.count('EMAIL', 'refused')).toBe(1)
})

test.each<SmtpAnswer>(['HANG', 'CLOSE'])('a mail whose content was sent and not answered (%s) is not sent again', async (answer) => {
  waitingFor(answer)
  const { id, jobs } = await wanted()
  server.behave({ CONTENT: answer })
  await jobs.run(deliverEmail, id)
  server.behave({})
  await jobs.run(deliverEmail, id)
  expect(server.contents).toHaveLength(1)
  expect(await deliveries(api, id)).toMatchObject([{ state: 'FAILED' }])
  expect(await jobs.count('EMAIL', 'unknown')).toBe(1)
})

test('wrong credentials are the operator\'s to put right: the mail waits', async () => {
  const { id } = await wanted()
  server.behave({ AUTH: '535 5.7.8 wrong' })
  const jobs = worker(api, { mail: new Smtp({ url: server.url.replace('//', '//somebody:secret@'), from: 'hello@polyphony.example' }) })
  await expect(jobs.run(deliverEmail, id)).rejects.toMatchObject({ name: 'RetryLater' })
  expect(JSON.stringify(await deliveries(api, id))).not.toContain('secret')
  server.behave({})
  await jobs.run(deliverEmail, id)
  expect(server.mails).toHaveLength(1)
})

test('nothing is sent to an address nobody has confirmed, nor without being asked for', async () => {
  const unconfirmed = await wanted()
  await api.sql('update users set email_verified_at = null where id = $1', [unconfirmed.told.userId])
  await unconfirmed.jobs.run(deliverEmail, unconfirmed.id)
  const unasked = await wanted()
  await api.sql('delete from notification_preferences where user_id = $1', [unasked.told.userId])
  await unasked.jobs.run(deliverEmail, unasked.id)
  expect(server.mails).toEqual([])
})

test('without a mail server e-mail is off', async () => {
  const { id } = await wanted()
  const jobs = worker(api, {})
  await jobs.run(deliverEmail, id)
  expect(await deliveries(api, id)).toEqual([])
  expect(await jobs.count('EMAIL', 'off')).toBe(1)
})

test('a sender that is none is refused at the start', () => {
  expect(() => new Smtp({ url: server.url, from: 'nobody' })).toThrow(/^Setting MAIL_FROM is refused/)
})
