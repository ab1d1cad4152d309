import { pino, type Logger, type LoggerOptions } from 'pino'

/** Keys whose values never reach a log line, at any of the depths they occur in. */
const SECRET_KEYS = [
  'password', 'newPassword', 'currentPassword', 'passwordHash', 'token', 'accessToken', 'refreshToken',
  'authorization', 'cookie', 'secret', 'privateKey',
]
const REDACTED_PATHS = [
  ...SECRET_KEYS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]),
  'headers["set-cookie"]', '*.headers["set-cookie"]',
]

/** What every log line has in common. */
export const logOptions = (level: string): LoggerOptions => ({ level, redact: { paths: REDACTED_PATHS, censor: '[redacted]' } })

/** JSON lines on stdout (level, time, requestId, message), secrets redacted; readable lines when `pretty`. */
export function createLog({ level, pretty }: { level: string; pretty: boolean }): Logger {
  const options = logOptions(level)
  if (pretty) return pino({ ...options, transport: { target: 'pino-pretty', options: { ignore: 'pid,hostname' } } })
  // A write for each line would be waited for; lines that come meanwhile leave together, and the rest at exit.
  return pino(options, pino.destination({ dest: 1, sync: false }))
}

export type { Logger as Log }
