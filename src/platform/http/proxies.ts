import { BlockList, isIP, isIPv4 } from 'node:net'

/** Whose request it is: the socket's far end, or whom the trusted proxies name. */
export type ClientOf = (socket: string, forwarded: string | undefined) => string

/** `loopback`, one address, or a range such as 10.0.0.0/8; a range of everybody is nobody's proxy. */
export function isProxy(text: string): boolean {
  if (text === 'loopback') return true
  const [address = '', bits, ...more] = text.split('/')
  if (isIP(address) === 0 || more.length > 0) return false
  return bits === undefined || (/^[1-9]\d{0,2}$/.test(bits) && Number(bits) <= (isIPv4(address) ? 32 : 128))
}

/**
 * Reads X-Forwarded-For from the right, where each proxy has written who called it, for as long as the one who wrote is trusted. What
 * stands further left anybody may have made up. Without trusted proxies the header is not looked at.
 */
export function behind(proxies: readonly string[]): ClientOf {
  const trusted = new BlockList()
  for (const proxy of proxies) trust(trusted, proxy)
  const isTrusted = (address: string) => isIP(address) !== 0 && trusted.check(address, familyOf(address))
  return (socket, forwarded) => {
    const named = forwarded?.split(',').map((text) => plain(text.trim())) ?? []
    let client = plain(socket)
    while (isTrusted(client)) {
      const before = named.pop()
      if (before === undefined || isIP(before) === 0) break
      client = before
    }
    return client
  }
}

function trust(list: BlockList, proxy: string): void {
  if (proxy === 'loopback') {
    list.addSubnet('127.0.0.0', 8, 'ipv4')
    return list.addAddress('::1', 'ipv6')
  }
  const [address = '', bits] = proxy.split('/')
  if (bits === undefined) list.addAddress(address, familyOf(address))
  else list.addSubnet(address, Number(bits), familyOf(address))
}

const familyOf = (address: string) => (isIPv4(address) ? 'ipv4' : 'ipv6')

/** An IPv4 address as such, however the socket writes it. */
const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')

/**
 * By what tries are counted: an IPv4 address by itself, an IPv6 address by its network of 64 bits, since any one customer has all
 * 2^64 of it. Written as the first address of that network.
 */
export function countedAs(client: string): string {
  if (isIP(client) !== 6) return client
  // The address parser of the web writes every form in one way: without zones, zeros or an IPv4 tail.
  const address = client.replace(/%.*$/, '')
  const [, host = ''] = /^\[(.*)\]$/.exec(new URL(`http://[${address}]`).hostname) ?? []
  const [left = '', right] = host.split('::')
  const [before, after] = [groups(left), groups(right ?? '')]
  const zeros = right === undefined ? 0 : 8 - before.length - after.length
  const all = [...before, ...Array.from({ length: zeros }, () => '0'), ...after]
  return `${all.slice(0, 4).join(':')}::`
}

const groups = (text: string): string[] => (text === '' ? [] : text.split(':'))
