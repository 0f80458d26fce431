import { expect, it } from 'vitest'
import { Instant } from '../../../../kernel/civil.ts'
import { aLotItem as lot } from '../../fixtures/a-lot-item.ts'
import { warningsIn } from './work.ts'

const now = Instant.parse('2017-07-20T01:00:00.000Z')
const none = { contracts: undefined, challenges: [], questions: [] }
const mine = (deed: string, due: string | null) => ({ deed, who: 'officer', mine: true, due })

it('warns of a result that is not published in time, and of its letter, from the day after its last', () => {
  const due = (day: string) => lot({ status: 'scored', awardStatus: 'confirmed', next: mine('lot.announce', day) })
  const warned = (day: string) => warningsIn({ ...none, lots: [due(day)] }, now)
  expect(warned('2017-07-20')).toEqual([])
  expect(warned('2017-07-19')).toMatchObject([{ word: ['结果[display]已超期', expect.anything()], due: '2017-07-19' }])
  const letter = (day: string) =>
    warningsIn({ ...none, lots: [lot({ status: 'announced', next: mine('lot.notify', day) })] }, now)
  expect(letter('2017-07-20')).toEqual([])
  expect(letter('2017-07-19')).toMatchObject([{ word: ['[awardLetter]应已发出', expect.anything()] }])
})

it('asks for another day where a review fell into a pause, and calls neither the opening nor the review late', () => {
  const fell = { bidDeadline: '2017-06-14T09:00:00.000Z', reviewOn: '2017-06-16', reviewLost: true }
  for (const status of ['closed', 'qualifying', 'reviewing']) {
    const lots = [lot({ ...fell, status, next: mine('lot.move-review', null) })]
    expect(warningsIn({ ...none, lots }, now)).toMatchObject([
      { word: ['暂停采购期间未能评审，请另定评审日期', expect.anything()] },
    ])
  }
})

it('says whose signatures a review waits for, and for whom those on paper wait', () => {
  const signing = (deed: string, names: string[], count = names.length) =>
    warningsIn(
      {
        ...none,

        lots: [lot({ status: 'auditing', reviewOn: '2017-07-19', unsigned: { count, names }, next: mine(deed, '2017-07-21') })],
      },
      now,
    )
  expect(signing('juror.sign', ['甲', '乙'])).toMatchObject([{ fill: { names: '甲、乙' }, due: '2017-07-21' }])
  expect(signing('juror.sign', [], 2)).toMatchObject([{ fill: { count: 2 } }])
  expect(signing('paper-signing.confirm', ['甲'])).toMatchObject([{ word: ['评审报告的纸质签字待核对', expect.anything()] }])
  expect(signing('panel.audit', ['甲'])).toMatchObject([{ due: '2017-07-19' }])
})
