import { pino, type Logger } from 'pino'

/** Keys whose values never reach a log line, at any of the depths they occur in. */
const SECRET_KEYS = [
  'password', 'newPassword', 'currentPassword', 'passwordHash', 'token', 'accessToken', 'refreshToken',
  'authorization', 'cookie', 'secret', 'privateKey',
]
const REDACTED_PATHS = [
  ...SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  'headers["set-cookie"]', '*.headers["set-cookie"]',
]

/** JSON lines on stdout (level, time, requestId, message), secrets redacted; readable lines when `pretty`. */
export const createLog = (options: { level: string; pretty: boolean }): Logger =>
  pino({
    level: options.level,
    redact: { paths: REDACTED_PATHS, censor: '[redacted]' },
    ...(options.pretty && { transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } }),
  })

export type { Logger as Log }
