import { describe, expect, it } from 'vitest'
import { isLeadersToDisband } from './disbanding.ts'
import { JurorStatus } from './juror.ts'

describe('a drawn panel', () => {
  it('is given up by the office once, while nobody has declared or was put down as absent', () => {
    const status = JurorStatus.options.filter((one) => !isLeadersToDisband({ earlier: 0, jurors: [{ status: one }] }))
    expect(status).toEqual(['invited', 'confirmed', 'recused'])
    expect(isLeadersToDisband({ earlier: 0, jurors: [] })).toBe(false)
  })

  it('is given up a second time by the leader alone, whoever has come', () => {
    for (const status of JurorStatus.options) expect(isLeadersToDisband({ earlier: 1, jurors: [{ status }] })).toBe(true)
  })

  it('is the leader’s once one of several has declared', () => {
    const jurors = [{ status: 'invited' }, { status: 'declared' }, { status: 'recused' }] as const
    expect(isLeadersToDisband({ earlier: 0, jurors })).toBe(true)
  })
})
