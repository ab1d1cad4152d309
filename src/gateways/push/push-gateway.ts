export type PushProvider = 'FCM' | 'APNS' | 'WEB_PUSH'

/** Where push reaches a person, as the device registered. Everything in it comes from a client. */
export interface PushDevice {
  id: string
  provider: PushProvider
  token: string
  p256dh: string | null
  auth: string | null
}

export interface PushMessage {
  title: string
  body: string
  /** A later message with the same id takes the place of an earlier one on the device. */
  notificationId: string
  kind: string
}

/** One way to a device. */
export interface PushGateway {
  /**
   * `GONE`: the service no longer knows the device, which is to be forgotten.
   * @throws RetryLater it surely did not leave @throws Refused it never will; anything else: nobody knows.
   */
  send(device: PushDevice, message: PushMessage): Promise<'SENT' | 'GONE'>
  close(): Promise<void>
}

/** A service may take this long to answer one message. */
export const ANSWER_MS = 10_000
/** How long a service keeps a message for a device that is off: news of yesterday are none. */
export const KEPT_SECONDS = 24 * 60 * 60

/** What an app reads beside the text. */
export const dataOf = ({ notificationId, kind }: PushMessage): Record<string, string> => ({ notificationId, kind })
