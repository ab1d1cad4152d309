/** Where an operation came from. */
export interface Client {
  ip: string
  userAgent: string | null
}

/** The same as the rules that leave a trace take it. */
export interface Origin {
  ip: string | null
  userAgent: string | null
}

/** PostgreSQL's inet knows no zone (`fe80::1%eth0`), and a closed socket has no address. */
export const originOf = ({ ip, userAgent }: Client): Origin => ({ ip: ip.split('%')[0] || null, userAgent })
