import type { OfficeDocument } from '../../../lib/document/tree.ts'
import { aligned, bold, flush, text } from '../../../lib/document/write.ts'

export type TellPoster = {
  readonly authority: string
  readonly place: string
  /** Where the code leads: the form of that place. */
  readonly link: string
}

/**
 * For the wall of a community's office: whoever scans it tells what is needed, without a login. Set to be read from two metres: the title
 * no smaller than 40 points, the steps no smaller than 20, all on one page.
 */
export const tellPoster = ({ authority, place, link }: TellPoster): OfficeDocument => ({
  title: '缺什么服务，扫码告诉社区',
  fileName: `反映需求扫码海报（${place}）`,
  number: place,
  density: 'poster',
  footer: {},
  body: [
    { kind: 'code', large: true, code: { content: link, caption: '微信、支付宝、浏览器都能扫' } },
    flush('1．不用登录，写明缺什么服务、为谁。'),
    flush('2．提交后记下编号和查询码，可查进度。'),
    flush('3．电话可留可不留，公示时不显示。'),
    flush('4．不会用手机的，请到社区办公室登记。'),
    aligned('centre', [text(link)]),
    aligned('centre', [bold(authority)]),
  ],
})
