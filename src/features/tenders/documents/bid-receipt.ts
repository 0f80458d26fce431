import { type CivilDate, civilDateOf, exactTimeOf, type Instant } from '../../../kernel/civil.ts'
import type { Term } from '../../../kernel/working-days.ts'
import { printedDate, printedMoment } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, items, paragraph, wide } from '../../../lib/document/write.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { wordingOf, type Wording } from './wording.ts'

export type BidReceipt = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly bidder: string
  readonly receiptNumber: string
  readonly outcome: 'sealed' | 'resealed' | 'withdrawn' | 'late'
  readonly at: Instant
  readonly deadline: Instant
  /** The term after which the call could close at the earliest. */
  readonly closing?: {
    readonly start: CivilDate
    readonly amount: number
    readonly unit: Term['unit']
    readonly due: CivilDate
  }
  readonly submittedBy: string
  readonly files: readonly string[]
  /** What the public record keeps of the sealed bid, by which anyone can check later that it was not changed. */
  readonly mark?: string
}

/** 提交回执. A late bid gets one too: it proves that it came, when, and that it was not accepted. */
export function bidReceipt(receipt: BidReceipt): OfficeDocument {
  const words = wordingOf(receipt.profile)
  return {
    title: `${words.bid}材料${receipt.outcome === 'late' ? '逾期拒收凭证' : '提交回执'}`,
    number: `回执编号：${receipt.receiptNumber}`,
    footer: receipt.footer,
    body: [
      fields(
        2,
        wide('项目名称', receipt.lot.name),
        field('项目编号', receipt.lot.code),
        field('经办人', receipt.submittedBy),
        wide(words.bidder, receipt.bidder),
        wide('办理结果', OUTCOMES[receipt.outcome]),
        field(receipt.outcome === 'late' ? '送达时间' : '办理时间', momentIn(receipt, receipt.at)),
        field('截止时间', momentIn(receipt, receipt.deadline)),
        wide('截止时间依据', receipt.closing && closingWords(receipt.closing, words)),
        wide('材料清单', receipt.files.map((file, index) => `${index + 1}．${file}`).join('\n')),
        wide('存证编号', receipt.mark),
      ),
      paragraph('说明：'),
      ...items(notes(receipt, words)),
      closing(receipt.purchaser, printedMoment(receipt.at)),
    ],
  }
}

const UNITS: Record<Term['unit'], string> = { day: '日', month: '个月', 'working-day': '个工作日' }

const closingWords = ({ start, amount, unit, due }: NonNullable<BidReceipt['closing']>, { notice }: Wording): string =>
  `${notice}自${printedDate(start)}发布，次日起算不少于${amount}${UNITS[unit]}，${printedDate(due)}起可以截止；截止时间以${notice}载明的为准`

/** Of a late one to the millisecond: by the minute it could seem to be in time. */
const momentIn = ({ outcome }: BidReceipt, instant: Instant): string =>
  outcome === 'late' ? `${printedDate(civilDateOf(instant))}${exactTimeOf(instant)}` : printedMoment(instant)

const OUTCOMES: Record<BidReceipt['outcome'], string> = {
  sealed: '已提交并封存',
  resealed: '已重新提交并封存，此前提交的材料不再使用',
  withdrawn: '已撤回',
  late: '超过截止时间，未予接收',
}

function notes({ outcome }: BidReceipt, words: Wording): readonly string[] {
  if (outcome === 'late')
    return [
      `本凭证证明${words.bid}材料送达时间晚于截止时间，采购人未接收、未查看其内容。`,
      '对拒收有不同意见的，可持本凭证向采购人提出。',
    ]
  if (outcome === 'withdrawn') return ['撤回的材料不参加评审，采购人不查看其内容。', '截止时间前可以再次提交。']
  return [
    `材料已封存，${words.opening}前，除${words.bidder}外任何人（包括采购人和系统管理人员）均不能查看。`,
    '截止时间前可以撤回或者重新提交，以最后一次提交为准。',
    '请妥善保存本回执。扫描页脚二维码可以核验本回执是否真实、材料是否被改动。',
  ]
}
