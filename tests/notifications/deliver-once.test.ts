import { NoAnswer, RetryLater, Refused } from '../../src/gateways/delivery-faults.js'
import type { PushDevice, PushGateway, PushMessage } from '../../src/gateways/push/push-gateway.js'
import { deliverPush } from '../../src/jobs/notifications/deliver-push.js'
import { startApi } from '../support/api.js'
import { make } from '../support/make.js'
import { deliveries, device, happenedAgain, toldOfFollowers, worker } from '../support/told.js'

const api = startApi()

/** A service that notes what arrives, and then does as told. */
class Service implements PushGateway {
  readonly arrived: { deviceId: string; body: string }[] = []
  constructor(private readonly answer: (device: PushDevice, tries: number) => 'SENT' | 'GONE' | Promise<'SENT' | 'GONE'> = () => 'SENT') {}

  async send(to: PushDevice, { body }: PushMessage): Promise<'SENT' | 'GONE'> {
    this.arrived.push({ deviceId: to.id, body })
    return this.answer(to, this.arrived.filter((one) => one.deviceId === to.id).length)
  }

  async close(): Promise<void> {}
}

async function arranged(service: Service) {
  const ana = await make.person(api, { displayName: 'Ana' })
  const { told, id } = await toldOfFollowers(api, [ana])
  return { ana, told, id, deviceId: await device(api, told), jobs: worker(api, { push: { FCM: service } }) }
}

test('a push says who did what, once, and is written down', async () => {
  const service = new Service()
  const { id, deviceId, jobs } = await arranged(service)
  await jobs.run(deliverPush, id)
  await jobs.run(deliverPush, id)
  expect(service.arrived).toEqual([{ deviceId, body: 'Ana follows you' }])
  expect(await deliveries(api, id)).toEqual([{ channel: 'PUSH', state: 'SENT', attempts: 1, last_error: null }])
  expect(await api.sql('select last_used_at is not null as used from push_devices where id = $1', [deviceId])).toEqual([{ used: true }])
  expect(await jobs.count('PUSH', 'sent')).toBe(1)
})

test('the same job run twenty times at once sends once to each device', async () => {
  const service = new Service(() => new Promise((resolve) => setTimeout(() => resolve('SENT'), 50)))
  const { id, told, jobs } = await arranged(service)
  await device(api, told)
  await Promise.all(Array.from({ length: 20 }, () => jobs.run(deliverPush, id)))
  expect(service.arrived).toHaveLength(2)
  expect(new Set(service.arrived.map((one) => one.deviceId)).size).toBe(2)
})

test('what happens again is told again', async () => {
  const service = new Service()
  const { id, jobs } = await arranged(service)
  await jobs.run(deliverPush, id)
  await happenedAgain(api, id)
  await jobs.run(deliverPush, id)
  expect(service.arrived).toHaveLength(2)
})

test('what was claimed by a process that died as it was sending is not sent again', async () => {
  // It never comes back from sending, as far as the database can tell.
  const service = new Service(() => new Promise(() => undefined))
  const { id, jobs } = await arranged(service)
  void jobs.run(deliverPush, id)
  while (service.arrived.length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
  expect(await deliveries(api, id)).toMatchObject([{ state: 'SENDING' }])
  await jobs.run(deliverPush, id)
  expect(service.arrived).toHaveLength(1)
  expect(await deliveries(api, id)).toMatchObject([{ state: 'SENDING', attempts: 1 }])
})

test.each([
  ['no answer', new NoAnswer('no answer in 10 ms')],
  ['a fault of ours after it left', new TypeError('cannot read the answer')],
])('a push that may have arrived is not sent again: %s', async (_, fault) => {
  const service = new Service(() => Promise.reject(fault))
  const { id, jobs } = await arranged(service)
  await jobs.run(deliverPush, id)
  await jobs.run(deliverPush, id)
  expect(service.arrived).toHaveLength(1)
  expect(await deliveries(api, id)).toEqual([{ channel: 'PUSH', state: 'FAILED', attempts: 1, last_error: fault.message }])
  expect(await jobs.count('PUSH', 'unknown')).toBe(1)
})

test('a push refused for good is not tried again', async () => {
  const service = new Service(() => Promise.reject(new Refused('FCM: 400 INVALID_ARGUMENT')))
  const { id, jobs } = await arranged(service)
  await jobs.run(deliverPush, id)
  await jobs.run(deliverPush, id)
  expect(service.arrived).toHaveLength(1)
  expect(await deliveries(api, id)).toMatchObject([{ state: 'FAILED', last_error: 'FCM: 400 INVALID_ARGUMENT' }])
  expect(await jobs.count('PUSH', 'refused')).toBe(1)
})

test('only devices that surely were not reached are tried again', async () => {
  const later = new Set<string>()
  const service = new Service(({ id }, tries) => (later.has(id) && tries < 3 ? Promise.reject(new RetryLater('FCM: 503')) : 'SENT'))
  const { id, told, deviceId, jobs } = await arranged(service)
  later.add(await device(api, told))
  await expect(jobs.run(deliverPush, id)).rejects.toThrow('1 of 2 devices wait for another try: FCM: 503')
  expect((await deliveries(api, id)).map((one) => one.state).sort()).toEqual(['PENDING', 'SENT'])
  await expect(jobs.run(deliverPush, id)).rejects.toThrow(RetryLater)
  await jobs.run(deliverPush, id)
  expect(service.arrived.filter((one) => one.deviceId === deviceId)).toHaveLength(1)
  expect(service.arrived.filter((one) => later.has(one.deviceId))).toHaveLength(3)
  expect(await deliveries(api, id)).toEqual(expect.arrayContaining([expect.objectContaining({ state: 'SENT', attempts: 3, last_error: null })]))
  expect(await jobs.count('PUSH', 'retried')).toBe(2)
})

test('newer news goes instead of what waits for another try', async () => {
  const service = new Service((_, tries) => (tries === 1 ? Promise.reject(new RetryLater('FCM: 503')) : 'SENT'))
  const { id, jobs } = await arranged(service)
  await expect(jobs.run(deliverPush, id)).rejects.toThrow(RetryLater)
  await happenedAgain(api, id)
  await jobs.run(deliverPush, id)
  expect((await deliveries(api, id)).map((one) => one.state)).toEqual(['DROPPED', 'SENT'])
})

test('a device its service no longer knows is forgotten', async () => {
  const service = new Service(() => 'GONE')
  const { id, deviceId, jobs } = await arranged(service)
  await jobs.run(deliverPush, id)
  expect(await api.sql('select from push_devices where id = $1', [deviceId])).toEqual([])
  expect(await deliveries(api, id)).toMatchObject([{ state: 'DROPPED' }])
  expect(await jobs.count('PUSH', 'gone')).toBe(1)
})

test('a device of a service that is off is left alone', async () => {
  const { id, told } = await arranged(new Service())
  const jobs = worker(api, {})
  await jobs.run(deliverPush, id)
  expect(await deliveries(api, id)).toEqual([])
  expect(await api.sql('select from push_devices where user_id = $1', [told.userId])).toHaveLength(1)
  expect(await jobs.count('PUSH', 'off')).toBe(1)
})
