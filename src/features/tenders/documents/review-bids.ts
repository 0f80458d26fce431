import type { Instant } from '../../../kernel/civil.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Table } from '../../../lib/document/tree.ts'
import { NOTHING, table } from '../../../lib/document/write.ts'
import type { Wording } from './wording.ts'

export type ReceivedBid = {
  readonly bidder: string
  readonly at: Instant
  readonly state: 'accepted' | 'late' | 'withdrawn'
}

/** A bidder that does not qualify is told why, and the report says so (财政部令第87号 44). */
export type Qualification = { readonly bidder: string; readonly by: string; readonly at?: Instant } & (
  | { readonly passed: true }
  | { readonly passed: false; readonly reason: string }
)

const STATES: Record<ReceivedBid['state'], string> = { accepted: '有效', late: '逾期拒收', withdrawn: '已撤回' }

export const bidsTable = (bids: readonly ReceivedBid[], bidder: string): Table =>
  table(
    [
      { head: '序号', share: 0.8, align: 'centre' },
      { head: bidder, share: 5 },
      { head: '送达时间', share: 2.6, align: 'centre' },
      { head: '情况', share: 1.4, align: 'centre' },
    ],
    bids.map((bid, index) => [String(index + 1), bid.bidder, printedMoment(bid.at), STATES[bid.state]]),
  )

export const qualificationTable = (qualifications: readonly Qualification[], bidder: string): Table =>
  table(
    [
      { head: '序号', share: 0.8, align: 'centre' },
      { head: bidder, share: 3.4 },
      { head: '审查结果', share: 1.2, align: 'centre' },
      { head: '不通过的理由', share: 2.6 },
      { head: '审查人', share: 1.2, align: 'centre' },
      { head: '审查时间', share: 2, align: 'centre' },
    ],
    qualifications.map((one, index) => [
      String(index + 1),
      one.bidder,
      one.passed ? '通过' : '不通过',
      one.passed ? NOTHING : one.reason,
      one.by,
      one.at === undefined ? '' : printedMoment(one.at),
    ]),
  )

/** A fact that a bidder stated and that earns points by formula, as it was found on the papers. */
export type CheckedFact = {
  readonly bidder: string
  readonly fact: string
  readonly stated: string
  readonly found: string
  readonly points: string
  /** Why another value counts than the stated one; empty where they are the same. */
  readonly reason: string
  readonly by: string
}

export const factsTable = (facts: readonly CheckedFact[], { bidder, bid }: Pick<Wording, 'bidder' | 'bid'>): Table =>
  table(
    [
      { head: bidder, share: 3 },
      { head: `${bid}数据`, share: 2.2 },
      { head: `${bid}值`, share: 1.1, align: 'centre' },
      { head: '核实值', share: 1.1, align: 'centre' },
      { head: '得分', share: 1, align: 'centre' },
      { head: '更正理由', share: 2.6 },
      { head: '核实人', share: 1.2, align: 'centre' },
    ],
    facts.map(({ bidder: name, fact, stated, found, points, reason, by }) => [
      name,
      fact,
      stated,
      found,
      points,
      reason || NOTHING,
      by,
    ]),
  )

export const factsIntro = ({ bid }: Pick<Wording, 'bid'>): string =>
  `下列${bid}数据按公式计分，经对照附件核实后，以核实值计算得分：`
