import type { CivilDate, Instant } from '../../../kernel/civil.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { printedDate, printedMoment, quoted, unstopped } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, paragraph, section, table, wide } from '../../../lib/document/write.ts'
import { wordingOf } from './wording.ts'

/** A text of the call that is another one from now on; empty where there was none, or is none any more. */
export type PrintedChange = { readonly part: PrintedPart; readonly before: string; readonly after: string; readonly of?: string }
export type PrintedPart = keyof typeof PARTS

export type AmendmentNotice = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber: string
  readonly title: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string }
  readonly call: { readonly no: string; readonly on: CivilDate }
  readonly changes: readonly PrintedChange[]
  readonly touchesBids: boolean
  readonly reason: string
  readonly bidDeadline: Instant
  readonly contact: string
  readonly issuedOn: CivilDate
}

const PARTS = {
  bidDeadline: '截止时间',
  reviewOn: '评审日期',
  reviewPlace: '评审地点',
  contact: '联系人和电话',
  goal: '项目目标',
  teamPolicy: '项目团队要求',
  indicator: '服务指标',
  criterion: '评分标准',
} as const

/** 更正公告: which call, what it says otherwise from now on, old beside new, and why (the form is that of published amendments, practice). */
export function amendmentNotice(notice: AmendmentNotice): OfficeDocument {
  const { lot, call } = notice
  const words = wordingOf(notice.profile)
  return {
    title: notice.title,
    number: notice.documentNumber,
    footer: notice.footer,
    body: [
      paragraph(`${quoted(lot.name)}于${printedDate(call.on)}发布${words.notice}（${call.no}），现对有关内容更正如下：`),
      section(
        '项目情况',
        fields(
          2,
          field('项目编号', lot.code),
          field('原公告编号', call.no),
          wide('项目名称', lot.name),
          wide('所属购买计划', notice.programme),
        ),
      ),
      section(
        '更正内容',
        table(
          [
            { head: '序号', share: 0.7, align: 'centre' },
            { head: '更正事项', share: 2.2 },
            { head: '更正前', share: 3.5 },
            { head: '更正后', share: 3.5 },
          ],
          notice.changes.map(({ part, of, before, after }, index) => [
            String(index + 1),
            `${PARTS[part]}${of === undefined ? '' : `：${of}`}`,
            before === '' ? '无' : before,
            after === '' ? '无' : after,
          ]),
        ),
        paragraph(`${words.bid}截止时间为${printedMoment(notice.bidDeadline)}（北京时间）。其他内容不变，以原公告为准。`),
        ...(notice.touchesBids
          ? [
              paragraph(
                `本次更正可能影响${words.bid}文件。本公告发布前已经提交的，须在截止前确认仍然有效，或者修改后重新提交、撤回；没有确认也没有重新提交的，不予拆封。`,
              ),
            ]
          : []),
      ),
      section('更正理由', paragraph(`${unstopped(notice.reason)}。`)),
      section('联系方式', paragraph(`联系人和电话：${notice.contact}。`)),
      closing(`${notice.purchaser}（盖章）`, printedDate(notice.issuedOn)),
    ],
  }
}
