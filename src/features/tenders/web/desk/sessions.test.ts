import { expect, it } from 'vitest'
import type { LotItem } from '../../contract/lot.ts'
import { Instant } from '../../../../kernel/civil.ts'
import { lateSince, sessionsIn, toOpen, toRegister, unsealed } from './sessions.ts'

const next = { deed: 'lot.release', who: 'custodian', mine: true, due: null } as const
const lot = (code: string, bidDeadline: string, status: LotItem['status'] = 'closed') =>
  ({ code, bidDeadline, status, next }) as LotItem

it('keeps what is to be unsealed in the order of the deadlines, whoever has released one already', () => {
  const [early, late] = ['2017-06-07T09:00:00.000Z', '2017-06-08T09:00:00.000Z']
  const before = [lot('A02', late), lot('A03', early), lot('A01', late)]
  const after = [lot('A01', late, 'opening'), lot('A02', late), lot('A03', early)]
  for (const lots of [before, after]) expect(toOpen(lots).map(({ code }) => code)).toEqual(['A03', 'A01', 'A02'])
  expect(toOpen([{ ...lot('A04', early), next: null }])).toEqual([])
})

it('lists an unsealing from its deadline on and a review on its day, also once the day’s next step has no term', () => {
  const day = (reviewOn: string, status: LotItem['status']) => ({ ...lot(status, '', status), reviewOn, next: null }) as LotItem
  const lots = [day('2017-06-21', 'auditing'), day('2017-06-20', 'reviewing'), lot('A01', '2017-06-20T09:00:00.000Z')]
  expect(sessionsIn([...lots, lot('A09', '', 'announced')]).map(({ kind, when }) => [kind, when])).toEqual([
    ['review', '2017-06-20'],
    ['opening', '2017-06-20T09:00:00.000Z'],
    ['review', '2017-06-21'],
  ])
})

it('is late from the day after: the unsealing after its deadline, the review after its day', () => {
  const closed = { ...lot('A01', '2017-06-16T09:00:00.000Z'), reviewOn: '2017-06-20' } as LotItem
  const seen = (at: string) => {
    const now = Instant.parse(at)
    return [lateSince({ lot: closed, kind: 'opening' }, now), lateSince({ lot: closed, kind: 'review' }, now)]
  }
  expect(seen('2017-06-16T15:59:59.999Z')).toEqual([null, null])
  expect(seen('2017-06-16T16:00:00.000Z')).toEqual(['2017-06-16', null])
  expect(seen('2017-06-20T16:00:00.000Z')).toEqual(['2017-06-16', '2017-06-20'])
})

it('has nothing to watch where there are too few bidders', () => {
  for (const deed of ['lot.void', 'lot.void-unqualified'])
    expect(sessionsIn([{ ...lot('A01', '2017-06-20T09:00:00.000Z'), next: { ...next, deed } }])).toEqual([])
})

it('asks for the devices of a panel that is drawn until its room is closed', () => {
  const at = (deed: string, reviewOn: string) => ({ ...lot(deed, ''), reviewOn, next: { ...next, deed } }) as LotItem
  const lots = [
    at('panel.seal-in', '2017-06-21'),
    at('juror.confirm', '2017-06-20'),
    at('panel.draw', '2017-06-19'),
    at('panel.begin', '2017-06-19'),
    { ...lot('A09', ''), next: null },
  ]
  expect(toRegister(lots).map(({ code }) => code)).toEqual(['juror.confirm', 'panel.seal-in'])
})

it('neither calls late nor asks to unseal or to register what is paused, or reviewed on paper and to be checked; what was sent back is late', () => {
  const now = Instant.parse('2017-07-01T00:00:00.000Z')
  const held = (deed: string, status: LotItem['status']) =>
    ({ ...lot('A01', '2017-06-16T09:00:00.000Z', status), reviewOn: '2017-06-20', next: { ...next, deed } }) as LotItem
  for (const status of ['closed', 'opening', 'reviewing'] as const) {
    const lots = [held('pause.end', status), held('offline-review.confirm', status), held('offline-review.revise', status)]
    expect(sessionsIn(lots).map(({ held: why }) => why)).toEqual(['paused', 'on-paper', 'on-paper'])
    const since = status === 'reviewing' ? '2017-06-20' : '2017-06-16'
    expect(sessionsIn(lots).map((session) => lateSince(session, now))).toEqual([null, null, since])
    expect([...toOpen(lots), ...toRegister(lots)]).toEqual([])
  }
})

it('tells what was opened, here or on paper, the latest first, and nothing that came without an opening', () => {
  const at = (code: string, unsealing: LotItem['unsealing']) =>
    ({ ...lot(code, '2017-06-16T09:00:00.000Z', 'scored'), unsealing }) as LotItem
  expect(unsealed([at('A01', 'here'), at('A02', null), at('A03', 'on-paper')]).map(({ code }) => code)).toEqual(['A03', 'A01'])
})
