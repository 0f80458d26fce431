import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behind, countedAs, isProxy } from './proxies.ts'

describe('whose request it is', () => {
  const direct = behind([])
  const near = behind(['loopback'])
  const chain = behind(['loopback', '10.0.0.0/8', 'fd00::/8'])

  it('is the far end of the socket where no proxy is trusted, whatever the request says', () => {
    expect(direct('127.0.0.1', '203.0.113.9')).toBe('127.0.0.1')
    expect(direct('::ffff:198.51.100.7', '203.0.113.9')).toBe('198.51.100.7')
    expect(direct('unknown', '203.0.113.9')).toBe('unknown')
  })

  it('is whom the proxy names, each client by itself', () => {
    expect(near('127.0.0.1', '203.0.113.9')).toBe('203.0.113.9')
    expect(near('::1', '2001:db8::9')).toBe('2001:db8::9')
    expect(near('::ffff:127.0.0.1', '203.0.113.10')).toBe('203.0.113.10')
    expect(chain('127.0.0.1', '203.0.113.9, 10.1.2.3')).toBe('203.0.113.9')
    expect(chain('fd00::1', '203.0.113.9, 10.1.2.3')).toBe('203.0.113.9')
  })

  it('cannot be made up: not by who calls past the proxy, nor by what was written before it', () => {
    const name = fc.oneof(fc.ipV4(), fc.ipV6(), fc.string())
    fc.assert(
      fc.property(fc.array(name), (made) => {
        const up = made.map((text) => text.replaceAll(',', '')).join(', ')
        expect(near('198.51.100.7', up)).toBe('198.51.100.7')
        expect(near('127.0.0.1', `${up}, 203.0.113.9`)).toBe('203.0.113.9')
        expect(chain('127.0.0.1', `${up}, 203.0.113.9, 10.1.2.3`)).toBe('203.0.113.9')
      }),
    )
  })

  it('is the proxy itself where it names nobody, or nothing that is an address', () => {
    expect(near('127.0.0.1', undefined)).toBe('127.0.0.1')
    expect(near('127.0.0.1', '203.0.113.9, unknown')).toBe('127.0.0.1')
    expect(near('127.0.0.1', '')).toBe('127.0.0.1')
  })

  it('may be told by a proxy that is one address or a range', () => {
    for (const text of ['loopback', '192.0.2.1', '10.0.0.0/8', '::1', 'fd00::/8', '192.0.2.1/32'])
      expect(isProxy(text)).toBe(true)
    for (const text of ['', 'proxy', '0.0.0.0/0', '::/0', '10.0.0.0/33', '10.0.0/8', '10.0.0.0/8/8', 'fd00::/129', '10.0.0.0/'])
      expect(isProxy(text)).toBe(false)
  })
})

describe('by what tries are counted', () => {
  it('is an IPv4 address by itself, and what is no address as it stands', () => {
    expect(countedAs('198.51.100.7')).toBe('198.51.100.7')
    expect(countedAs('unknown')).toBe('unknown')
    expect(countedAs('')).toBe('')
  })

  it('is the network of 64 bits for IPv6, however the address is written', () => {
    expect(countedAs('2001:db8:0:7:1:2:3:4')).toBe('2001:db8:0:7::')
    expect(countedAs('2001:DB8:0:7::9')).toBe('2001:db8:0:7::')
    expect(countedAs('2001:0db8:0000:0007:ffff:ffff:ffff:ffff')).toBe('2001:db8:0:7::')
    expect(countedAs('2001:db8:0:8::9')).toBe('2001:db8:0:8::')
    expect(countedAs('fe80::1%eth0')).toBe('fe80:0:0:0::')
    expect(countedAs('::1')).toBe('0:0:0:0::')
  })

  it('is one for all addresses of a network, another for another', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: 8, maxLength: 8 }), fc.ipV6(), (parts, any) => {
        const written = parts.map((part) => part.toString(16))
        const network = written.slice(0, 4).join(':')
        expect(countedAs(written.join(':'))).toBe(`${network}::`)
        expect(countedAs(`${network}::`)).toBe(`${network}::`)
        expect(countedAs(countedAs(any))).toBe(countedAs(any))
      }),
    )
  })
})
