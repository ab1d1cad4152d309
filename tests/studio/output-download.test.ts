import { buffer } from 'node:stream/consumers'
import { publicLookup } from '../../src/gateways/push/public-address.js'
import { download, type DownloadRules } from '../../src/gateways/ai/output-download.js'
import { answering, breakingOff, hanging, startHttpService, type HttpService } from '../support/http-service.js'

let near: HttpService
let other: HttpService
beforeEach(async () => ([near, other] = await Promise.all([startHttpService(answering(200, 'audio', { 'content-type': 'Audio/WAV; rate=1' })), startHttpService(answering(200, 'secret'))])))
afterEach(() => Promise.all([near.close(), other.close()]))

const fetched = async (address = `${near.url}/a.wav`, rules: Partial<DownloadRules> = {}, signal = new AbortController().signal) => {
  const { bytes, mediaType } = await download(address, signal, { trusted: near.url, ...rules })
  return { text: (await buffer(bytes)).toString(), mediaType }
}

test('the file arrives as it is, with its media type', async () => {
  expect(await fetched()).toEqual({ text: 'audio', mediaType: 'audio/wav' })
  expect(near.calls[0]!.headers).toMatchObject({ 'accept-encoding': 'identity' })
  expect(near.calls[0]!.headers.authorization).toBeUndefined()
})

test.each([
  'http://replicate.delivery/a.wav', 'https://127.0.0.1/a', 'https://0x7f.1/a', 'https://[::1]/a', 'https://[::ffff:10.0.0.1]/a', 'https://10.1.2.3/a',
  'https://169.254.169.254/latest/meta-data', 'https://user:password@replicate.delivery/a', 'ftp://replicate.delivery/a', 'file:///etc/passwd', 'data:audio/wav;base64,AAAA', '',
])('an address that no output has is never asked: %s', async (address) => {
  await expect(fetched(address)).rejects.toMatchObject({ name: 'Refused' })
})

test('a service of this machine that is not the configured one is never asked', async () => {
  await expect(fetched(`${other.url}/a`)).rejects.toMatchObject({ name: 'Refused' })
  await expect(fetched(`${other.url.replace('http://127.0.0.1', 'https://localhost')}/a`)).rejects.toMatchObject({ name: 'Refused', message: 'localhost is not a public host' })
  const lookup = publicLookup((_, __, answer) => answer(null, [{ address: '93.184.215.14', family: 4 }, { address: '10.0.0.1', family: 4 }]))
  await expect(fetched('https://replicate.delivery/a', { lookup })).rejects.toMatchObject({ name: 'Refused', message: 'replicate.delivery is not a public host' })
  expect(other.calls).toEqual([])
})

test('a redirect leads where the file itself might be, and nowhere else', async () => {
  near.behave((call, answer) => (call.path === '/b.wav' ? answering(200, 'moved') : answering(302, '', { location: '/b.wav' }))(call, answer))
  expect((await fetched()).text).toBe('moved')
  for (const location of [`${other.url}/private`, 'http://169.254.169.254/', 'https://192.168.0.1/', 'https://localhost/', 'file:///etc/passwd']) {
    near.behave(answering(307, '', { location }))
    await expect(fetched()).rejects.toMatchObject({ name: 'Refused' })
  }
  expect(other.calls).toEqual([])
})

test('redirects come to an end', async () => {
  near.behave(answering(301, '', { location: '/a.wav' }))
  await expect(fetched()).rejects.toMatchObject({ name: 'Refused', message: 'the output is behind more than 3 redirects' })
  expect(near.calls).toHaveLength(4)
  near.behave(answering(302))
  await expect(fetched()).rejects.toMatchObject({ name: 'Refused' })
})

test('a file that is too large is refused, by what it says or by what arrives', async () => {
  near.behave(answering(200, 'x'.repeat(100), { 'content-length': '100' }))
  await expect(fetched(undefined, { mostBytes: 99 })).rejects.toMatchObject({ name: 'Refused', message: 'the output has 100 bytes' })
  near.behave((_, answer) => void answer.writeHead(200, { 'transfer-encoding': 'chunked' }).end('x'.repeat(100)))
  await expect(fetched(undefined, { mostBytes: 99 })).rejects.toMatchObject({ name: 'Refused', message: 'the output has more than 99 bytes' })
  expect((await fetched(undefined, { mostBytes: 100 })).text).toHaveLength(100)
})

test.each([[404, 'Refused'], [403, 'Refused'], [410, 'Refused'], [206, 'Refused'], [429, 'RetryLater'], [500, 'RetryLater'], [503, 'RetryLater']])('an answer of %d is %s', async (status, name) => {
  near.behave(answering(status, '', { 'retry-after': '9' }))
  await expect(fetched()).rejects.toMatchObject({ name, ...(name === 'RetryLater' && { retryAfterSeconds: 9 }) })
})

test('what breaks off, falls silent or cannot be reached is fetched again later', async () => {
  near.behave(breakingOff)
  await expect(fetched()).rejects.toMatchObject({ name: 'RetryLater' })
  near.behave(hanging)
  await expect(fetched(undefined, { silenceMs: 300 })).rejects.toMatchObject({ name: 'RetryLater', message: 'the output: nothing for 300 ms' })
  near.behave((_, answer) => void (answer.writeHead(200, { 'content-length': 10 }).write('half '), setTimeout(() => answer.destroy(), 20)))
  await expect(fetched()).rejects.toMatchObject({ name: 'RetryLater' })
  near.behave((_, answer) => void answer.writeHead(200, { 'content-length': 10 }).write('half '))
  await expect(fetched(undefined, { silenceMs: 300 })).rejects.toMatchObject({ name: 'RetryLater' })
})

test('whoever no longer wants it lets go of the connection', async () => {
  near.behave((_, answer) => void answer.writeHead(200).write('first'))
  const stop = new AbortController()
  const fetching = fetched(undefined, {}, stop.signal)
  setTimeout(() => stop.abort(), 50)
  await expect(fetching).rejects.toMatchObject({ name: 'RetryLater' })
  const closed = new Promise((resolve) => near.behave((_, answer) => void answer.once('close', resolve).writeHead(200).write('first')))
  const { bytes } = await download(`${near.url}/a.wav`, new AbortController().signal, { trusted: near.url })
  bytes.destroy()
  await closed
})
