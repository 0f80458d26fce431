import { describe, expect, it } from 'vitest'
import { lay } from '../../../lib/document/lay.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { words } from '../../../lib/document/words.ts'
import { awardLetter, losingLetter } from './award-letter.ts'
import { bidReceipt } from './bid-receipt.ts'
import { callNotice } from './call-notice.ts'
import { conflictDeclaration } from './conflict-declaration.ts'
import { BIDDERS, day, DECLARATION, GIVEN, OPENING, JURORS, MARKS, moment, NOTICE, RECEIPT } from '../fixtures/a-printed-lot.ts'
import {
  ANSWER,
  AWARD,
  CUSTODY,
  END,
  FILLED,
  LOSING,
  REPORT,
  RESULT,
  SHEET,
  SLIP,
  SUMMARY,
} from '../fixtures/a-printed-review.ts'
import { deviceCustody } from './device-custody.ts'
import { jurorSlip } from './juror-slip.ts'
import { endNotice } from './end-notice.ts'
import { objectionAnswer } from './objection-answer.ts'
import { ConflictGround } from '../rules/juror.ts'
import { groundWords, leftWords, reprintWords } from './paper-words.ts'
import { openingRecord } from './opening-record.ts'
import { resultNotice } from './result-notice.ts'
import { reviewReport } from './review-report.ts'
import { scoreSheet } from './score-sheet.ts'
import { scoreSummary } from './score-summary.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'

const printed = (document: OfficeDocument): string => words(lay(document)).join('\n')

const every = (profile: ProfileCode): Readonly<Record<string, OfficeDocument>> => ({
  call: callNotice({ ...NOTICE, profile }),
  result: resultNotice({ ...RESULT, profile }),
  award: awardLetter({ ...AWARD, profile }),
  losing: losingLetter({ ...LOSING, profile }),
  receipt: bidReceipt({ ...RECEIPT, profile }),
  sheet: scoreSheet({ ...SHEET, profile, filled: FILLED }),
  blankSheet: scoreSheet({ ...SHEET, profile, code: 'sheet-1' }),
  summary: scoreSummary({ ...SUMMARY, profile }),
  report: reviewReport({ ...REPORT, profile }),
  slip: jurorSlip(SLIP),
  declaration: conflictDeclaration({ ...DECLARATION, profile }),
  custody: deviceCustody(CUSTODY),
  answer: objectionAnswer({ ...ANSWER, profile }),
  opening: openingRecord({ ...OPENING, profile }),
  end: endNotice({ ...END, profile }),
  given: conflictDeclaration({ ...DECLARATION, profile, answer: GIVEN }),
})

