import type { Instant } from '../../../kernel/civil.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Footer, OfficeDocument } from '../../../lib/document/tree.ts'
import { aligned, bold, field, fields, items, paragraph, wide } from '../../../lib/document/write.ts'

export type JurorSlip = {
  readonly footer: Footer
  readonly session: string
  readonly lots: readonly string[]
  readonly juror: string
  readonly seat: string
  /** As it is typed in, in its groups of four. */
  readonly passcode: string
  readonly address: string
  readonly validFrom: Instant
  readonly validUntil: Instant
}

/** 评审口令条: handed to a juror at sign-in, because phones are locked away; good for one session. */
export function jurorSlip(slip: JurorSlip): OfficeDocument {
  return {
    title: '评审口令条',
    footer: slip.footer,
    body: [
      fields(
        2,
        wide('场次', slip.session),
        field('评委', slip.juror),
        field('席位', slip.seat),
        wide('评审项目', slip.lots.join('\n')),
        wide('有效时间', `${printedMoment(slip.validFrom)}至${printedMoment(slip.validUntil)}`),
        wide('登录地址', slip.address),
      ),
      aligned('centre', [bold(`口令：${slip.passcode}`)]),
      paragraph('使用说明：'),
      ...items([
        '请在评审室的专用电脑上输入本口令，进入打分页面。',
        '口令仅限本人、本场使用，不得转借、抄录。输错五次后需由现场工作人员重新打印。',
        '评审结束后请将本条交回现场工作人员，当场销毁。',
      ]),
    ],
  }
}
