import type { Laid, LaidBlock } from './laid.ts'
import { laidFields, laidSignatures, laidTable, type Page } from './lay-table.ts'
import { numeral } from './numerals.ts'
import { runsOf } from './phrase.ts'
import type { Align, Block, OfficeDocument, Run } from './tree.ts'

/** Numbers the sections and lowers field grids and signature places to tables. Pure: equal trees are laid alike. */
export function lay(document: OfficeDocument): Laid {
  const landscape = document.orientation === 'landscape'
  const density = document.density ?? 'normal'
  const across = (landscape ? 62 : 42) * ACROSS[density]
  const style = { articles: document.numbering === 'article', page: { across, lines: landscape ? 20 : 36 } }
  return {
    title: document.title,
    number: document.number ?? '',
    landscape,
    density,
    ...(document.corner === undefined ? {} : { corner: document.corner }),
    footer: document.footer ?? {},
    blocks: heldToSignatures(laidBody(document.body, 1, style)),
  }
}

/** How many more characters than usual stand in a line. */
const ACROSS = { normal: 1, compact: 1.15, poster: 0.55 } as const

type Style = { readonly articles: boolean; readonly page: Page }
type Level = 1 | 2 | 3

/** Sections are numbered among the sections beside them; deeper than the third level nothing is indented further. */
function laidBody(body: readonly Block[], level: Level, style: Style): readonly LaidBlock[] {
  let sections = 0
  return body.flatMap((block): readonly LaidBlock[] => {
    if (block.kind !== 'section') return [laidBlock(block, style.page)]
    sections += 1
    const text = mark(sections, level, style.articles) + block.heading
    return [{ kind: 'heading', level, text }, ...laidBody(block.body, level === 1 ? 2 : 3, style)]
  })
}

/** 一、（一）1． in notices and reports; 第一条（一）1． in contracts. */
function mark(position: number, level: Level, articles: boolean): string {
  if (level === 3) return `${position}．`
  if (level === 2) return `（${numeral(position)}）`
  return articles ? `第${numeral(position)}条　` : `${numeral(position)}、`
}

function laidBlock(block: Exclude<Block, { kind: 'section' }>, page: Page): LaidBlock {
  switch (block.kind) {
    case 'paragraph':
      return laidParagraph(runsOf(block.phrase), block.align ?? 'start', block.indent ?? false)
    case 'table':
      return laidTable(block, page)
    case 'fields':
      return laidFields(block.columns, block.fields, page)
    case 'signatures':
      return laidSignatures(block.columns, block.boxes)
    default:
      return block
  }
}

const isSigned = (block: LaidBlock | undefined): boolean =>
  block?.kind === 'closing' || (block?.kind === 'table' && block.frame === 'open')

/** Places for signatures never stand on a page of their own, nor on two pages: the paragraph they sign goes with them, past a line like （以下无正文）. */
function heldToSignatures(blocks: readonly LaidBlock[]): readonly LaidBlock[] {
  return blocks.map((block, place) => {
    const next = blocks[place + 1]
    if (block.kind === 'table' && isSigned(block)) return { ...block, leads: isSigned(next) }
    if (block.kind !== 'paragraph') return block
    const isBefore = isSigned(next) || (next?.kind === 'paragraph' && next.align === 'centre' && isSigned(blocks[place + 2]))
    return isBefore ? { ...block, leads: true } : block
  })
}

function laidParagraph(runs: readonly Run[], align: Align, indent: boolean): LaidBlock {
  const last = runs.at(-1)
  return { kind: 'paragraph', runs, align, indent, leads: last?.kind === 'text' && last.text.endsWith('：') }
}
