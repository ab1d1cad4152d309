import { lookup as resolve, type LookupAddress } from 'node:dns'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { Refused } from '../delivery-faults.js'

/** What IANA has set aside in IPv4, for this machine, for private networks and for no host at all (RFC 6890). */
const SET_ASIDE: [string, number][] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
]
/** Of IPv6 only 2000::/3 is routed to hosts; in it these lead elsewhere: Teredo and others, documentation, 6to4. */
const SET_ASIDE_6: [string, number][] = [['2001::', 23], ['2001:db8::', 32], ['2002::', 16], ['3fff::', 20]]

const setAside = new BlockList()
for (const [net, prefix] of SET_ASIDE) setAside.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of SET_ASIDE_6) setAside.addSubnet(net, prefix, 'ipv6')
const routed = new BlockList()
routed.addSubnet('2000::', 3, 'ipv6')

/** Whether an address leads to a host of the public internet, and not to this machine or the network around it. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 4) return !setAside.check(address, 'ipv4')
  return isIP(address) === 6 && routed.check(address, 'ipv6') && !setAside.check(address, 'ipv6')
}

export type Resolve = (host: string, options: { all: true }, answer: (error: NodeJS.ErrnoException | null, addresses: LookupAddress[]) => void) => void

/**
 * Resolves a name for a connection and refuses it when any of its addresses is not public. The connection is made to
 * what was checked here: a name that answers otherwise the next time gains nothing.
 */
export const publicLookup = (ask: Resolve = resolve): LookupFunction => (host, options, answer) => {
  ask(host, { all: true }, (error, addresses) => {
    if (error) return answer(error, '')
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address))) return answer(new Refused(`${host} is not a public host`), '')
    if (options.all) return answer(null, addresses)
    answer(null, addresses[0]!.address, addresses[0]!.family)
  })
}
