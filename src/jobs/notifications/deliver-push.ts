import { SystemDoor } from '../../db/system-door.js'
import { RetryLater } from '../../gateways/delivery-faults.js'
import type { PushDevice, PushMessage } from '../../gateways/push/push-gateway.js'
import { idIn, type Job, type JobContext } from '../job.js'
import { textOf } from '../notification-texts.js'
import { due, sendOnce } from '../send-once.js'

/** Added with every notification: pushes it to the person's devices, to each once for each time it is told. */
export const deliverPush: Job = {
  name: 'notifications/deliver-push',
  run: async (context, payload) => {
    const notificationId = idIn(payload, 'notificationId')
    const told = notificationId && (await due(context, notificationId, 'PUSH'))
    if (!told) return
    const message = { ...textOf(told.kind, told), notificationId, kind: told.kind }
    const tries = await Promise.allSettled((told.devices ?? []).map((device) => toDevice(context, { device, message, version: told.version })))
    const faults = tries.flatMap((one) => (one.status === 'rejected' ? [one.reason as Error] : []))
    // Those that were reached are not tried again with the others.
    const real = faults.find((fault) => !(fault instanceof RetryLater))
    if (real) throw real
    if (faults.length > 0) throw new RetryLater(`${faults.length} of ${tries.length} devices wait for another try: ${faults[0]!.message}`)
  },
}

interface ToDevice {
  device: PushDevice
  message: PushMessage
  version: string
}

async function toDevice(context: JobContext, { device, message, version }: ToDevice): Promise<void> {
  const gateway = context.push[device.provider]
  if (!gateway) return context.metrics.delivery('PUSH', 'off')
  const { notificationId } = message
  const outcome = await sendOnce(context, {
    notificationId, channel: 'PUSH', deviceId: device.id,
    key: `push:${notificationId}:${device.id}:${version}`,
    send: () => gateway.send(device, message),
  })
  if (outcome === 'gone') await new SystemDoor(context.system).rule('forget_dead_device', { deviceId: device.id, token: device.token })
}