describe('every document', () => {
  it.each(Object.entries(every('local-selection')))('%s has no gap showing and no foreign word on it', (_, document) => {
    const text = printed(document)
    expect(text).not.toMatch(/undefined|null|NaN|\[object|：：|。。|，。|；。/)
    expect(text).not.toMatch(/哈希|密钥|节点|区块链|hash|token/i)
    expect(text).toContain('DY2017-A04')
  })

  it('of a local selection never speaks of 质疑、投诉、投标 or 中标', () => {
    for (const document of Object.values(every('local-selection')))
      expect(printed(document)).not.toMatch(/质疑|投诉|投标|中标|评标/)
  })

  it('of a national tender never speaks of 申报、入选、异议 or 复核 as a remedy', () => {
    const { custody: _custody, slip: _slip, summary: _summary, ...statutory } = every('national-tender')
    for (const document of Object.values(statutory)) expect(printed(document)).not.toMatch(/申报机构|入选|异议|申请复核|公示期/)
  })
})

describe('the words of a profile', () => {
  const titles = (profile: ProfileCode) => {
    const { award, losing, answer } = every(profile)
    return [award, losing, answer].map((document) => document?.title.replace(/^.*服务项目/, ''))
  }
  it('name the papers', () => {
    expect(titles('local-selection')).toEqual(['入选通知书', '未入选通知书', '异议答复书'])
    expect(titles('national-tender')).toEqual(['中标通知书', '未中标通知书', '质疑答复书'])
    expect(titles('consultation')).toEqual(['成交通知书', '未成交通知书', '质疑答复书'])
    expect(titles('direct')).toEqual(['成交通知书', '未成交通知书', '异议答复书'])
  })

  it('name the remedy: real names before the authority, or a challenge and then the finance office', () => {
    expect(printed(callNotice(NOTICE))).toContain('匿名或者逾期提出的，不予受理')
    const statutory = printed(callNotice({ ...NOTICE, profile: 'national-tender' }))
    expect(statutory).toContain('提出质疑')
    expect(statutory).toContain('提起投诉')
  })
})

describe('the call', () => {
  it('gives amounts in figures and in capitals, and the deadline by the clock', () => {
    const text = printed(callNotice(NOTICE))
    expect(text).toContain('200,000.00元（大写：人民币贰拾万元整）')
    expect(text).toContain('2017年6月9日17:00（北京时间）')
  })

  it('and every paper after it ask for the lot’s own team, and the notices bear the title that was entered', () => {
    const papers = [callNotice(NOTICE), awardLetter(AWARD), awardLetter({ ...AWARD, class: 'B' })].map(printed)
    for (const text of papers) {
      expect(text).toContain('1名社工＋5名志愿者')
      expect(text).not.toContain('2名居民志愿者＋')
    }
    expect(printed(awardLetter({ ...AWARD, teamPolicy: '' }))).toContain('签订合同前，落实项目团队人员')
    expect(callNotice({ ...NOTICE, title: '演示公告' }).title).toBe('演示公告')
    expect(resultNotice({ ...RESULT, title: '演示公示' }).title).toBe('演示公示')
  })

  it('has one word for the budget, and no address that nobody gave', () => {
    const { address: _address, ...remedies } = NOTICE.remedies
    const call = (fixedPrice: boolean) => printed(callNotice({ ...NOTICE, remedies, rubric: { ...NOTICE.rubric, fixedPrice } }))
    expect(call(true)).toContain('人民币贰拾万元整），固定总价')
    expect(call(true)).not.toMatch(/最高限价|地址：/)
    expect(call(false)).toContain('人民币贰拾万元整），最高限价')
    expect(call(false)).not.toContain('固定总价')
  })

  it('states parts, marks, ties, pass mark and disclosure', () => {
    const text = printed(callNotice(NOTICE))
    expect(text).toContain('服务能力考核60分、答辩面试40分，满分100分')
    expect(text).toContain('四舍五入保留两位小数')
    expect(text).toContain('（3）现场抽签确定名次')
    expect(text).toContain('最高得分低于60分的，本项目流标')
    expect(text).toContain('入选机构的得分随结果公布，其他机构的得分只告知本机构')
    expect(printed(callNotice({ ...NOTICE, rubric: { ...NOTICE.rubric, trimmed: true } }))).toContain(
      '去掉一个最高总分和一个最低总分',
    )
  })
})

describe('letters', () => {
  it('the winner learns what to sign until when', () => {
    const text = printed(awardLetter(AWARD))
    expect(text).toContain('得分88.40分，入选金额为200,000.00元（大写：人民币贰拾万元整）')
    expect(text).toContain('于2017年8月4日前（含当日）与我单位签订合同')
  })

  it('the winner of a supervision lot is asked for independence, not for a community team', () => {
    const text = printed(awardLetter({ ...AWARD, class: 'B' }))
    expect(text).toContain('与被评估机构存在利害关系的人员不得参加')
    expect(text).not.toContain('居民志愿者')
  })

  it('another bidder learns its own score and reasons, after what was good, and nothing about others', () => {
    const text = printed(losingLetter(LOSING))
    expect(text).toContain('你单位得分为66.40分，名次为第3名。')
    const { rank: _, ...unplaced } = LOSING
    expect(printed(losingLetter({ ...unplaced, missed: '70' }))).toContain('你单位得分为66.40分，未达到合格线70分。')
    expect(text.indexOf('值得肯定')).toBeLessThan(text.indexOf('主要理由'))
    expect(text).toContain('持证社会工作者人数：填报3，核实为1，原因：附件中的证书只有1本在有效期内。')
    expect(printed(losingLetter({ ...LOSING, corrections: [] }))).not.toContain('作了更正')
    expect(text).not.toContain(BIDDERS[0])
    expect(text).not.toContain('88.40')
  })

  it('a score that is not disclosed leaves no hole', () => {
    const { score: _score, rank: _rank, ...silent } = LOSING
    expect(printed(losingLetter(silent))).toContain('你单位本次未入选。\n')
  })

  it('a late bid gets a proof of refusal', () => {
    const text = printed(bidReceipt({ ...RECEIPT, outcome: 'late', at: moment('2017-06-09T09:06:00.000Z') }))
    expect(text).toContain('2017年6月9日17:06:00.000')
    expect(text).toContain('申报材料逾期拒收凭证')
    expect(text).toContain('2017年6月9日17:06')
    expect(text).toContain('超过截止时间，未予接收')
  })
})

describe('score sheets', () => {
  it('add up parts and the whole', () => {
    const text = printed(scoreSheet({ ...SHEET, filled: FILLED }))
    expect(text).toContain('小计|60||51|')
    expect(text).toContain('小计|40||37|')
    expect(text).toContain('总分|100||88|')
  })

  it('add decimals exactly', () => {
    const marks = MARKS.map(({ mark }, index) => ({ mark: index < 3 ? `${mark}.1` : mark }))
    expect(printed(scoreSheet({ ...SHEET, filled: { ...FILLED, marks } }))).toContain('总分|100||88.3|')
  })

  it('blank ones show no mark and carry the code by which they are entered', () => {
    const blankSheet = scoreSheet({ ...SHEET, code: 'sheet-1' })
    expect(blankSheet.corner?.content).toBe('sheet-1')
    expect(printed(blankSheet)).toContain('总分|100|||')
    expect(scoreSheet({ ...SHEET, code: 'sheet-1', filled: FILLED }).corner).toBeUndefined()
  })

  it('are summed up with the rounding stated; a silent juror leaves an empty cell', () => {
    const [first] = SUMMARY.scores.rows
    if (first === undefined) throw new Error('no row')
    const rows = [{ ...first, totals: first.totals.slice(0, 4), tie: '答辩面试得分高者优先' }]
    const text = printed(scoreSummary({ ...SUMMARY, scores: { ...SUMMARY.scores, rows } }))
    expect(text).toContain('|88|89|87|89||88.40|答辩面试得分高者优先')
    expect(text).toContain('保留两位小数')
  })
})

describe('the review report', () => {
  const sections = (document: OfficeDocument) =>
    lay(document).blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))

  it('has all its parts, in order', () => {
    expect(sections(reviewReport(REPORT))).toEqual([
      '一、项目基本情况',
      '二、公告与申报情况',
      '三、评委会产生方式与名单',
      '四、回避声明与回避情况',
      '五、通讯设备封存、归还情况',
      '六、资格审查结果',
      '七、评分办法与得分汇总',
      '八、评分核对',
      '九、推荐排序与推荐入选',
      '十、不同意见',
      '十一、附件目录',
      '十二、签字',
    ])
  })

  it('counts bids and the seats of the panel', () => {
    const text = printed(reviewReport(REPORT))
    expect(text).toContain('收到有效申报3份，逾期拒收1份，撤回0份')
    expect(text).toContain('共5人，其中专家4人、采购人代表1人；另有候补2人')
    expect(text).toContain('5名评委、2名工作人员的7部手机、1块智能手表')
  })

  it('says so when a bag was opened before the end, and when marks were given on paper', () => {
    const custody = { ...REPORT.custody, openings: ['14:00瞿立言因家人急病，经监督员同意'] }
    const text = printed(reviewReport({ ...REPORT, custody, scoredOn: 'paper' }))
    expect(text).toContain('封存期间启封1次：14:00瞿立言因家人急病，经监督员同意。')
    expect(text).not.toContain('无启封记录')
    expect(text).toContain('由一人录入、另一人核对')
    expect(text).not.toContain('同时亮分')
  })

  it('names each slip that was printed again, and is silent where none was', () => {
    const at = moment('2017-06-20T03:20:00.000Z')
    const reprints = [reprintWords({ at, by: '庄守正', name: '穆怀谨', reason: '口令条遗失。' })]
    expect(printed(reviewReport({ ...REPORT, reprints }))).toContain(
      '重新打印评审口令条1次：2017年6月20日11:20庄守正为穆怀谨打印，理由为口令条遗失。',
    )
    expect(printed(reviewReport(REPORT))).not.toContain('口令条')
  })

  it('names who withdrew, why, and who came in', () => {
    const declarations = [{ juror: '简若舟', ground: '三年内曾在申报机构兼职督导', replacedBy: '殷若木' }, { juror: '穆怀谨' }]
    expect(printed(reviewReport({ ...REPORT, declarations }))).toContain(
      '简若舟因三年内曾在申报机构兼职督导申请回避，已退出本项目评审，由候补评委殷若木递补',
    )
  })

  it('tells the draw as it was made, each seat that changed hands, and who sat in the end', () => {
    const why = leftWords({ recused: true, ground: 'kin', note: '我表姐在该机构任副理事长。' })
    const at = moment('2017-06-20T00:05:00.000Z')
    const changes = [{ seat: 1, out: JURORS[0] ?? '', why, in: '殷若木', at }]
    const text = printed(reviewReport({ ...REPORT, draw: { ...REPORT.draw, changes } }))
    expect(text).toMatch(new RegExp(`1\\|${JURORS[0]}\\|[^|]*\\|专家\\|已退出，补抽殷若木`))
    expect(text).toMatch(/殷若木\|社会工作师\|候补\|已补抽，接替/)
    expect(text).toContain('另有候补2人')
    expect(text).toContain(
      `1号|${JURORS[0]}|因与参加机构的法定代表人或者负责人有夫妻、直系血亲、三代以内旁系血亲或者近姻亲关系申请回避（本人说明：我表姐在该机构任副理事长）|殷若木|2017年6月20日08:05`,
    )
    expect(text).toContain(
      `实际参加评审的评委为${[...JURORS.slice(1), '殷若木'].join('、')}，共5人，其中专家4人、采购人代表1人。`,
    )
    expect(printed(reviewReport(REPORT))).not.toContain('补抽')
  })

  it('gives the grounds of a recusal in words, and leaves the words of whoever did not come', () => {
    for (const ground of ConflictGround.options) expect(groundWords(ground)).not.toContain(ground)
    expect(groundWords('director,other')).toBe(
      '前三年内担任参加机构的理事、董事、监事，且与参加机构有其他可能影响公平、公正评审的关系',
    )
    expect(leftWords({ recused: false, ground: '临时生病。', note: '' })).toBe('未参加评审：临时生病')
  })

  it('says who checked each bid’s qualification and when', () => {
    expect(printed(reviewReport(REPORT))).toContain(`1|${BIDDERS[0]}|通过|—|苗登科|2017年6月12日10:30`)
  })

  it('prints a dissent with its name and reasons, and says that silence is consent', () => {
    const signing = {
      ...REPORT.signing,
      dissents: [{ juror: '瞿立言', reasons: '认为财务一项证据不足。' }],
      silent: ['晏清和'],
    }
    const text = printed(reviewReport({ ...REPORT, signing }))
    expect(text).toContain('评委瞿立言对评审结论有不同意见，理由为：认为财务一项证据不足。')
    expect(text).toContain(
      '评审报告的签字期限为2017年6月21日。至期限届满，晏清和未在评审报告上签字，也未书面说明不同意见和理由，依照规定视为同意评审结论。',
    )
    expect(text).not.toContain('均同意评审结论')
  })

  it('lists what the four checks found and what was corrected', () => {
    const correction = { juror: '阚思齐', bidder: BIDDERS[1], item: '持证社工配备', from: '6', to: '10', reason: '证书为4人' }
    const objective = { found: 1, clear: false, conclusion: '1处不一致，已由评委更正' }
    const checks = { concluded: { ...REPORT.checks.concluded, objective }, marksObjective: true, corrections: [correction] }
    const text = printed(reviewReport({ ...REPORT, checks }))
    expect(text).toContain('|发现1处|有问题|1处不一致，已由评委更正')
    expect(text).toContain('|未发现|没有问题|没有畸高畸低')
    expect(text).toContain(`阚思齐|${BIDDERS[1]}|持证社工配备|6|10|证书为4人`)
    expect(printed(reviewReport(REPORT))).toContain('核对中没有作出更正。')
    const without = { ...REPORT.checks, marksObjective: false }
    expect(printed(reviewReport({ ...REPORT, checks: without }))).toContain('（本项目没有由评委打分的客观评分项）')
    expect(printed(reviewReport(REPORT))).not.toContain('没有由评委打分')
  })

  it('leaves a place for every juror to sign, with the time at which who signed in the system did', () => {
    const [first, ...others] = REPORT.signing.members
    if (first === undefined) throw new Error('the fixture has no panel')
    const members = [first, ...others.map(({ name }) => ({ name }))]
    const text = printed(reviewReport({ ...REPORT, signing: { ...REPORT.signing, members } }))
    for (const { name } of members) expect(text).toContain(`${name}（签字）：`)
    expect(text.match(/在系统内签字：2017年6月20日17:40/g)).toHaveLength(1)
  })
})

