import type { CivilDate } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedPeriod, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, flush, items, paragraph } from '../../../lib/document/write.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import type { Verdict } from '../rules/challenge.ts'
import { heardWords } from './paper-words.ts'
import { markOf, type Revocation, titleSince } from './revocation.ts'
import { howToObject } from './remedies.ts'
import { wordingOf } from './wording.ts'

type Letter = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber?: string
  readonly purchaser: string
  readonly receiver: string
  readonly lot: { readonly code: string; readonly name: string }
  /** Another result was announced before, and its winner gave it up. */
  readonly succeeds?: boolean
  readonly issuedOn: CivilDate
}

export type AwardLetter = Letter & {
  /** A class-B lot supervises the others: it has no delivery team in a community. */
  readonly class: 'A' | 'B'
  /** What the lot asks of the team, in its own words; may be empty. */
  readonly teamPolicy: string
  readonly score: string
  readonly amount: Fen
  readonly period: readonly [CivilDate, CivilDate]
  /** The last day on which the contract may be signed. */
  readonly signBy: CivilDate
  /** It went out when nobody could object any more, and not with the result. */
  readonly noticeOver: boolean
  /** What the objections to the result came to, where there were any. */
  readonly objections: readonly Verdict[]
  readonly contact: { readonly name: string; readonly phone: string }
}

export type LosingLetter = Letter & {
  readonly score?: string
  readonly rank?: number
  /** The pass mark that the score did not reach. */
  readonly missed?: string
  readonly reasons: readonly string[]
  /** What it had stated of itself and the papers did not bear out; the fact is named, the values and the reason are in words. */
  readonly corrections: readonly {
    readonly fact: string
    readonly stated: string
    readonly found: string
    readonly reason: string
  }[]
  /** What the panel found good: said first, because most of the receivers are young organisations. */
  readonly strengths: readonly string[]
  readonly lastDayToObject: CivilDate
  /** Where the result that it tells of no longer stands. */
  readonly revoked?: Revocation
  readonly contact: { readonly name: string; readonly phone: string }
}

/** 入选通知书: binds both sides to sign within the term (政府采购法 46). */
export function awardLetter(letter: AwardLetter): OfficeDocument {
  const words = wordingOf(letter.profile)
  const heard = letter.objections.length === 0 ? '' : `，期间${heardWords(words.challenge, letter.objections)}`
  const ended = letter.noticeOver ? `，${words.standstill}已届满${heard}` : ''
  return {
    ...head(letter, words.letter),
    body: [
      flush(`${letter.receiver}：`),
      paragraph(
        `${quoted(letter.lot.name)}（项目编号：${letter.lot.code}）经${words.review}${ended}。${letter.succeeds === true ? `原${words.winner}已放弃${words.winning}，按${words.report}的推荐排序顺延，` : ''}现确定你单位为${words.winner}，${letter.score === '' ? '' : `得分${letter.score}分，`}${words.winning}金额为${printedAmount(letter.amount)}，服务期限为${printedPeriod(letter.period)}。`,
      ),
      paragraph('请做好以下工作：'),
      ...items([
        `于${printedDate(letter.signBy)}前（含当日）与我单位签订合同。合同内容应与${words.guide}和你单位${words.bidDocument}一致，不得作实质性变更。`,
        teamWords(letter, words.guide),
        `无正当理由拒绝或者逾期不签订合同的，视为放弃${words.winning}资格，由排名下一位的机构依次递补或者重新组织采购。`,
      ]),
      paragraph(`联系人：${letter.contact.name}，联系电话：${letter.contact.phone}。`),
      paragraph('特此通知。'),
      closing(`${letter.purchaser}（盖章）`, printedDate(letter.issuedOn)),
    ],
  }
}

const TEAMS: Record<AwardLetter['class'], string> = {
  A: '落实项目团队人员，报我单位备案；从事未成年人服务的人员，须完成违法犯罪记录查询。',
  B: '落实督导、评估人员名单，报我单位备案；与被评估机构存在利害关系的人员不得参加。',
}

function teamWords({ class: cls, teamPolicy }: AwardLetter, guide: string): string {
  const asked = teamPolicy === '' ? '' : `按照${guide}规定的团队要求（${unstopped(teamPolicy)}），`
  return `签订合同前，${asked}${TEAMS[cls]}`
}

/** 未入选通知书: the receiver's own score and reasons and nobody else's (财政部令第87号 69). */
export function losingLetter(letter: LosingLetter): OfficeDocument {
  const words = wordingOf(letter.profile)
  const score = letter.score === undefined ? '' : `你单位得分为${letter.score}分`
  const rank = letter.rank === undefined ? '' : `${score === '' ? '你单位' : '，'}名次为第${letter.rank}名`
  const missed = letter.missed === undefined ? '' : `，未达到合格线${letter.missed}分`
  const praise =
    letter.strengths.length === 0 ? [] : [paragraph(`${words.panel}认为，你单位${letter.strengths.join('；')}，值得肯定。`)]
  return {
    ...head(letter, titleSince(words.losingLetter, letter.revoked)),
    body: [
      ...markOf(letter.profile, letter.revoked),
      flush(`${letter.receiver}：`),
      paragraph(
        `感谢你单位参加${quoted(letter.lot.name)}（项目编号：${letter.lot.code}）的${words.bid}，并为此付出的辛勤努力。经${words.review}，你单位本次${words.losing}。${score}${missed}${rank}${score + rank === '' ? '' : '。'}`,
      ),
      ...(letter.succeeds === true
        ? [
            paragraph(
              `此前${words.display}的${words.winner}已放弃${words.winning}，我单位按${words.report}的推荐排序顺延并重新${words.display}结果，此前发给你单位的通知书不再适用，以本通知书为准。`,
            ),
          ]
        : []),
      ...praise,
      paragraph(`${words.losing}的主要理由如下：`),
      ...items(letter.reasons.map((reason) => `${reason}。`)),
      ...corrected(letter),
      paragraph(
        `以上情况仅告知你单位。如有${words.challenge}，请于${printedDate(letter.lastDayToObject)}前（含当日）${howToObject(letter.profile)}向我单位提出。如需了解改进建议，可与我单位联系，我们将安排专人当面说明。`,
      ),
      paragraph('诚挚欢迎你单位继续关注和参与今后的社区服务项目。'),
      paragraph(`联系人：${letter.contact.name}，联系电话：${letter.contact.phone}。`),
      closing(`${letter.purchaser}（盖章）`, printedDate(letter.issuedOn)),
    ],
  }
}

const corrected = ({ corrections }: LosingLetter) =>
  corrections.length === 0
    ? []
    : [
        paragraph('你单位填报的下列数据，经对照附件核实后作了更正，按核实值计分：'),
        ...items(
          corrections.map(
            ({ fact, stated, found, reason }) => `${fact}：填报${stated}，核实为${found}，原因：${unstopped(reason)}。`,
          ),
        ),
      ]

const head = (letter: Letter, title: string) => ({
  title,
  ...(letter.documentNumber === undefined ? {} : { number: letter.documentNumber }),
  footer: letter.footer,
})
