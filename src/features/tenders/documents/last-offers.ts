import type { Instant } from '../../../kernel/civil.ts'
import { type Fen, inYuan } from '../../../kernel/fen.ts'
import { printedMoment } from '../../../lib/document/printed.ts'
import type { Block } from '../../../lib/document/tree.ts'
import { NOTHING, paragraph, table } from '../../../lib/document/write.ts'

/** What each supplier offered first and in the end; `out` says why it is not scored. */
export type PrintedOffers = {
  readonly askedAt: Instant
  readonly deadline: Instant
  /** What the consultation changed; empty where nothing did. */
  readonly changes: string
  readonly rows: readonly {
    readonly bidder: string
    readonly first: Fen | null
    readonly last: Fen | null
    readonly out: string | null
  }[]
}

/** 磋商与最后报价 (财库〔2014〕214号 Art. 19–21): what was changed, who offered what, and who is not scored. */
export function lastOfferBlocks({ askedAt, deadline, changes, rows }: PrintedOffers, bidder: string): readonly Block[] {
  const changed = changes === '' ? '磋商文件内容没有变动' : `磋商中变动的内容已同时告知各${bidder}：${changes}`
  return [
    paragraph(
      `磋商结束后，于${printedMoment(askedAt)}要求各${bidder}在${printedMoment(deadline)}前提交最后报价，截止后统一开启。${changed}`,
    ),
    table(
      [
        { head: '序号', share: 0.8, align: 'centre' },
        { head: bidder, share: 4 },
        { head: '首次报价（元）', share: 2, align: 'end' },
        { head: '最后报价（元）', share: 2, align: 'end' },
        { head: '未进入评分的原因', share: 3 },
      ],
      rows.map(({ bidder: name, first, last, out }, index) => [
        String(index + 1),
        name,
        first === null ? NOTHING : inYuan(first),
        last === null ? NOTHING : inYuan(last),
        out ?? NOTHING,
      ]),
    ),
  ]
}
