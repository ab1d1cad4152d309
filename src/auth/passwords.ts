import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { BoundedWork } from './bounded-work.js'
import { importedDecoy, isImportedHash, verifyImported } from './imported-password.js'

/** OWASP's first choice for argon2id (Password Storage Cheat Sheet): 19 MiB, 2 passes, 1 lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** Node's thread pool has 4 threads and the database's name look-ups need one; 3 hashes take 57 MiB. */
const LIMITS = { running: 3, waiting: 200 }

export interface Verdict {
  isRight: boolean
  /** Whether the stored hash should be replaced by a new one now that the password is known. */
  isOutdated: boolean
}

/** Hashes and checks passwords off the main thread, a few at a time. */
export class Passwords {
  private readonly work = new BoundedWork(LIMITS)
  private readonly decoys: Promise<{ argon2: string; imported: string }>

  /** What a hash of either kind is checked with. */
  constructor(private readonly checks = { argon2: verify, imported: verifyImported }) {
    this.decoys = this.hash(randomBytes(16).toString('hex')).then((argon2) => ({ argon2, imported: importedDecoy() }))
    // Whoever uses the decoys learns of a failure; without a listener it would end the process first.
    this.decoys.catch(() => undefined)
  }

  /** argon2id in PHC form. The same text typed on two keyboards can differ in bytes: NFKC (SP 800-63B section 3.1.1.2). */
  hash(password: string): Promise<string> {
    return this.work.run(() => hash(password.normalize('NFKC'), COST))
  }

  /**
   * Whether the password belongs to the stored hash. Without one the same work is done and the answer is no.
   * `withImported` does the work an imported hash takes for every other hash too.
   */
  async verify(stored: string | null, password: string, withImported = false): Promise<Verdict> {
    const decoys = await this.decoys
    const isImported = stored !== null && isImportedHash(stored)
    const argon2 = isImported || stored === null ? decoys.argon2 : stored
    const imported = isImported ? stored : decoys.imported
    return this.work.run(async () => {
      const byArgon2 = await this.checks.argon2(argon2, password.normalize('NFKC'))
      const byImported = (isImported || withImported) && (await this.checks.imported(imported, password))
      return { isRight: stored !== null && (isImported ? byImported : byArgon2), isOutdated: isImported }
    })
  }
}