describe('forms of the review room', () => {
  it('the slip shows the passcode as it is typed', () => {
    expect(printed(jurorSlip(SLIP))).toContain('口令：7ACD-93FK-4TXY')
  })

  it('a declaration is blank, free of conflict, or names one', () => {
    expect(printed(conflictDeclaration(DECLARATION))).toMatch(/□　与上述机构均[^]*□　与下列机构/)
    const answer = { juror: '简若舟', on: day('2017-06-20'), conflicts: [] }
    expect(printed(conflictDeclaration({ ...DECLARATION, answer }))).toMatch(/☑　与上述机构均[^]*□　与下列机构/)
    const conflicts = [{ bidder: BIDDERS[1], ground: '三年内曾在该机构兼职督导' }]
    const named = printed(conflictDeclaration({ ...DECLARATION, answer: { ...answer, conflicts } }))
    expect(named).toMatch(/□　与上述机构均[^]*☑　与下列机构/)
    expect(named).toContain(`与${BIDDERS[1]}：三年内曾在该机构兼职督导。`)
  })

  it('custody has a line per device and empty lines after them', () => {
    const rows = lay(deviceCustody(CUSTODY)).blocks.flatMap((block) =>
      block.kind === 'table' && block.head.length > 0 ? [block.rows.length] : [],
    )
    expect(rows).toEqual([7])
  })

  it('a summary without objective marks says so, instead of an empty table', () => {
    for (const paper of [printed(scoreSummary(SUMMARY)), printed(reviewReport(REPORT))]) {
      expect(paper).toContain('核实值')
      expect(paper).toContain('附件中有2本证书已过期，按1人计')
    }
    expect(printed(scoreSummary({ ...SUMMARY, facts: [] }))).not.toContain('核实值')
    expect(printed(reviewReport({ ...REPORT, facts: [] }))).not.toContain('核实值')
    expect(printed(scoreSummary({ ...SUMMARY, objective: [] }))).toContain('没有由评委打分的客观评分项')
    expect(printed(scoreSummary(SUMMARY))).not.toContain('没有由评委打分的客观评分项')
  })

  it('a result and a letter tell what became of objections, where there were any', () => {
    const heard = { filedOn: day('2017-06-28'), answeredOn: day('2017-07-04') }
    const objections = [
      { ...heard, answer: '经核对，计分无误。', verdict: 'rejected' as const },
      { ...heard, answer: '不属于受理范围。', verdict: 'refused' as const },
    ]
    expect(printed(resultNotice(RESULT))).not.toContain('答复情况')
    const notice = printed(resultNotice({ ...RESULT, objections }))
    for (const said of ['附：异议及答复情况', '经核对，计分无误。', '不成立，维持原结果', '不予受理'])
      expect(notice).toContain(said)
    expect(printed(awardLetter(AWARD))).toContain('公示期已届满。现确定')
    expect(printed(awardLetter({ ...AWARD, noticeOver: false, objections: ['rejected'] }))).toContain('经评审。现确定')
    expect(printed(awardLetter({ ...AWARD, objections: ['rejected'] }))).toContain('期间收到异议1件，不成立，维持原结果。')
    expect(printed(awardLetter({ ...AWARD, objections: ['refused', 'rejected', 'rejected'] }))).toContain(
      '期间收到异议3件：2件不成立，维持原结果；1件不予受理。',
    )
  })

  it('an answer takes up every matter and says what can be done next', () => {
    const text = printed(objectionAnswer(ANSWER))
    expect(text).toContain('五位评委该项打分一致。')
    expect(text).toContain('综上，你单位提出的异议事项不成立，维持原结果')
    expect(text).not.toContain('该事项')
    expect(text).toContain('7个工作日内（2017年7月13日前，含当日），以书面形式向派驻纪检监察组（演示）申请复核')
    const [matter] = ANSWER.matters
    const turnedAway = {
      ...ANSWER,
      isPerson: true,
      outcome: 'refused' as const,
      matters: matter ? [{ ...matter, holds: null }] : [],
    }
    expect(printed(objectionAnswer(turnedAway))).toContain('综上，对您提出的异议不予受理。')
    expect(printed(objectionAnswer(turnedAway))).not.toContain('成立')
    const two = matter ? [matter, { ...matter, holds: true }] : []
    const upheld = printed(objectionAnswer({ ...ANSWER, outcome: 'upheld', matters: two }))
    for (const said of [
      '该事项不成立。',
      '该事项成立。',
      '异议事项成立。原公示的入选结果予以撤销，不再生效，由我单位另行公布流标公告。',
    ])
      expect(upheld).toContain(said)
  })
})
