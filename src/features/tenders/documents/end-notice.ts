import type { CivilDate } from '../../../kernel/civil.ts'
import type { ProfileCode } from '../../../kernel/profile-code.ts'
import { printedDate, quoted } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { closing, field, fields, paragraph, section, wide } from '../../../lib/document/write.ts'
import { wordingOf } from './wording.ts'

export type EndNotice = {
  readonly profile: ProfileCode
  readonly footer: Footer
  readonly documentNumber: string
  readonly title: string
  readonly programme: string
  readonly purchaser: string
  readonly lot: { readonly code: string; readonly name: string }
  /** The call that it ends. */
  readonly called: { readonly no: string; readonly on: CivilDate } | null
  readonly ended: 'void' | 'cancelled'
  readonly reason: string
  /** How many bids came in; not told of a call that was taken back before its close. */
  readonly received: number | null
  /** The announced result that it takes back. */
  readonly revoked: { readonly no: string; readonly on: CivilDate } | null
  readonly contact: string | null
  readonly issuedOn: CivilDate
}

/** 流标公告、终止公告: what was called, that nothing comes of it, and why (the reason is owed to all who bid, 政府采购法 37; the form is practice). */
export function endNotice(notice: EndNotice): OfficeDocument {
  const { lot, called, revoked } = notice
  const { notice: call, bid, winning, failed, display } = wordingOf(notice.profile)
  const since = called === null ? '' : `于${printedDate(called.on)}发布${call}（${called.no}），`
  const ended = notice.ended === 'void' ? failed : '终止采购'
  return {
    title: notice.title,
    number: notice.documentNumber,
    footer: notice.footer,
    body: [
      paragraph(`${quoted(lot.name)}${since}现${ended === failed ? `宣布${failed}` : ended}，有关情况公告如下：`),
      section(
        '项目情况',
        fields(
          2,
          field('项目编号', lot.code),
          field(`收到${bid}`, notice.received === null ? '—' : `${notice.received}份`),
          wide('项目名称', lot.name),
          wide('所属购买计划', notice.programme),
        ),
      ),
      section(
        '理由',
        paragraph(notice.reason),
        ...(revoked === null
          ? []
          : [
              paragraph(
                `${printedDate(revoked.on)}${display}的${winning}结果（${revoked.no}）自本公告发布之日起撤销，不再生效。`,
              ),
            ]),
      ),
      ...(notice.contact === null ? [] : [section('联系方式', paragraph(`联系人和电话：${notice.contact}。`))]),
      closing(`${notice.purchaser}（盖章）`, printedDate(notice.issuedOn)),
    ],
  }
}
