import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { Fen } from '../../../kernel/fen.ts'
import { printedAmount, printedDate, printedMoment } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, flush, items, paragraph, section, signatures, wide } from '../../../lib/document/write.ts'
import { checkBlocks, type Checks } from './review-checks.ts'
import {
  custodyWords,
  drawBlocks,
  recusalBlocks,
  reprintBlocks,
  type Custody,
  type Declaration,
  type Draw,
} from './review-panel.ts'
import {
  bidsTable,
  type CheckedFact,
  factsIntro,
  factsTable,
  type Qualification,
  qualificationTable,
  type ReceivedBid,
} from './review-bids.ts'
import { lastOfferBlocks, type PrintedOffers } from './last-offers.ts'
import { silentWords } from './paper-words.ts'
import { meanInWords, partsInWords, passInWords, rubricTable, tiesInWords, type PrintedRubric } from './rubric-words.ts'
import { type OnPaper, onPaperBlocks } from './on-paper.ts'
import { scoresTable, type ScoreTable } from './score-summary.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf } from './wording.ts'

export type ReviewReport = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber?: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string; readonly budget: Fen }
  readonly publishedOn: CivilDate
  readonly deadline: Instant
  readonly bids: readonly ReceivedBid[]
  readonly draw: Draw
  readonly declarations: readonly Declaration[]
  readonly custody: Custody
  /** Each slip that was printed again: when, by whom, for which juror, why. */
  readonly reprints: readonly string[]
  readonly qualifications: readonly Qualification[]
  /** What earned points by formula; nothing where the jurors marked everything. */
  readonly facts: readonly CheckedFact[]
  /** Where last offers were asked for. */
  readonly lastOffers: PrintedOffers | null
  readonly rubric: PrintedRubric
  /** On the room's computers, revealed at once; or on paper sheets, entered by one and checked by another. */
  readonly scoredOn: 'screen' | 'paper'
  readonly scores: ScoreTable
  /** Sheets that were written on paper. */
  readonly onPaper: readonly OnPaper[]
  readonly checks: Checks
  readonly outcome: Outcome
  readonly signing: Signing
  readonly annexes: readonly string[]
  readonly reviewedOn: CivilDate
}

export type Outcome =
  | { readonly kind: 'recommended'; readonly bidder: string; readonly score: string; readonly next: readonly string[] }
  | { readonly kind: 'failed'; readonly totals: readonly { readonly bidder: string; readonly score: string }[] }

/** Silence after the deadline counts as consent (政府采购法实施条例 41); nothing is concluded from it while the signing is `open`. */
export type Signing = {
  readonly open: boolean
  /** `signedAt`: when a member signed, or dissented, in the system; whoever did not signs with the pen. `onPaper`: when that was checked. */
  readonly members: readonly {
    readonly name: string
    readonly signedAt?: Instant
    readonly onPaper?: boolean
    readonly dissented?: boolean
    readonly deemed?: boolean
  }[]
  /** Somebody sat on the panel for the purchaser. */
  readonly forPurchaser: boolean
  readonly dissents: readonly { readonly juror: string; readonly reasons: string }[]
  /** The last day for signing; none of a report that went out when there was no term. */
  readonly by: CivilDate | null
  /** Who let it pass in silence. */
  readonly silent: readonly string[]
}

/** 评审报告: everything the panel did, in the order it was done, signed by all of it. */
export function reviewReport(report: ReviewReport): OfficeDocument {
  const label = wordingOf(report.profile)
  return {
    title: `${report.lot.name}${label.report}`,
    ...(report.documentNumber === undefined ? {} : { number: report.documentNumber }),
    footer: report.footer,
    body: [
      section('项目基本情况', basics(report)),
      section(`公告与${label.bid}情况`, ...received(report)),
      section(`${label.panel}产生方式与名单`, ...drawBlocks(report.draw, label)),
      section('回避声明与回避情况', ...recusalBlocks(report.declarations, label)),
      section('通讯设备封存、归还情况', paragraph(custodyWords(report.custody, label.member)), ...reprintBlocks(report.reprints)),
      section('资格审查结果', qualificationTable(report.qualifications, label.bidder), ...checkedFacts(report)),
      ...(report.lastOffers === null ? [] : [section('磋商与最后报价', ...lastOfferBlocks(report.lastOffers, label.bidder))]),
      section('评分办法与得分汇总', ...scoring(report)),
      section('评分核对', ...checkBlocks(report.checks)),
      section(
        report.outcome.kind === 'failed' ? `推荐${label.winning}情况` : `推荐排序与推荐${label.winning}`,
        paragraph(outcomeWords(report)),
      ),
      section('不同意见', ...dissent(report.signing, label.member)),
      section('附件目录', ...items(report.annexes)),
      section('签字', ...signing(report)),
    ],
  }
}

