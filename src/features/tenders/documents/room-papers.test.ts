import { describe, expect, it } from 'vitest'
import { lay } from '../../../lib/document/lay.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { words } from '../../../lib/document/words.ts'
import { BIDDERS, DECLARATION, GIVEN, moment, OPENING } from '../fixtures/a-printed-lot.ts'
import { CUSTODY, REPORT, SHEET } from '../fixtures/a-printed-review.ts'
import { conflictDeclaration } from './conflict-declaration.ts'
import { deviceCustody } from './device-custody.ts'
import { openingRecord } from './opening-record.ts'
import { poolChangeWords } from './paper-words.ts'
import { reviewReport } from './review-report.ts'
import { scoreSheet } from './score-sheet.ts'

const printed = (document: OfficeDocument): string => words(lay(document)).join('\n')

describe('the record of the unsealing', () => {
  it('has a line for every bid that was opened, and room for whoever was there to sign', () => {
    const text = printed(openingRecord(OPENING))
    expect(text).toContain('当场拆封3份')
    expect(text).toContain('市社会组织服务中心三楼会议室')
    expect(printed(openingRecord({ ...OPENING, place: null }))).not.toContain('会议室')
    for (const said of [...BIDDERS, 'DY2017-A04-0003', '2017年6月6日10:51', '200,000.00', '乐佩文（2017年6月9日17:05同意拆封）'])
      expect(text).toContain(said)
    expect(text.match(/（签字）/g)).toHaveLength(2 + 2 + 3)
  })

  it('says of which bid that it is not as it was submitted, and what was taken back unread', () => {
    const [first, ...others] = OPENING.bids
    if (first === undefined) throw new Error('the fixture has no bid')
    const text = printed(openingRecord({ ...OPENING, bids: [{ ...first, intact: false, price: null }, ...others] }))
    expect(text).toContain(`${first.bidder}的内容或者附件与提交封存时不一致，其余一致`)
    expect(text.match(/不一致/g)).toHaveLength(2)
    expect(text).toContain('截止时间前撤回1份，未拆封')
    expect(printed(openingRecord({ ...OPENING, withdrawn: [] }))).toContain('撤回：无')
    const [late] = OPENING.withdrawn
    if (late === undefined) throw new Error('one that was taken back')
    expect(printed(openingRecord(OPENING))).toContain('逾期送达：无')
    expect(printed(openingRecord({ ...OPENING, late: [late] }))).toContain('逾期送达1份，系统拒收，未查看其内容')
    expect(printed(openingRecord({ ...OPENING, profile: 'national-tender' }))).toContain('开标与唱价')
  })
})

it('a report ranks nobody who did not reach the pass mark, and says so beside the name', () => {
  const [first, ...others] = REPORT.scores.rows
  if (first === undefined) throw new Error('the fixture has no scores')
  const rows = [first, ...others.map((row) => ({ ...row, rank: null }))]
  expect(printed(reviewReport(REPORT))).not.toContain('未达到合格线')
  const text = printed(reviewReport({ ...REPORT, scores: { ...REPORT.scores, rows } }))
  expect(text.match(/—/g)?.length).toBeGreaterThanOrEqual(others.length)
  expect(text.replaceAll('\n', '').match(/未达到合格线/g)).toHaveLength(others.length)
})

describe('a report', () => {
  it('of whom nobody passed tells all totals, the pass mark and who decides, and ranks nobody', () => {
    const totals = [
      { bidder: BIDDERS[0], score: '52.20' },
      { bidder: BIDDERS[1], score: '36.20' },
    ]
    const failed = reviewReport({ ...REPORT, outcome: { kind: 'failed', totals } })
    expect(printed(failed)).toContain(
      `最后得分：${BIDDERS[0]}52.20分，${BIDDERS[1]}36.20分，均未达到合格线60分，不排列名次，评委会不推荐入选机构。依照公告规定，本项目流标由采购人的分管领导决定并公布。`,
    )
    expect(printed(failed)).toContain('九、推荐入选情况')
    expect(printed(reviewReport(REPORT))).toContain('；合格线为60分。各评分项及标准如下')
  })

  it('concludes nothing from silence while the jurors still sign', () => {
    const signing = { ...REPORT.signing, open: true, silent: ['晏清和'] }
    const text = printed(reviewReport({ ...REPORT, signing }))
    expect(text).toContain('评委尚未全部签字')
    expect(text).toContain('签字期限为2017年6月21日，逾期未签字、也未书面说明不同意见和理由的，依照规定视为同意')
    expect(text).not.toMatch(/晏清和[^（]*未在|均同意评审结论/)
  })

  it('names whoever let the term pass in silence, with its last day, and leaves no line for their pen', () => {
    const [first, ...others] = REPORT.signing.members
    if (first === undefined) throw new Error('the fixture has no members')
    const members = [{ name: first.name, deemed: true }, ...others]
    const text = printed(reviewReport({ ...REPORT, signing: { ...REPORT.signing, members, silent: [first.name] } }))
    expect(text).toContain(
      `评审报告的签字期限为2017年6月21日。至期限届满，${first.name}未在评审报告上签字，也未书面说明不同意见和理由，依照规定视为同意评审结论。`,
    )
    expect(text).toContain(`${first.name}（签字）：逾期未签，视为同意`)
    expect(text).not.toContain('均同意评审结论')
  })

  it('prints whoever dissented as dissenting, not as signing', () => {
    const [first, ...others] = REPORT.signing.members
    if (first === undefined) throw new Error('the fixture has no members')
    const text = printed(
      reviewReport({ ...REPORT, signing: { ...REPORT.signing, members: [{ ...first, dissented: true }, ...others] } }),
    )
    expect(text.match(/在系统内写明不同意见：/g)).toHaveLength(1)
    expect(text.match(/在系统内签字：/g)).toHaveLength(others.length)
  })

  it('has a line for the purchaser’s representative only where one sat on the panel', () => {
    expect(printed(reviewReport(REPORT))).toContain('采购人代表（签字）：')
    const text = printed(reviewReport({ ...REPORT, signing: { ...REPORT.signing, forPurchaser: false } }))
    expect(text).not.toContain('采购人代表（签字）')
    expect(text).toContain('监督员（签字）：')
  })

  it('names who had no phone', () => {
    expect(printed(reviewReport({ ...REPORT, custody: { ...REPORT.custody, without: ['钮存义'] } }))).toContain(
      '5名评委、2名工作人员（其中钮存义未带手机）的7部手机',
    )
  })

  it('names staff and devices only where there were any', () => {
    const custody = { ...REPORT.custody, staff: 0 }
    expect(printed(reviewReport({ ...REPORT, custody }))).toContain('起，5名评委的7部手机、1块智能手表由')
    const none = printed(reviewReport({ ...REPORT, custody: { ...custody, phones: 0, others: [] } }))
    expect(none).toContain('5名评委均未带手机和其他通讯设备')
    expect(none).not.toMatch(/0名|0部/)
  })
})

