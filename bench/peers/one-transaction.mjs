const SETTINGS = "select set_config('app.viewer_id', $1, true), set_config('app.session_id', $2, true)"

/** All that one request asks of the database, in one transaction with the viewer's settings; begun by the first statement. */
export class OneTransaction {
  #pool
  #viewer
  #begun

  constructor(pool, viewer) {
    this.#pool = pool
    this.#viewer = viewer
  }

  async query(statement) {
    const client = await (this.#begun ??= this.#begin())
    return client.query(statement)
  }

  /** After a failed statement PostgreSQL makes a rollback of it. */
  async end() {
    if (!this.#begun) return
    const client = await this.#begun
    try {
      await client.query('commit')
    } finally {
      client.release()
    }
  }

  async #begin() {
    const client = await this.#pool.connect()
    const { userId, sessionId } = this.#viewer
    await Promise.all([client.query('begin read only'), client.query({ name: 'settings', text: SETTINGS, values: [userId, sessionId] })])
    return client
  }
}
