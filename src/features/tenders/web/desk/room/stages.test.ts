import { describe, expect, it } from 'vitest'
import { roomNext, roomSteps } from '../../../../../ui/words/room.ts'
import { PanelStatus } from '../../../rules/panel.ts'
import { nextIn, stepsAt } from './stages.ts'

const now = (status: PanelStatus | undefined) => stepsAt(status).find(({ state }) => state === 'now' || state === 'next')?.key
const running = PanelStatus.options.filter((status) => status !== 'disbanded')

describe('the time line of the panel room', () => {
  it('begins with the draw and ends with nothing left to do', () => {
    expect(now(undefined)).toBe('draw')
    expect(now('disbanded')).toBe('draw')
    expect(stepsAt('released').every(({ state }) => state === 'done')).toBe(true)
  })

  it('moves on with the panel and never back', () => {
    const done = running.map((status) => stepsAt(status).filter(({ state }) => state === 'done').length)
    expect(done).toEqual([...done].sort((a, b) => a - b))
    expect(running.every((status) => stepsAt(status).filter(({ state }) => state === 'now').length <= 1)).toBe(true)
  })

  it('runs only what somebody has begun: the room is closed before anyone scores', () => {
    const score = (status: PanelStatus) => stepsAt(status).find(({ key }) => key === 'score')?.state
    expect([score('declared'), score('sealed_in'), score('scoring'), score('locked')]).toEqual(['coming', 'next', 'now', 'done'])
    expect(stepsAt(undefined)[0]?.state).toBe('next')
  })

  it('has words for every step', () => {
    expect(stepsAt('drawn').filter(({ key }) => !(key in roomSteps))).toEqual([])
  })
})

const FULL = { empty: 0, waiting: 2 }

describe('the one thing to do next', () => {
  it('has words at every status', () => {
    expect(running.map((status) => nextIn(status, FULL)).filter((next) => !(next in roomNext))).toEqual([])
  })

  it('after the reveal depends on what the checks found', () => {
    const results = (refused: 'check-open' | 'tied' | 'score-refused' | 'below-pass' | null) => ({ sheets: [], refused })
    expect(nextIn('revealed', FULL, results(null))).toBe('check')
    expect(nextIn('revealed', FULL, results('check-open'))).toBe('give-back')
    expect(nextIn('revealed', FULL, results('tied'))).toBe('tie')
    expect(nextIn('revealed', FULL, results('score-refused'))).toBe('refused')
    expect(nextIn('revealed', FULL, results('below-pass'))).toBe('check')
  })

  it('is to fill an empty seat before anyone else is received, and to begin anew when no alternate is left', () => {
    expect(nextIn('drawn', FULL)).toBe('receive')
    expect(nextIn('drawn', { empty: 1, waiting: 2 })).toBe('replace')
    expect(nextIn('drawn', { empty: 1, waiting: 0 })).toBe('exhausted')
    expect(nextIn('declared', { empty: 0, waiting: 0 })).toBe('seal')
  })

  it('waits for the juror while a sheet is back for correction', () => {
    expect(nextIn('revealed', FULL, { sheets: [{ status: 'submitted' }, { status: 'correcting' }], refused: 'check-open' })).toBe(
      'correct',
    )
    expect(nextIn('revealed', FULL, { sheets: [{ status: 'corrected' }], refused: null })).toBe('check')
  })
})
