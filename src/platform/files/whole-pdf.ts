import type { FileHandle } from 'node:fs/promises'
import { bytesAt } from './bytes-at.ts'

/** Where readers look for the end of a PDF (practice of readers; ISO 32000-1, 7.5.5 asks for the last line). */
const TAIL = 1024
/** Some writers miss the table by the signs between it and the object before. */
const SLACK = 16

/** A table in clear, or an object that is one. */
const TABLE = /^[\s\S]{0,32}?(?:\bxref\s|\b\d+\s+\d+\s+obj[\s\S]*\/XRef)/

/** Whether a file that begins like a PDF also ends like one: its end names the place of a cross-reference table, and one is there. */
export async function isWholePdf(file: FileHandle, size: number): Promise<boolean> {
  const length = Math.min(size, TAIL)
  const tail = (await bytesAt(file, size - length, length)).toString('latin1')
  const [, place] = [...tail.matchAll(/startxref\s+(\d{1,15})\s+%%EOF/g)].at(-1) ?? []
  if (place === undefined || Number(place) >= size) return false
  const from = Math.max(0, Number(place) - SLACK)
  const table = (await bytesAt(file, from, TAIL)).toString('latin1')
  return TABLE.test(table)
}
