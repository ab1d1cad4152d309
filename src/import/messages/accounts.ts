import type { Client } from 'pg'
import type { People } from './imported-message.js'

const IDS = `
  select named.name, coalesce(p.user_id, u.id) as id
  from unnest($1::text[]) as named (name)
  left join profiles p on lower(p.handle) = lower(named.name)
  left join users u on lower(u.email) = lower(named.name)
  where coalesce(p.user_id, u.id) is not null`

/** People who have an account, by handle or e-mail address: no handle has an @ in it. */
export const accountsIn = (client: Client): People => ({
  idsOf: async (names) => {
    const { rows } = await client.query<{ name: string; id: string }>(IDS, [names])
    return new Map(rows.map(({ name, id }) => [name, id]))
  },
})
