import { expect, it } from 'vitest'
import { CivilDate } from '../../../kernel/civil.ts'
import { lay } from '../../../lib/document/lay.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { words } from '../../../lib/document/words.ts'
import { END, LOSING, RESULT } from '../fixtures/a-printed-review.ts'
import { losingLetter } from './award-letter.ts'
import { endNotice } from './end-notice.ts'
import { resultNotice } from './result-notice.ts'

const printed = (document: OfficeDocument): string => words(lay(document)).join('\n')
const day = (text: string) => CivilDate.parse(text)

it('a result and a letter that no longer stand say so before anything else, and where their end was published', () => {
  const notice = { no: '东民购终〔演示〕2017-01号', on: day('2017-07-06') }
  for (const profile of ['local-selection', 'national-tender'] as const) {
    const [result, letter] = [resultNotice({ ...RESULT, profile }), losingLetter({ ...LOSING, profile })]
    for (const paper of [result, letter]) expect(printed(paper)).not.toContain('已撤销')
    for (const paper of [
      resultNotice({ ...RESULT, profile, revoked: { notice } }),
      losingLetter({ ...LOSING, profile, revoked: { notice } }),
    ]) {
      expect(paper.title).toMatch(/^【已撤销】/)
      expect(JSON.stringify(paper.body[0])).toContain('以下为原文，不再生效')
      expect(printed(paper)).toMatch(
        /(异议|质疑)成立，(原公示的入选|原公告的中标)结果已撤销，见2017年7月6日公布的(流标|废标)公告/,
      )
      expect(printed(paper)).toContain(notice.no)
    }
  }
  const waiting = printed(resultNotice({ ...RESULT, revoked: { notice: null } }))
  expect(waiting).toContain('原公示的入选结果已失效，采购人将公布流标。')
})

it('the notice of the end names the call, the reason and the result that it takes back', () => {
  const text = printed(endNotice(END))
  for (const said of [
    '收到申报|3份',
    '现宣布流标',
    '评审程序有误',
    '公示的入选结果（',
    '自本公告发布之日起撤销',
    '联系人和电话：',
  ])
    expect(text).toContain(said)
  const taken = printed(endNotice({ ...END, ended: 'cancelled', received: null, revoked: null, contact: null }))
  expect(taken).toContain('现终止采购')
  expect(taken).not.toMatch(/撤销|联系/)
})

it('a result that its winner gave up says so, and the next one why it is another; what was never public is not named', () => {
  const gone = resultNotice({ ...RESULT, revoked: { declinedOn: day('2017-07-05') } })
  expect(gone.title).toMatch(/^【已失效】/)
  expect(printed(gone)).toContain('原公示的入选机构已于2017年7月5日放弃入选，采购人将另行公布结果。以下为原文，不再生效。')
  const before = { name: '演示第一机构', noticeNo: '演示公示〔2017〕1号', on: day('2017-07-05') }
  const next = printed(resultNotice({ ...RESULT, declines: [before, { name: null, noticeNo: null, on: day('2017-07-07') }] }))
  expect(next).toContain('原入选机构演示第一机构（演示公示〔2017〕1号公示）已于2017年7月5日放弃入选，按评审报告的推荐排序顺延。')
  expect(next).toContain('评审报告推荐排序在前的机构已于2017年7月7日放弃，按推荐排序顺延。')
  const [again, first] = [printed(losingLetter({ ...LOSING, succeeds: true })), printed(losingLetter(LOSING))]
  expect(again).toContain('此前公示的入选机构已放弃入选，我单位按评审报告的推荐排序顺延并重新公示结果')
  expect(first).not.toContain('顺延')
  const tender = printed(resultNotice({ ...RESULT, profile: 'national-tender', declines: [before] }))
  expect(tender).toContain('放弃中标')
})

it('a result says who stepped aside, on what kind of ground and who came in; that nobody did; or nothing where no panel sat here', () => {
  const recusals = [
    { name: '戚虚构', grounds: ['employment'], replacedBy: '穆虚构' },
    { name: '庄虚构', grounds: ['known-relation'], replacedBy: null },
  ]
  const told = printed(resultNotice({ ...RESULT, recusals }))
  expect(told).toContain(
    '回避情况：戚虚构因前三年内与参加机构存在劳动关系申请回避，由候补评委穆虚构递补；庄虚构因与参加机构有已登记的关联关系，经核实应当回避。',
  )
  expect(printed(resultNotice({ ...RESULT, recusals: [] }))).toContain('回避情况：无。')
  expect(printed(resultNotice({ ...RESULT, recusals: null }))).not.toContain('回避情况')
})
