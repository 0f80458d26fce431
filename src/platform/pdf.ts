import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { missingFrom } from '../lib/document/glyphs.ts'
import type { Laid, LaidBlock, LaidTable } from '../lib/document/laid.ts'
import { lay } from '../lib/document/lay.ts'
import type { Code, OfficeDocument, Run } from '../lib/document/tree.ts'
import { words } from '../lib/document/words.ts'
import { PDF_TEMPLATE } from './pdf-template.ts'
import { printFonts } from './print-fonts.ts'
import { qrSvg } from './qr.ts'

/** `missing` are the characters no font at hand can draw: the print shows a box there, and the clerk writes them by hand. */
export type Pdf = { readonly bytes: Uint8Array; readonly pages: number; readonly missing: readonly string[] }
export type Press = { readonly print: (document: OfficeDocument) => Pdf }

/** `cache` keeps the converted fonts between runs; `extraFonts` is a folder of TrueType fonts the office adds for rare names. */
export type PressOptions = { readonly cache: string; readonly extraFonts?: string }

/** Opened once per process. Printing is synchronous: some 20 ms for a report of three pages. Equal documents give equal bytes. */
export async function openPress({ cache, extraFonts }: PressOptions): Promise<Press> {
  const fonts = await printFonts(cache, extraFonts)
  const compiler = NodeCompiler.create({ workspace: cache, fontArgs: [{ fontPaths: [...fonts.folders] }] })
  return {
    print(document) {
      const laid = lay(document)
      const compiled = compiler.compile({ mainFileContent: PDF_TEMPLATE, inputs: inputsOf(laid) })
      if (compiled.result === null) {
        throw new Error(`pdf: ${JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics)}`)
      }
      const bytes = compiler.pdf(compiled.result)
      const pages = compiled.result.numOfPages
      // The compiler remembers the parts of every document it set; what ten documents have not used is forgotten.
      compiler.evictCache(10)
      return { bytes, pages, missing: missingFrom(fonts.drawn, words(laid)) }
    },
  }
}

/** All that a document brings to the template: one JSON text. */
export const inputsOf = (laid: Laid) => ({ document: JSON.stringify(printable(laid)) })

const drawn = (code: Code | undefined) => (code === undefined ? null : { svg: qrSvg(code.content), caption: code.caption ?? '' })

function printable(laid: Laid) {
  return {
    ...laid,
    title: soft(laid.title),
    corner: drawn(laid.corner),
    footer: { systemNumber: laid.footer.systemNumber ?? '', check: drawn(laid.footer.check) },
    blocks: laid.blocks.map(printableBlock),
  }
}

function printableBlock(block: LaidBlock) {
  switch (block.kind) {
    case 'code':
      return { kind: 'code', code: drawn(block.code), large: block.large === true }
    case 'page-break':
      return { ...block, corner: drawn(block.corner) }
    case 'paragraph':
      return { ...block, runs: block.runs.map(softRun) }
    case 'table':
      return printableTable(block)
    default:
      return block
  }
}

function printableTable(table: LaidTable) {
  const rows = (list: LaidTable['rows']) =>
    list.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => ({ ...cell, lines: cell.lines.map((line) => line.map(softRun)) })),
    }))
  return { ...table, head: rows(table.head), rows: rows(table.rows) }
}

const softRun = (run: Run): Run => (run.kind === 'text' ? { ...run, text: soft(run.text) } : run)

/** A word without spaces longer than a narrow column (an address on the web, a long number) may be divided every eight signs. */
const soft = (text: string): string => text.replaceAll(/[!-~]{21,}/g, (word) => word.replaceAll(/(.{8})(?=.)/g, '$1\u200b'))
