import { Pool } from 'pg'
import { loadConfig } from '../config.js'
import { openSystemDatabase } from '../db/system-database.js'
import { SystemDoor } from '../db/system-door.js'
import type { Keyring } from '../encryption/keyring.js'
import { readKeyring } from '../encryption/read-keyring.js'
import { KeyRotation } from '../encryption/rotation.js'
import { MESSAGES, WITHDRAWAL_DETAILS, type SealedKind } from '../encryption/reseal.js'
import { StartupError } from '../errors/startup-error.js'
import { showProgress } from '../terminal/progress-display.js'
import { stopSignal } from '../terminal/stop-signal.js'

/** Seals every message, and where withdrawals go, under the first of MESSAGE_KEYS, beside running servers, and says which ones could not be. */
export async function resealAllMessages(): Promise<void> {
  const config = loadConfig()
  const keyring = readKeyring(config)
  const { url, close } = await openSystemDatabase(config, 'select from message_keys() limit 0')
  const pool = new Pool({ connectionString: url, max: 1, application_name: 'polyphony-rotation' })
  pool.on('error', () => undefined)
  try {
    await rotateAll(new SystemDoor(pool), keyring)
  } finally {
    await pool.end()
    await close()
  }
}

async function rotateAll(system: SystemDoor, keyring: Keyring): Promise<void> {
  const signal = stopSignal()
  const left: string[] = []
  for (const kind of [MESSAGES, WITHDRAWAL_DETAILS]) left.push(...(await rotate(kind, system, keyring, signal)))
  if (signal.aborted) throw new StartupError('Stopped. Run the same command again to go on from there.')
  if (left.length > 0) throw new StartupError(left.join('\n'))
}

/** What is not under the current key after it, one line each. */
async function rotate(kind: SealedKind, system: SystemDoor, keyring: Keyring, signal: AbortSignal): Promise<string[]> {
  if (signal.aborted) return []
  const startedAt = performance.now()
  const rotation = await KeyRotation.begin(kind, system, keyring)
  const endProgress = showProgress(kind.name, rotation, rotation)
  try {
    await rotation.run(signal)
  } finally {
    endProgress()
  }
  console.log(`${kind.name}: ${summary(rotation, keyring, performance.now() - startedAt)}`)
  return signal.aborted ? [] : rotation.left()
}

const amount = (count: number): string => count.toLocaleString('en-US')

const summary = ({ current, done, unreadable }: KeyRotation, { currentKeyId }: Keyring, ms: number): string =>
  `${amount(current)} sealed under the current key "${currentKeyId}" already, ${amount(done)} re-sealed, ` +
  `${amount(unreadable)} cannot be opened, in ${(ms / 1000).toFixed(1)} s`
