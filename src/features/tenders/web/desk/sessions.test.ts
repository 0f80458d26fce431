import { expect, it } from 'vitest'
import type { LotItem } from '../../contract/lot.ts'
import { toOpen } from './sessions.ts'

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
