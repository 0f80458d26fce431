import { parentPort, workerData } from 'node:worker_threads'
import readSheets from 'read-excel-file/universal'
import { CivilDate } from '../../kernel/civil.ts'
import { type Cell, type Sheet, WORKBOOK } from '../../kernel/workbook.ts'
import { formulasIn } from './formulas.ts'
import type { WorkbookReply } from './read-workbook.ts'
import { xmlParts } from './zip-entries.ts'

// Somebody else's bytes are unpacked and parsed in a thread of its own: it has so much room and so much time, and takes nobody along.

/** What a survey of some thousand rows takes up is a tenth of this. */
const MOST_BYTES = 48 * 1024 * 1024

async function read(bytes: Uint8Array<ArrayBuffer>): Promise<WorkbookReply> {
  const parts = xmlParts(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), MOST_BYTES)
  if (!parts.ok) return { refused: parts.error.code }
  const formulas = formulasIn(parts.value)
  if (formulas.size > WORKBOOK.sheets) return { refused: 'workbook-too-large' }
  const sheets = await readSheets(new Blob([bytes]))
  return {
    workbook: sheets.map(({ sheet, data }): Sheet => {
      const rows = data.slice(0, WORKBOOK.rows).map((row) => row.slice(0, WORKBOOK.columns).map(cellOf))
      return { name: sheet, rows, formula: formulas.get(sheet) ?? null, cut: data.length > WORKBOOK.rows }
    }),
  }
}

function cellOf(value: unknown): Cell {
  if (value instanceof Date) {
    const date = CivilDate.safeParse(Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10))
    return date.success ? { date: date.data } : value.getTime()
  }
  if (typeof value === 'string') return value.slice(0, WORKBOOK.letters)
  return typeof value === 'number' || typeof value === 'boolean' ? value : null
}

void read(workerData as Uint8Array<ArrayBuffer>)
  .catch((): WorkbookReply => ({ refused: 'workbook-unreadable' }))
  .then((reply) => parentPort?.postMessage(reply, []))
