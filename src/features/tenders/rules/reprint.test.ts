import { describe, expect, it } from 'vitest'
import { JurorStatus } from './juror.ts'
import { PanelStatus } from './panel.ts'
import { opensSomething } from './reprint.ts'

/** For whom a slip may be printed again at each stage of a panel. */
const FOR_WHOM = {
  drawn: ['confirmed', 'declared'],
  declared: ['confirmed', 'declared'],
  sealed_in: ['confirmed', 'declared'],
  scoring: ['confirmed', 'declared'],
  locked: [],
  revealed: ['submitted'],
  audited: ['submitted'],
  signed: [],
  released: [],
  disbanded: [],
} as const satisfies Record<PanelStatus, readonly JurorStatus[]>

describe('a slip printed again', () => {
  it.each(PanelStatus.options)('of a panel that is %s is for those whom it still opens something', (status) => {
    const served = JurorStatus.options.filter((juror) => opensSomething({ status }, { status: juror }))
    expect(served).toEqual(FOR_WHOM[status])
  })
})