it('the register of devices seals nothing of whoever brought nothing', () => {
  const [first, second] = CUSTODY.devices
  if (first === undefined || second === undefined) throw new Error('the fixture has no devices')
  const { bag: _, ...none } = { ...second, device: '未带手机' }
  const text = printed(deviceCustody({ ...CUSTODY, devices: [first, none], blankLines: 0 }))
  expect(text.match(/F-0/g)).toHaveLength(1)
  expect(text.match(/—/g)).toHaveLength(3)
})

it('a report tells of every panel that was disbanded before, and why', () => {
  const disbanded = [{ at: moment('2017-06-18T02:00:00.000Z'), by: '庄守正', reason: '候补评委用尽。' }]
  expect(printed(reviewReport(REPORT))).not.toContain('解散')
  expect(printed(reviewReport({ ...REPORT, draw: { ...REPORT.draw, disbanded } }))).toContain(
    '此前抽取的评委会于2017年6月18日10:00由庄守正解散，理由为：候补评委用尽。其后重新抽取',
  )
})

it('a report tells who was not drawn for what changed in the pool since the call, and is silent where nothing did', () => {
  expect(printed(reviewReport(REPORT))).toContain(
    '公告发布后评委库有变动、不参加本次抽取的1人：穆怀谨，公告发布后暂停，理由为长期在外地工作。',
  )
  expect(printed(reviewReport({ ...REPORT, draw: { ...REPORT.draw, since: [] } }))).not.toContain('评委库有变动')
  const [entered, gone] = [
    { change: 'entered', reason: '' },
    { change: 'suspended', reason: '长期住院。' },
  ] as const
  expect([poolChangeWords('甲', entered), poolChangeWords('乙', gone)]).toEqual([
    '甲，公告发布后入库',
    '乙，公告发布后暂停，理由为长期住院',
  ])
})

it('a declaration that was given has its box ticked, and the ground in the juror’s words', () => {
  const blank = printed(conflictDeclaration(DECLARATION))
  const given = printed(conflictDeclaration({ ...DECLARATION, answer: GIVEN }))
  expect(given).toContain('（本人说明：演示表姐在该机构任职）')
  expect(given).not.toBe(blank)
  expect(given).toContain('2017年6月20日')
})

it('a blank sheet bears its juror’s name, and asks for no mark where the papers earn it', () => {
  const [first, ...others] = SHEET.criteria
  if (first === undefined) throw new Error('the fixture has no criteria')
  const text = printed(
    scoreSheet({ ...SHEET, criteria: [{ ...first, computed: true }, ...others], juror: '穆怀谨', code: 'sheet-1' }),
  )
  expect(text.match(/按材料计算，不用打分/g)).toHaveLength(1)
  expect(text).toContain('评委穆怀谨（签名）：')
})

it('the report says by which fields the experts were drawn, or why by none after all, and nothing where none was asked for', () => {
  const draw = (over: Partial<typeof REPORT.draw>) => printed(reviewReport({ ...REPORT, draw: { ...REPORT.draw, ...over } }))
  expect(draw({})).not.toContain('专业领域')
  expect(draw({ fields: ['社会工作', '财务'] })).toContain(
    '专家评委按专业领域（社会工作、财务）抽取，采购人代表不受专业领域限制。',
  )
  expect(draw({ fields: ['财务'], widened: '在库财务专家只有三人。' })).toContain(
    '所需专业领域（财务）可抽取的评委人数不足，改为不限专业领域抽取，理由为：在库财务专家只有三人。',
  )
})
