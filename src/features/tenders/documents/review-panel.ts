import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import { printedDate, printedMoment, unstopped } from '../../../lib/document/printed.ts'
import type { Block } from '../../../lib/document/tree.ts'
import { NOTHING, paragraph, table } from '../../../lib/document/write.ts'
import type { Wording } from './wording.ts'

/** How the panel came about. `poolSize`: who was in the pool at the call and could still be drawn, before those in conflict were taken out. */
export type Draw = {
  readonly on: CivilDate
  readonly method: 'drawn' | 'drawn-on-paper'
  readonly poolSize: number
  /** Who came into the pool or dropped out of it between the call and the draw, and so was not drawn from, each in words. */
  readonly since: readonly string[]
  readonly excluded: number
  /** By which fields the experts were drawn, if by any; and why by none after all. */
  readonly fields: readonly string[]
  readonly widened: string
  readonly witness: string
  /** As they were drawn, whoever sat in the end. */
  readonly seats: readonly Seat[]
  readonly changes: readonly Change[]
  /** Panels before this one that did not see it through. */
  readonly disbanded: readonly Disbanded[]
}

export type Disbanded = { readonly at: Instant; readonly by: string; readonly reason: string }

export type Seat = {
  readonly name: string
  readonly title: string
  readonly kind: 'expert' | 'purchaser'
  readonly place: 'member' | 'alternate'
}

/** A seat that changed hands: who left it and why, who was called to it and when. */
export type Change = {
  readonly seat: number
  readonly out: string
  readonly why: string
  readonly in: string
  readonly at: Instant
}

/** Whoever withdrew gives a ground and, where there was more to say, an account in the juror's own words. */
export type Declaration = {
  readonly juror: string
  readonly ground?: string
  readonly note?: string
  readonly replacedBy?: string
}

export type Custody = {
  readonly from: Instant
  readonly to?: Instant
  readonly jurors: number
  readonly staff: number
  readonly phones: number
  /** Who was asked and had no phone. */
  readonly without: readonly string[]
  readonly others: readonly string[]
  readonly keepers: readonly string[]
  /** Each time a bag was opened before the end: when, whose, why, with whose consent. */
  readonly openings: readonly string[]
}

export function drawBlocks(draw: Draw, { member, panel, notice }: Wording): readonly Block[] {
  const how = draw.method === 'drawn' ? '由系统随机抽取' : '以线下抽签方式随机抽取，抽取记录已上传存档'
  const members = draw.seats.filter(({ place }) => place === 'member')
  const { experts, purchasers } = countOf(members)
  const alternates = draw.seats.length - members.length
  return [
    ...draw.disbanded.map(({ at, by, reason }) =>
      paragraph(`此前抽取的${panel}于${printedMoment(at)}由${by}解散，理由为：${unstopped(reason)}。其后重新抽取。`),
    ),
    paragraph(
      `${printedDate(draw.on)}，在${draw.witness}见证下，从${notice}发布时在库并可抽取的评委${draw.poolSize}人中排除应当回避的${draw.excluded}人后，${how}专家评委和候补评委。本项目${member}共${experts + purchasers}人，其中专家${experts}人、采购人代表${purchasers}人；另有候补${alternates}人。${sinceWords(draw.since)}${fieldWords(draw)}抽取名单如下：`,
    ),
    table(
      [
        { head: '序号', share: 0.8, align: 'centre' },
        { head: '姓名', share: 1.6, align: 'centre' },
        { head: '职称或职务', share: 4 },
        { head: '身份', share: 1.8, align: 'centre' },
        { head: '备注', share: 2.4 },
      ],
      draw.seats.map((seat, index) => [String(index + 1), seat.name, seat.title, placeOf(seat), remarkOf(seat, draw.changes)]),
    ),
    ...changeBlocks(draw, member),
  ]
}

const sinceWords = (since: readonly string[]): string =>
  since.length === 0 ? '' : `公告发布后评委库有变动、不参加本次抽取的${since.length}人：${since.join('；')}。`

const fieldWords = ({ fields, widened }: Pick<Draw, 'fields' | 'widened'>): string => {
  if (fields.length === 0) return ''
  const named = fields.join('、')
  return widened === ''
    ? `专家评委按专业领域（${named}）抽取，采购人代表不受专业领域限制。`
    : `所需专业领域（${named}）可抽取的评委人数不足，改为不限专业领域抽取，理由为：${unstopped(widened)}。`
}

