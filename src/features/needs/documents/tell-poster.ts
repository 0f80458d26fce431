import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { aligned, bold, items, text } from '../../../lib/document/write.ts'

export type TellPoster = {
  readonly authority: string
  readonly place: string
  /** Where the code leads: the form of that place. */
  readonly link: string
}

/** For the wall of a community's office: whoever scans it tells what is needed, without a login. */
export const tellPoster = ({ authority, place, link }: TellPoster): OfficeDocument => ({
  title: '您身边缺什么服务，扫码告诉社区',
  fileName: `反映需求扫码海报（${place}）`,
  number: place,
  footer: {},
  body: [
    { kind: 'code', large: true, code: { content: link, caption: '微信、支付宝或者手机浏览器都能扫' } },
    ...items([
      '不用登录，写明缺什么服务、为谁、大概多少人。',
      '提交后给您编号和查询码，凭它们随时查办理进度和答复。',
      '可以留电话，也可以不留。留下的电话只有社区和采购单位的经办人员能看到，公示时不显示。',
      '不会用手机的，请直接到社区办公室，由社区工作者代为登记。',
    ]),
    aligned('centre', [bold('手机打不开二维码时，可以输入网址：'), text(link)]),
    { kind: 'closing', lines: [authority] },
  ],
})
