import type { Block } from '../../../lib/document/tree.ts'
import { paragraph } from '../../../lib/document/write.ts'

/** A sheet that its juror wrote on paper: whose, for whom, and whose two hands entered it. */
export type OnPaper = {
  readonly juror: string
  readonly bidder: string
  readonly typedBy: string
  readonly checkedBy: string
}

/** Nothing is said where all was marked on the screen. */
export const onPaperBlocks = (sheets: readonly OnPaper[]): readonly Block[] =>
  sheets.length === 0
    ? []
    : [
        paragraph(
          `其中${sheets.length}份评分表为纸质评分，双人核对：${sheets
            .map(({ juror, bidder, typedBy, checkedBy }) => `${juror}对${bidder}，${typedBy}录入、${checkedBy}核对`)
            .join('；')}。签名的评分表扫描件已存档。`,
        ),
      ]
