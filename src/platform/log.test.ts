import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createLog } from './log.ts'

const kept = () => {
  const lines: string[] = []
  return { lines, log: createLog({ write: (line) => lines.push(line) }) }
}
const Line = z.record(z.string(), z.unknown())

describe('the log', () => {
  it('tells a request by its pattern, status and duration', () => {
    const { lines, log } = kept()
    log.info('request-answered', {
      requestId: 'r-1',
      method: 'GET',
      route: '/api/:tenant/needs/:need',
      status: 200,
      durationMs: 12,
    })
    const { time, ...said } = Line.parse(JSON.parse(lines.join('')))
    expect(time).toMatch(/^\d{4}-\d\d-\d\dT/)
    expect(said).toEqual({
      level: 30,
      event: 'request-answered',
      requestId: 'r-1',
      method: 'GET',
      route: '/api/:tenant/needs/:need',
      status: 200,
      durationMs: 12,
    })
  })

  it('lets no personal data in, wherever they hide', () => {
    const { lines, log } = kept()
    const careless = { status: 409, phone: '13800000000', person: { name: '演示居民' }, headers: { cookie: 'secret' } }
    log.warn('duplicate', careless)
    const failure = Object.assign(new TypeError('Key (phone)=(13800000000) already exists\n    at 演示居民'), {
      code: '23505',
      detail: '13800000000',
      cause: new Error('13800000000'),
    })
    log.error('request-failed', failure, careless)
    log.error('request-failed', { phone: '13800000000' })
    log.error('request-failed', '13800000000')
    expect(lines).toHaveLength(4)
    expect(lines.join('')).not.toMatch(/1380|演示|secret|phone/)
  })

  it('still tells where and how something failed', () => {
    const { lines, log } = kept()
    log.error('job-failed', Object.assign(new RangeError('x'), { code: '57014' }), { job: 'deadlines' })
    expect(JSON.parse(lines.join(''))).toMatchObject({
      level: 50,
      job: 'deadlines',
      failure: { kind: 'RangeError', code: '57014', at: expect.arrayContaining([expect.stringContaining('log.test.ts')]) },
    })
  })
})
