import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OfficeDocument } from '../lib/document/tree.ts'
import { paragraph } from '../lib/document/write.ts'
import { type PaperLimits, printer } from './papers.ts'
import { pressThread } from './press-thread.ts'
import { builtWorkers } from './testing/built-worker.ts'

let cache: string
beforeAll(async () => {
  cache = mkdtempSync(join(tmpdir(), 'heli-papers-'))
  await builtWorkers()
})
afterAll(() => rmSync(cache, { recursive: true }))

const papersWith = (limits?: PaperLimits) => printer({ cache }, limits)
const notice = (n: number): OfficeDocument => ({ title: `征集公告 ${n}`, body: [paragraph('演示')] })
const begins = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1', 0, 2)

describe('printed papers', () => {
  it('come in both forms, and are made once: who asks meanwhile or later gets the same bytes', async () => {
    const papers = papersWith()
    const asked = await Promise.all(Array.from({ length: 50 }, () => papers.print(notice(1), 'pdf')))
    const made = new Set(asked.map((one) => one.ok && one.value))
    expect(made.size).toBe(1)
    const [again, office] = [await papers.print(notice(1), 'pdf'), await papers.print(notice(1), 'docx')]
    expect(again.ok && made.has(again.value)).toBe(true)
    expect([again, office].map((one) => one.ok && begins(one.value))).toEqual(['%P', 'PK'])
  }, 60_000)

  it('are refused where too many wait already, and taken again once those are done', async () => {
    const papers = papersWith({ waiting: 3, keptBytes: 1_000_000 })
    const asked = await Promise.all(Array.from({ length: 10 }, (_, n) => papers.print(notice(n), 'docx')))
    expect(asked.map(({ ok }) => ok)).toEqual([true, true, true, ...Array.from({ length: 7 }, () => false)])
    expect(asked.at(-1)).toEqual({ ok: false, error: { code: 'press-busy' } })
    expect((await papers.print(notice(9), 'docx')).ok).toBe(true)
  }, 60_000)

  it('are kept for as long as there is room: what was not asked for longest goes first', async () => {
    const papers = papersWith({ waiting: 3, keptBytes: 1 })
    const [first, second] = [await papers.print(notice(1), 'docx'), await papers.print(notice(1), 'docx')]
    expect(first.ok && second.ok && first.value !== second.value).toBe(true)
  }, 60_000)

  it('are printed again after a press that was stuck, or met a document that it cannot print', async () => {
    await expect(pressThread({ cache }, 1)({ document: notice(1), format: 'pdf' })).rejects.toMatchObject({
      code: 'press-thread-ended',
    })
    const papers = papersWith()
    const broken = { title: '没有正文' } as OfficeDocument
    await expect(papers.print(broken, 'docx')).rejects.toMatchObject({ code: 'press-failed' })
    expect((await papers.print(notice(1), 'docx')).ok).toBe(true)
  }, 60_000)
})
