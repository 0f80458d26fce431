import type { Fen } from '../../../kernel/fen.ts'
import { inYuan } from '../../../kernel/fen.ts'
import type { Instant } from '../../../kernel/civil.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Block, Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import {
  blank,
  field,
  fields,
  flush,
  paragraph,
  personSigns,
  section,
  signatures,
  table,
  wide,
} from '../../../lib/document/write.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf } from './wording.ts'

export type OpeningRecord = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly purchaser: string
  readonly programme: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly deadline: Instant
  readonly openedAt: Instant
  /** Left to be written by hand where the call named none. */
  readonly place: string | null
  /** How many were sealed when the deadline passed. */
  readonly sealed: number
  /** Who agreed to the opening and when; with the last of them it was opened. */
  readonly releases: readonly { readonly name: string; readonly at: Instant }[]
  /** How many had to agree. */
  readonly needed: number
  readonly bids: readonly OpenedBid[]
  readonly withdrawn: readonly WithdrawnBid[]
  /** Offered when the deadline had passed: refused, and read by nobody. */
  readonly late: readonly WithdrawnBid[]
}

/** `intact`: what was opened is what was sealed. Without a price where the form asks for none. */
export type OpenedBid = {
  readonly bidder: string
  readonly receiptNumber: string
  readonly at: Instant
  readonly intact: boolean
  readonly price: Fen | null
}

/** Taken back before the deadline: never opened, and read by nobody. */
export type WithdrawnBid = { readonly bidder: string; readonly receiptNumber: string; readonly at: Instant }

/** 拆封记录 (开标记录 under the procurement law): read out on the spot and signed by all who were there (87号令 41, 42). */
export function openingRecord(record: OpeningRecord): OfficeDocument {
  const { opening, bidder } = wordingOf(record.profile)
  return {
    title: `${record.lot.name}${opening}记录`,
    footer: record.footer,
    body: [
      fields(
        2,
        wide('项目名称', record.lot.name),
        field('项目编号', record.lot.code),
        field('采购人', record.purchaser),
        wide('所属购买计划', record.programme),
        field('截止时间', printedMoment(record.deadline)),
        field(`${opening}时间`, printedMoment(record.openedAt)),
        wide(`${opening}地点`, record.place ?? [blank(30)]),
      ),
      section('到场人员', ...present(record, opening)),
      section(`${opening}与唱价`, ...opened(record)),
      section('撤回和逾期情况', ...notOpened(record)),
      section(
        '签字',
        flush(`以上记录经在场人员核对无误。${bidder}代表对${opening}过程有不同意见的，请写明：`),
        flush(blank(40)),
        signatures(3, ...record.releases.map(() => personSigns('监督员')), personSigns('经办人'), personSigns('记录人')),
        signatures(3, ...Array.from({ length: 3 }, () => personSigns(`${bidder}代表`))),
      ),
    ],
  }
}

function present({ releases, needed }: OpeningRecord, opening: string): readonly Block[] {
  const each = releases.map(({ name, at }) => `${name}（${printedMoment(at)}同意${opening}）`).join('、')
  return [
    paragraph(`监督员：${each}。须有${needed}名监督员同意方可${opening}，实际${releases.length}名。`),
    paragraph('采购人经办人：', blank(12)),
    paragraph('其他到场人员：', blank(30)),
  ]
}

function opened({ profile, bids, sealed }: OpeningRecord): readonly Block[] {
  const { bid, bidder, opening } = wordingOf(profile)
  const faulty = bids.filter(({ intact }) => !intact).map((one) => one.bidder)
  const check =
    faulty.length === 0
      ? `经逐份核对，内容和附件均与提交封存时一致。`
      : `经逐份核对，${faulty.join('、')}的内容或者附件与提交封存时不一致，其余一致。`
  return [
    paragraph(`截止时封存${bid}${sealed}份，当场${opening}${bids.length}份。${check}`),
    table(
      [
        { head: '序号', share: 0.7, align: 'centre' },
        { head: bidder, share: 3 },
        { head: '回执编号', share: 3.2, align: 'centre' },
        { head: '收到时间', share: 2.2, align: 'centre' },
        { head: '封存核对', share: 1.3, align: 'centre' },
        { head: '报价（元）', share: 1.7, align: 'end' },
        { head: '代表签字', share: 1.4 },
      ],
      bids.map((one, index) => [
        String(index + 1),
        one.bidder,
        one.receiptNumber,
        printedMoment(one.at),
        one.intact ? '一致' : '不一致',
        one.price === null ? '' : inYuan(one.price),
        '',
      ]),
    ),
  ]
}

function notOpened({ profile, withdrawn, late: cameLate }: OpeningRecord): readonly Block[] {
  const { bid, bidder } = wordingOf(profile)
  const late = [
    ...(cameLate.length === 0
      ? [paragraph(`逾期送达：无。截止时间后系统不再接收${bid}。`)]
      : [
          paragraph(`逾期送达${cameLate.length}份，系统拒收，未查看其内容：`),
          listed(bidder, ['凭证编号', '送达时间'], cameLate),
        ]),
    paragraph('线下逾期送达、当场拒收的：', blank(24)),
  ]
  if (withdrawn.length === 0) return [paragraph('撤回：无。'), ...late]
  return [
    paragraph(`截止时间前撤回${withdrawn.length}份，未${wordingOf(profile).opening}：`),
    listed(bidder, ['原回执编号', '撤回时间'], withdrawn),
    ...late,
  ]
}

const listed = (bidder: string, [number, at]: readonly [string, string], bids: readonly WithdrawnBid[]): Block =>
  table(
    [
      { head: '序号', share: 0.7, align: 'centre' },
      { head: bidder, share: 4 },
      { head: number, share: 2.6, align: 'centre' },
      { head: at, share: 2.4, align: 'centre' },
    ],
    bids.map((one, index) => [String(index + 1), one.bidder, one.receiptNumber, printedMoment(one.at)]),
  )
