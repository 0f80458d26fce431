import { describe, expect, it } from 'vitest'
import { told } from './observed.ts'

describe('a request, as operators are told of it', () => {
  it('goes by its method and the pattern of its route', () => {
    expect(told('POST', '/api/tenants/:tenant/lots/:lot/publish')).toEqual({
      method: 'POST',
      route: '/api/tenants/:tenant/lots/:lot/publish',
    })
  })

  it('goes by one name where it is about bids, begun, saved, sealed or taken back', () => {
    const names = [
      ['GET', '/api/tenants/:tenant/bids'],
      ['POST', '/api/tenants/:tenant/lots/:lot/bids'],
      ['PUT', '/api/tenants/:tenant/bids/:bid'],
      ['POST', '/api/tenants/:tenant/bids/:bid/seal'],
      ['POST', '/api/tenants/:tenant/bids/:bid/unseal'],
      ['DELETE', '/api/tenants/:tenant/bids/:bid/files/:file'],
      ['GET', '/api/tenants/:tenant/bids/:bid/documents/:file'],
    ].map(([method = '', route = '']) => JSON.stringify(told(method, route)))
    expect(new Set(names).size).toBe(1)
  })
})
