import { generateKeyPairSync } from 'node:crypto'
import { keptFile, type Config } from '../config.js'

/** The P-256 private key (PEM) access tokens are signed with: configured, or made once and kept in the data folder. */
export const signingKey = (config: Config): string =>
  config.JWT_PRIVATE_KEY?.replaceAll('\\n', '\n') ?? keptFile(config.DATA_DIR, 'jwt-private-key.pem', newSigningKey)

export const newSigningKey = (): string =>
  generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
