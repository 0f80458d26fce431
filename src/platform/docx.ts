import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Packer,
  PageBreak,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
  type ParagraphChild,
} from 'docx'
import type { Laid, LaidBlock, LaidCell, LaidRow, LaidTable } from '../lib/document/laid.ts'
import { lay } from '../lib/document/lay.ts'
import type { Align, Code, OfficeDocument, Run } from '../lib/document/tree.ts'
import { qrPng } from './qr.ts'

/** The same document as `pdf.ts` prints, for offices that edit before they print: 仿宋 text, 黑体 headings, A4. */
export async function docx(document: OfficeDocument): Promise<Uint8Array> {
  const laid = lay(document)
  const page = pageOf(laid)
  const file = new Document({
    title: laid.title,
    creator: '',
    styles: { default: { document: { run: { font: BODY, size: page.text }, paragraph: { spacing: lines(page.line) } } } },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: laid.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
            margin: { top: page.margin, bottom: page.margin, left: page.margin, right: page.margin },
          },
        },
        footers: { default: footerOf(laid, page) },
        children: [
          ...head(laid, page),
          ...laid.blocks.flatMap((block) => [...blockOf(block, page), ...headAgain(laid, block, page)]),
        ],
      },
    ],
  })
  return new Uint8Array(await Packer.toArrayBuffer(file))
}

// Word measures lengths in twentieths of a point and type in half points.
const A4 = { width: 11_906, height: 16_838 }
const BODY = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋', cs: 'Times New Roman' }
const HEADING = { ascii: '黑体', hAnsi: '黑体', eastAsia: '黑体', cs: '黑体' }
const ALIGN = { start: AlignmentType.LEFT, centre: AlignmentType.CENTER, end: AlignmentType.RIGHT } as const

type Page = {
  readonly text: number
  readonly cell: number
  readonly title: number
  readonly line: number
  readonly cellLine: number
  readonly room: Readonly<Record<LaidTable['height'], number>>
  readonly margin: number
  readonly width: number
}

/** What is read from afar is captioned as large. */
const LARGE = 30

const ROOM = { plain: 50, roomy: 90, seal: 200 }
const SIZES = {
  normal: { text: 24, cell: 21, title: 40, line: 360, cellLine: 280, room: ROOM, margin: 1360 },
  compact: { text: 21, cell: 18, title: 32, line: 280, cellLine: 240, room: { plain: 30, roomy: 60, seal: 200 }, margin: 1020 },
  poster: { text: 48, cell: 36, title: 80, line: 300, cellLine: 280, room: ROOM, margin: 900 },
} as const satisfies Record<Laid['density'], Omit<Page, 'width'>>

function pageOf({ density, landscape }: Laid): Page {
  const sizes = SIZES[density]
  return { ...sizes, width: (landscape ? A4.height : A4.width) - 2 * sizes.margin }
}

function head(laid: Laid, page: Page): readonly Paragraph[] {
  const title = new Paragraph({
    heading: HeadingLevel.TITLE,
    alignment: AlignmentType.CENTER,
    spacing: { after: 160 },
    children: [new TextRun({ text: laid.title, font: HEADING, size: page.title, color: '000000' })],
  })
  const number = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 200 }, children: [new TextRun(laid.number)] })
  return [
    ...(laid.corner === undefined ? [] : [codeOf(laid.corner, AlignmentType.RIGHT, 68)]),
    title,
    ...(laid.number === '' ? [] : [number]),
  ]
}

/** Where one of several forms begins, the title stands again, beneath that form's own code. */
const headAgain = (laid: Laid, block: LaidBlock, page: Page): readonly Paragraph[] =>
  block.kind === 'page-break' && block.corner !== undefined ? head({ ...laid, corner: block.corner }, page) : []

function blockOf(block: LaidBlock, page: Page): readonly (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const indent = block.level === 1 ? {} : { indent: { firstLine: page.text * 20 } }
      const run = new TextRun({ text: block.text, font: HEADING, size: page.text + (block.level === 1 ? 2 : 0), color: '000000' })
      return [
        new Paragraph({
          heading: LEVELS[block.level],
          keepNext: true,
          spacing: { before: 160, after: 60 },
          ...indent,
          children: [run],
        }),
      ]
    }
    case 'paragraph': {
      const indent = block.indent ? { indent: { firstLine: page.text * 20 } } : {}
      return [
        new Paragraph({
          alignment: ALIGN[block.align],
          keepNext: block.leads,
          ...indent,
          children: block.runs.flatMap((run) => runOf(run)),
        }),
      ]
    }
    case 'table':
      return tableOf(block, page)
    case 'closing':
      return block.lines.map(
        (line, index) =>
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            keepNext: index < block.lines.length - 1,
            indent: { right: page.text * 20 },
            spacing: { before: index === 0 ? 480 : 0 },
            children: [new TextRun(line)],
          }),
      )
    case 'code':
      return [
        codeOf(block.code, AlignmentType.CENTER, block.large === true ? 340 : 128, page.text > LARGE ? page.text - 6 : undefined),
      ]
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const

