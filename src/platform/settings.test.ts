import { describe, expect, it } from 'vitest'
import { readSettings } from './settings.ts'

const faultsOf = (environment: Record<string, string>) => {
  const read = readSettings(environment)
  return read.ok ? [] : read.error
}
const SERVER = 'postgres://heli_app@db/heli'

describe('settings', () => {
  it('of nothing are the demonstration on this machine alone', () => {
    const plain = {
      host: '127.0.0.1',
      port: 8080,
      data: 'data',
      keys: 'keys',
      origin: undefined,
      proxies: [],
      ocidPrefix: 'heli',
      licence: 'https://creativecommons.org/publicdomain/zero/1.0/',
      seed: 'demo',
      database: { kind: 'embedded' },
    }
    expect(readSettings({})).toEqual({ ok: true, value: plain })
    expect(readSettings({ PORT: '', HELI_SEED: ' ', DATABASE_URL: '', HOME: '/home/x' })).toEqual({ ok: true, value: plain })
  })

  it('with a database server begin empty', () => {
    const given = {
      DATABASE_URL: SERVER,
      DATABASE_OWNER_URL: 'postgresql://owner@db/heli',
      HELI_HOST: '0.0.0.0',
      PORT: '80',
      HELI_DATA: '/srv/heli',
      HELI_KEYS: '/etc/heli/keys',
      HELI_ORIGIN: 'https://heli.example.cn',
      HELI_PROXY: 'loopback, 10.0.0.0/8',
      HELI_OCID_PREFIX: 'ocds-a1b2c3',
      HELI_DATA_LICENCE: 'https://creativecommons.org/licenses/by/4.0/',
    }
    expect(readSettings(given)).toEqual({
      ok: true,
      value: {
        host: '0.0.0.0',
        port: 80,
        data: '/srv/heli',
        keys: '/etc/heli/keys',
        origin: 'https://heli.example.cn',
        proxies: ['loopback', '10.0.0.0/8'],
        ocidPrefix: 'ocds-a1b2c3',
        licence: 'https://creativecommons.org/licenses/by/4.0/',
        seed: 'none',
        database: { kind: 'server', url: SERVER, ownerUrl: 'postgresql://owner@db/heli' },
      },
    })
    expect(readSettings({ DATABASE_URL: SERVER })).toMatchObject({ value: { seed: 'none', database: { ownerUrl: undefined } } })
  })

  it('never put the demonstration into a database server, nor on the network', () => {
    expect(faultsOf({ DATABASE_URL: SERVER, HELI_SEED: 'demo' })).toEqual([
      expect.stringContaining('never written into a database server'),
    ])
    expect(faultsOf({ HELI_HOST: '0.0.0.0' })).toEqual([expect.stringContaining('set HELI_SEED=none')])
    expect(faultsOf({ HELI_HOST: '0.0.0.0', HELI_SEED: 'none' })).toEqual([])
    expect(faultsOf({ HELI_HOST: 'localhost' })).toEqual([])
  })

  it('name every fault in plain words and repeat no secret', () => {
    const faults = faultsOf({ PORT: '99999', HELI_SEED: 'full', DATABASE_URL: 'mysql://root:secret@db' })
    expect(faults).toEqual([
      'PORT must be a whole number from 0 to 65535.',
      'HELI_SEED must be demo or none.',
      'DATABASE_URL must begin with postgres:// or postgresql://.',
    ])
    expect(faultsOf({ HELI_PROXY: '0.0.0.0/0' })).toEqual([expect.stringContaining('HELI_PROXY must name proxies')])
    expect(faultsOf({ HELI_OCID_PREFIX: 'dongying', HELI_DATA_LICENCE: 'CC BY' })).toEqual([
      expect.stringContaining('HELI_OCID_PREFIX must be a prefix'),
      expect.stringContaining('HELI_DATA_LICENCE must be the address'),
    ])
    expect(faultsOf({ PORT: '8o80' })).toEqual(['PORT must be a whole number from 0 to 65535.'])
    expect(faultsOf({ DATABASE_OWNER_URL: SERVER })).toEqual(['DATABASE_OWNER_URL is set without DATABASE_URL.'])
  })
})
