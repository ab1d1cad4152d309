import type { Pool } from 'pg'
import { asDomainError, isRaceLost } from './database-error.js'
import { callOf } from './statement.js'

const RETRIES = 2

/**
 * Calls rules as `polyphony_system`: for what acts for no account yet (signing somebody in) or any more (jobs). One
 * call is one transaction; a lost race (deadlock) is tried again.
 */
export class SystemDoor {
  constructor(private readonly pool: Pool) {}

  async rule<Row extends object>(name: string, input: object): Promise<Row[]> {
    for (let attempt = 0; ; attempt += 1) {
      try {
        return (await this.pool.query<Row>(callOf(name, input))).rows
      } catch (error) {
        if (attempt >= RETRIES || !isRaceLost(error)) throw asDomainError(error)
      }
    }
  }
}