function codeOf(code: Code, alignment: (typeof AlignmentType)['CENTER' | 'RIGHT'], side: number, size = 15): Paragraph {
  const image = new ImageRun({ type: 'png', data: qrPng(code.content), transformation: { width: side, height: side } })
  const caption = code.caption === undefined ? [] : [new TextRun({ text: code.caption, size, break: 1 })]
  return new Paragraph({ alignment, spacing: lines(240), children: [image, ...caption] })
}

/** Lines within one text become breaks. A blank is a ruled run of spaces, four spaces to a character. */
function runOf(run: Run, style: { readonly size?: number; readonly bold?: boolean } = {}): readonly ParagraphChild[] {
  if (run.kind === 'blank') return [new TextRun({ ...style, text: '\u00a0'.repeat(run.width * 4), underline: {} })]
  if (run.kind === 'box') return [new TextRun({ ...style, text: run.ticked ? '☑' : '□', font: 'Segoe UI Symbol' })]
  const bold = run.bold === true || style.bold === true
  return run.text.split('\n').map((text, index) => new TextRun({ ...style, bold, text, ...(index > 0 ? { break: 1 } : {}) }))
}

/** Line heights in 240ths of a line; said to be so, because some readers take a bare number for an exact height. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const NO_RULE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const borders = (rule: typeof RULE | typeof NO_RULE) => ({
  top: rule,
  bottom: rule,
  left: rule,
  right: rule,
  insideHorizontal: rule,
  insideVertical: rule,
})

/** Widths are given in twentieths of a point on grid and cells alike: Word, WPS and LibreOffice then agree about columns. */
function tableOf(table: LaidTable, page: Page): readonly (Paragraph | Table)[] {
  const total = table.shares.reduce((sum, share) => sum + share, 0)
  const widths = table.shares.map((share) => Math.round((page.width * share) / total))
  const rows = [...table.head, ...table.rows]
  const body = new Table({
    width: { size: page.width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: borders(table.frame === 'ruled' ? RULE : NO_RULE),
    margins: { left: 80, right: 80, top: page.room[table.height], bottom: page.room[table.height] },
    rows: rows.map((row, index) =>
      rowOf(row, { table, widths, page, isHead: index < table.head.length, isLast: index === rows.length - 1 }),
    ),
  })
  const caption = new TextRun({ text: table.caption, font: HEADING, size: page.cell })
  const captioned =
    table.caption === '' ? [] : [new Paragraph({ alignment: AlignmentType.CENTER, keepNext: true, children: [caption] })]
  // Two tables that touch would be joined by Word into one.
  const gap = new Paragraph({ keepNext: table.leads, spacing: { line: 160, lineRule: LineRuleType.EXACT }, children: [] })
  return [...captioned, body, gap]
}

type Place = {
  readonly table: LaidTable
  readonly widths: readonly number[]
  readonly page: Page
  readonly isHead: boolean
  readonly isLast: boolean
}

function rowOf(row: LaidRow, place: Place): TableRow {
  return new TableRow({
    tableHeader: place.isHead,
    cantSplit: !row.breakable,
    children: row.cells.map((cell) => cellOf(cell, place)),
  })
}

function cellOf(cell: LaidCell, { table, page, isHead, isLast }: Place): TableCell {
  const style = table.frame === 'open' ? {} : { size: page.cell, bold: cell.label }
  const open = table.frame === 'open'
  return new TableCell({
    columnSpan: cell.across,
    rowSpan: cell.down,
    verticalAlign: open ? VerticalAlign.TOP : VerticalAlign.CENTER,
    ...(cell.label ? { shading: { fill: 'F2F2F2' } } : {}),
    children: cell.lines.map(
      (line) =>
        new Paragraph({
          alignment: ALIGN[cell.align satisfies Align],
          keepNext: isHead || (table.whole && (!isLast || table.leads)),
          spacing: lines(table.height === 'seal' ? 520 : open ? 440 : page.cellLine),
          children: line.flatMap((run) => runOf(run, style)),
        }),
    ),
  })
}

function footerOf(laid: Laid, page: Page): Footer {
  const third = Math.floor(page.width / 3)
  const small = { size: 17 }
  const numbers = new TextRun({ ...small, children: ['第', PageNumber.CURRENT, '页　共', PageNumber.TOTAL_PAGES, '页'] })
  const check = laid.footer.check
  const cells = [
    new Paragraph({ children: [new TextRun({ ...small, text: laid.footer.systemNumber ?? '' })] }),
    new Paragraph({ alignment: AlignmentType.CENTER, children: [numbers] }),
    check === undefined ? new Paragraph({ children: [] }) : codeOf(check, AlignmentType.RIGHT, 44),
  ]
  const row = new TableRow({
    children: cells.map((cell) => new TableCell({ verticalAlign: VerticalAlign.CENTER, children: [cell] })),
  })
  const table = new Table({
    width: { size: page.width, type: WidthType.DXA },
    columnWidths: [third, third, third],
    layout: TableLayoutType.FIXED,
    borders: borders(NO_RULE),
    rows: [row],
  })
  return new Footer({ children: [table] })
}
