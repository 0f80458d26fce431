import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedMoment, printedPeriod, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, items, paragraph, section, table, wide } from '../../../lib/document/write.ts'
import { remedyWords, type Remedies } from './remedies.ts'
import {
  disclosureWords,
  meanInWords,
  partsInWords,
  pricingInWords,
  rubricTable,
  tiesInWords,
  type PrintedRubric,
} from './rubric-words.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { type Wording, wordingOf } from './wording.ts'

export type CallNotice = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber?: string
  readonly title: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: NoticeLot
  readonly conditions: readonly string[]
  readonly indicators: readonly NoticeIndicator[]
  readonly rubric: PrintedRubric
  readonly guide: { readonly period: readonly [CivilDate, CivilDate]; readonly where: string }
  readonly submission: { readonly how: string; readonly deadline: Instant; readonly paperAddress?: string }
  readonly review: { readonly on?: CivilDate; readonly place?: string }
  readonly remedies: Remedies
  readonly contact: { readonly name: string; readonly phone: string }
  readonly issuedOn: CivilDate
}

export type NoticeLot = {
  readonly code: string
  readonly name: string
  readonly class: 'A' | 'B'
  readonly communities: readonly string[]
  readonly fields: readonly string[]
  readonly goal: string
  /** What the lot asks of the team, in its own words; may be empty. */
  readonly teamPolicy: string
  /** Of a supervision: the projects that it is for, each in its own words. */
  readonly supervises?: readonly string[]
  readonly period: readonly [CivilDate, CivilDate]
  readonly budget: Fen
  readonly ceiling?: Fen
  /** What of the catalogue of services it buys, code and name. */
  readonly service?: string
  readonly fund: string
  /** When and where it was public that this was going to be bought. */
  readonly intention?: { readonly publishedOn: CivilDate; readonly where: string }
}

export type NoticeIndicator = {
  readonly name: string
  readonly target: number
  readonly unit: string
  readonly counting?: string
}

/** 征集公告: the call by which a lot is opened to bids (forms: 公告与公示). */
export function callNotice(notice: CallNotice): OfficeDocument {
  const words = wordingOf(notice.profile)
  const { lot } = notice
  return {
    title: notice.title,
    ...(notice.documentNumber === undefined ? {} : { number: notice.documentNumber }),
    footer: notice.footer,
    body: [
      paragraph(
        `为回应居民需求，提高社区服务专业化水平，${notice.purchaser}拟通过政府购买服务方式实施${quoted(lot.name)}。${words.call}，有关事项公告如下：`,
      ),
      section('项目概况', overview(notice)),
      section(`${words.bid}资格条件`, ...items([...notice.conditions, ...apartFrom(lot, words), ...teamOf(lot)])),
      section('服务内容与指标', paragraph(lot.goal), indicatorTable(notice.indicators)),
      section(`${words.review}办法`, ...method(notice)),
      section(`${words.guide}获取、${words.bid}方式及截止时间`, ...submission(notice)),
      section(`${words.review}时间、地点及通讯设备管理`, ...room(notice)),
      section(`${words.display}与${words.challenge}渠道`, paragraph(remedyWords(notice.profile, notice.remedies))),
      section('联系人', paragraph(`${notice.contact.name}，电话：${notice.contact.phone}。`)),
      closing(`${notice.purchaser}（盖章）`, printedDate(notice.issuedOn)),
    ],
  }
}

/** 政府采购法实施条例第18条: whoever supervises a project does not carry it out. */
const apartFrom = ({ supervises = [] }: NoticeLot, { bid }: Wording): readonly string[] =>
  supervises.length === 0 ? [] : [`未参加${bid}、也未承接上述被督导评估的项目。`]

const teamOf = ({ teamPolicy }: NoticeLot): readonly string[] =>
  teamPolicy === '' ? [] : [`项目团队：${unstopped(teamPolicy)}。`]