const countOf = (seats: readonly Seat[]) => {
  const experts = seats.filter(({ kind }) => kind === 'expert').length
  return { experts, purchasers: seats.length - experts }
}

/** What became of a seat or an alternate; one who was called and then left has both said. */
const remarkOf = ({ name }: Seat, changes: readonly Change[]): string =>
  changes
    .flatMap((change) => [
      ...(change.in === name ? [`已补抽，接替${change.out}`] : []),
      ...(change.out === name ? [`已退出，补抽${change.in}`] : []),
    ])
    .join('；') || NOTHING

/** Each replacement in its order, and who sat in the end; nothing where everybody drawn sat. */
function changeBlocks({ seats, changes }: Draw, member: string): readonly Block[] {
  if (changes.length === 0) return []
  const [gone, come] = [new Set(changes.map(({ out }) => out)), new Set(changes.map((change) => change.in))]
  const sat = seats.filter(({ name, place }) => !gone.has(name) && (place === 'member' || come.has(name)))
  const { experts, purchasers } = countOf(sat)
  return [
    paragraph(`抽取后补抽${changes.length}次，按候补顺序进行，情况如下：`),
    table(
      [
        { head: '席位', share: 0.9, align: 'centre' },
        { head: '退出人员', share: 1.4, align: 'centre' },
        { head: '退出原因', share: 4.4 },
        { head: '补抽人员', share: 1.4, align: 'centre' },
        { head: '补抽时间', share: 2.2, align: 'centre' },
      ],
      changes.map((change) => [`${change.seat}号`, change.out, change.why, change.in, printedMoment(change.at)]),
    ),
    paragraph(
      `补抽后，实际参加评审的${member}为${sat.map(({ name }) => name).join('、')}，共${sat.length}人，其中专家${experts}人、采购人代表${purchasers}人。`,
    ),
  ]
}

const placeOf = ({ kind, place }: Seat): string => {
  if (place === 'alternate') return '候补'
  return kind === 'expert' ? '专家' : '采购人代表'
}

export function recusalBlocks(declarations: readonly Declaration[], { member, bidder, bid }: Wording): readonly Block[] {
  const recused = declarations.filter((declaration) => declaration.ground !== undefined)
  const all = `知悉${bidder}名单后、接触${bid}材料前，${declarations.map(({ juror }) => juror).join('、')}共${declarations.length}名${member}逐一签署了回避声明`
  if (recused.length === 0) return [paragraph(`${all}，均声明不存在应当回避的情形。`)]
  const each = recused.map(({ juror, ground = '', note, replacedBy }) =>
    paragraph(
      `${juror}因${ground}申请回避，已退出本项目评审${replacedBy === undefined ? '' : `，由候补${member}${replacedBy}递补`}。${note === undefined ? '' : `本人说明：${note}。`}`,
    ),
  )
  return [paragraph(`${all}。其中${recused.length}人回避：`), ...each]
}

/** Nothing is said where no slip was printed again. */
export const reprintBlocks = (reprints: readonly string[]): readonly Block[] =>
  reprints.length === 0 ? [] : [paragraph(`评审期间重新打印评审口令条${reprints.length}次：${reprints.join('；')}。`)]

/** '自…起至…止，5名评委、2名工作人员共7部手机、1块智能手表由…双人签收封存，评审结束后全部归还。' */
export function custodyWords(custody: Custody, member: string): string {
  const { from, to, jurors, staff, phones, without, others, keepers, openings } = custody
  const holders = staff === 0 ? `${jurors}名${member}` : `${jurors}名${member}、${staff}名工作人员`
  const kept = [...(phones === 0 ? [] : [`${phones}部手机`]), ...others].join('、')
  const hands = `${keepers.join('、')}${keepers.length > 1 ? '双人' : ''}`
  if (kept === '') return `${printedMoment(from)}，经${hands}当面询问，${holders}均未带手机和其他通讯设备。`
  const end = to === undefined ? '尚未归还' : `${printedMoment(to)}评审结束后全部归还，由本人签字领回`
  const early = openings.length === 0 ? '封存期间无启封记录' : `封存期间启封${openings.length}次：${openings.join('；')}`
  const asked = without.length === 0 ? '' : `（其中${without.join('、')}未带手机）`
  return `${printedMoment(from)}起，${holders}${asked}的${kept}由${hands}签收、集中封存；${end}。${early}。`
}
