import type { CivilDate } from '../../../kernel/civil.ts'
import { printedDate } from '../../../lib/document/printed.ts'
import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { aligned, bold, field, fields, items, wide } from '../../../lib/document/write.ts'

export type TicketSlip = {
  readonly authority: string
  readonly no: string
  /** As it is read aloud, in its groups. */
  readonly ticket: string
  readonly title: string
  readonly place: string
  readonly receivedOn: CivilDate
  readonly keepsContact: boolean
  /** Where number and code are typed in; neither stands in it. */
  readonly link: string
}

/** For a resident who came to the office or was called on: number and code of what the community worker wrote down. */
export const ticketSlip = (slip: TicketSlip): OfficeDocument => ({
  title: '居民需求登记回执',
  fileName: `居民需求登记回执（${slip.no}）`,
  number: slip.no,
  footer: {},
  body: [
    fields(2, wide('反映事项', slip.title), field('所在社区', slip.place), field('提出日期', printedDate(slip.receivedOn))),
    aligned('centre', [bold(`编号：${slip.no}`)]),
    aligned('centre', [bold(`查询码：${slip.ticket}`)]),
    { kind: 'code', code: { content: slip.link, caption: '扫码后输入编号和查询码，可以查办理进度' } },
    ...items([
      `也可以在浏览器输入网址：${slip.link}`,
      '不会用手机的，请带上本回执到社区，由社区工作者代查。',
      '查询码请自己保管，不要给别人；丢了可以请社区重新打印。',
      slip.keepsContact
        ? '您已同意社区和采购单位保留您的称呼和联系方式，只用于核实、答复这件事，公示时不显示；您可以随时要求删除。'
        : '登记时没有保留您的联系方式。',
    ]),
    { kind: 'closing', lines: [slip.authority] },
  ],
})
