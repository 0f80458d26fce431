import { expect, it } from 'vitest'
import { LotId } from '../../../../kernel/ids.ts'
import { nextWords } from '../../../../ui/words/next.ts'
import { roomNext } from '../../../../ui/words/room.ts'
import { LotStatus } from '../../rules/lot.ts'
import { whyClosed } from '../objections.ts'
import { titleOf } from './room/room-next-step.tsx'

const LOT = LotId.parse('01890000-0000-7000-8000-000000000001')

it('opens the form of an objection only while one is taken', () => {
  expect(LotStatus.options.filter((status) => whyClosed(status, { open: true }) !== undefined)).toEqual(['void', 'cancelled'])
  expect([whyClosed('void', undefined), whyClosed('cancelled', undefined)]).toEqual(['void', 'cancelled'])
  expect(['announced', 'awarded'].map((status) => whyClosed(LotStatus.parse(status), { open: false }))).toEqual(['over', 'over'])
})

it('says in the room whom a result waits for that the leader sent back', () => {
  const title = (mine: boolean) => {
    const next = { deed: 'lot.resubmit', who: 'officer' as const, due: null, mine }
    return titleOf('over', { status: 'scored', standing: 'scored', awardStatus: 'returned', next, id: LOT }, undefined)
  }
  expect([title(true), title(false)]).toEqual([nextWords['lot.resubmit'], roomNext.overReturned])
})