const basics = ({ programme, purchaser, lot, reviewedOn }: ReviewReport): Block =>
  fields(
    2,
    wide('项目名称', lot.name),
    field('项目编号', lot.code),
    field('评审日期', printedDate(reviewedOn)),
    wide('所属购买计划', programme),
    wide('采购人', purchaser),
    wide('预算金额', printedAmount(lot.budget)),
  )

function received({ profile, bids, publishedOn, deadline }: ReviewReport): readonly Block[] {
  const { notice, bid, bidder } = wordingOf(profile)
  const count = (state: ReceivedBid['state']) => bids.filter((one) => one.state === state).length
  const accepted = count('accepted')
  return [
    paragraph(
      `${printedDate(publishedOn)}发布${notice}，${bid}截止时间为${printedMoment(deadline)}。截止时，收到有效${bid}${accepted}份，逾期拒收${count('late')}份，撤回${count('withdrawn')}份，具体如下：`,
    ),
    bidsTable(bids, bidder),
  ]
}

const checkedFacts = ({ facts, profile }: ReviewReport): readonly Block[] =>
  facts.length === 0 ? [] : [paragraph(factsIntro(wordingOf(profile))), factsTable(facts, wordingOf(profile))]

const SCORED: Record<ReviewReport['scoredOn'], string> = {
  screen: '各评委独立打分，全部提交后同时亮分。得分汇总如下：',
  paper: '各评委在纸质评分表上独立打分并签名，由一人录入、另一人核对。得分汇总如下：',
}

function scoring({ profile, rubric, scores, scoredOn, onPaper }: ReviewReport): readonly Block[] {
  return [
    paragraph(
      `评分分为${partsInWords(rubric)}。${meanInWords(rubric)}；${tiesInWords(rubric)}${passInWords(rubric)}。各评分项及标准如下：`,
    ),
    rubricTable(rubric.criteria),
    paragraph(SCORED[scoredOn]),
    scoresTable(profile, scores),
    ...onPaperBlocks(onPaper),
  ]
}

function outcomeWords({ profile, outcome, rubric }: ReviewReport): string {
  const { panel, winner, failed } = wordingOf(profile)
  if (outcome.kind === 'failed') {
    const totals = outcome.totals.map(({ bidder, score }) => `${bidder}${score}分`).join('，')
    const mark = rubric.passMark === undefined ? '' : `${rubric.passMark}分`
    return `最后得分：${totals}，均未达到合格线${mark}，不排列名次，${panel}不推荐${winner}。依照公告规定，本项目${failed}由采购人的分管领导决定并公布。`
  }
  const next = outcome.next.length === 0 ? '' : `其后依次为：${outcome.next.join('、')}。`
  const passed = rubric.passMark === undefined ? '' : `，不低于合格线${rubric.passMark}分`
  return `按得分由高到低排序，${outcome.bidder}以${outcome.score}分列第1名${passed}，${panel}推荐其为${winner}。${next}`
}

function dissent({ open, dissents, silent, by }: Signing, member: string): readonly Block[] {
  const signed = dissents.map(({ juror, reasons }) => paragraph(`${member}${juror}对评审结论有不同意见，理由为：${reasons}`))
  const until =
    by === null ? '' : `签字期限为${printedDate(by)}，逾期未签字、也未书面说明不同意见和理由的，依照规定视为同意评审结论。`
  if (open) return [...signed, paragraph(`${member}尚未全部签字。${until}签字时写明的不同意见和理由，将列入本节。`)]
  const said = [...signed, ...(by === null || silent.length === 0 ? [] : [paragraph(silentWords({ by, names: silent }))])]
  return said.length === 0 ? [paragraph(`全体${member}均同意评审结论，无不同意见。`)] : said
}

function signing({ profile, signing: { members, forPurchaser }, purchaser, reviewedOn }: ReviewReport): readonly Block[] {
  const { member } = wordingOf(profile)
  return [
    flush(`全体${member}：`),
    signatures(2, ...members.map(signatureOf)),
    signatures(
      2,
      ...(forPurchaser ? ['采购人代表', '监督员'] : ['监督员']).map((who) => ({ lines: [{ label: `${who}（签字）：` }] })),
    ),
    closing(purchaser, printedDate(reviewedOn)),
  ]
}

const signedHow = ({ onPaper = false, dissented = false }: Signing['members'][number]): string => {
  if (onPaper) return dissented ? '纸质写明不同意见，扫描件核对：' : '纸质签字，扫描件核对：'
  return dissented ? '在系统内写明不同意见：' : '在系统内签字：'
}

const signatureOf = (member: Signing['members'][number]) => ({
  lines: [
    { label: `${member.name}（签字）：`, ...(member.deemed === true ? { value: '逾期未签，视为同意' } : {}) },
    ...(member.signedAt === undefined ? [] : [{ label: signedHow(member), value: printedMoment(member.signedAt) }]),
  ],
})
