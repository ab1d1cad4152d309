import { idIn, type Job } from '../job.js'
import { textOf } from '../notification-texts.js'
import { due, sendOnce } from '../send-once.js'

const FOOTER = 'You get this because e-mail is on for it in your notification settings.'

/** Added with every notification: one e-mail, however much gathers in it until it is read. */
export const deliverEmail: Job = {
  name: 'notifications/deliver-email',
  run: async (context, payload) => {
    const notificationId = idIn(payload, 'notificationId')
    const told = notificationId && (await due(context, notificationId, 'EMAIL'))
    if (!told || !told.email) return
    const { mail } = context
    if (!mail) return context.metrics.delivery('EMAIL', 'off')
    const { email: to } = told
    const { body } = textOf(told.kind, told)
    const key = `email:${notificationId}`
    await sendOnce(context, {
      notificationId, channel: 'EMAIL', deviceId: null, key,
      send: async () => {
        await mail.send({ to, subject: body, text: `${body}.\n\n-- \n${FOOTER}\n`, onceKey: key })
        return 'SENT'
      },
    })
  },
}