const overview = ({ lot, programme, rubric: { fixedPrice } }: CallNotice): Block =>
  fields(
    2,
    wide('项目名称', lot.name),
    wide('所属购买计划', programme),
    field('项目编号', lot.code),
    field('项目类别', lot.class === 'A' ? 'A类（直接服务）' : 'B类（督导评估）'),
    field('服务领域', lot.fields.join('、')),
    field('资金来源', lot.fund),
    ...(lot.intention === undefined
      ? []
      : [wide('采购意向公开', `${printedDate(lot.intention.publishedOn)}，${unstopped(lot.intention.where)}`)]),
    ...(lot.service === undefined ? [] : [wide('购买服务目录事项', lot.service)]),
    wide('服务社区', lot.communities.join('、')),
    ...((lot.supervises ?? []).length === 0 ? [] : [wide('督导评估的项目', (lot.supervises ?? []).join('；'))]),
    wide('服务期限', printedPeriod(lot.period)),
    wide('预算金额', `${printedAmount(lot.budget)}，${fixedPrice ? '固定总价' : '最高限价'}`),
    ...(lot.ceiling === undefined ? [] : [wide('单个项目上限', printedAmount(lot.ceiling))]),
  )

const indicatorTable = (indicators: readonly NoticeIndicator[]): Block =>
  table(
    [
      { head: '序号', share: 0.7, align: 'centre' },
      { head: '指标', share: 3 },
      { head: '目标值', share: 1.4, align: 'centre' },
      { head: '计数口径', share: 5 },
    ],
    indicators.map((indicator, index) => [
      String(index + 1),
      indicator.name,
      `${indicator.target}${indicator.unit}`,
      indicator.counting ?? '',
    ]),
  )

function method({ profile, rubric }: CallNotice): readonly Block[] {
  const { bidder, failed, winner, winning } = wordingOf(profile)
  const rules = [
    `评审分为${partsInWords(rubric)}。${rubric.fixedPrice ? '本项目实行固定总价，价格不作为评分因素。' : ''}`,
    ...pricingInWords(rubric, winning),
    `${meanInWords(rubric)}；按得分由高到低排序，得分最高的推荐为${winner}。`,
    `${tiesInWords(rubric)}。`,
    ...(rubric.passMark === undefined ? [] : [`最高得分低于${rubric.passMark}分的，本项目${failed}。`]),
    `分数公开范围：${disclosureWords(rubric.disclosure, winner)}。未${winning}的${bidder}，由采购人书面告知本机构得分和理由。`,
  ]
  return [...items(rules), rubricTable(rubric.criteria)]
}

function submission({ profile, guide, submission: bid }: CallNotice): readonly Block[] {
  const words = wordingOf(profile)
  const paper = bid.paperAddress === undefined ? [] : [`确有困难不能在线提交的，可将密封的纸质材料送至${bid.paperAddress}。`]
  return items([
    `${words.guide}获取：${printedPeriod(guide.period)}，${guide.where}。`,
    `${words.bid}方式：${bid.how}。`,
    `截止时间：${printedMoment(bid.deadline)}（北京时间）。逾期提交的不予接收。截止前可以撤回或者重新提交，以最后一次提交为准。`,
    ...paper,
  ])
}

function room({ profile, review }: CallNotice): readonly Block[] {
  const { panel, opening, member } = wordingOf(profile)
  const when = review.on === undefined ? '评审时间另行通知' : `评审时间：${printedDate(review.on)}`
  const where = review.place === undefined ? '评审地点另行通知' : `评审地点：${review.place}`
  return items([
    `${when}；${where}。${opening}由监督员在截止时间后共同进行。`,
    `${panel}封闭评审。评审开始前，${member}和现场工作人员的手机、智能手表等通讯设备由专人登记、封存，评审结束后签字归还；评审期间不得与外界联系，不得透露评审情况。`,
  ])
}
