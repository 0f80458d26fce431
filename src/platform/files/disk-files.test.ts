import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Document, Packer, Paragraph } from 'docx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import type { Files } from '../files.ts'
import { aJpeg, anExif, anOldOfficeFile, aPdf, aPng, aWebp, aZip } from '../testing/a-file.ts'
import { diskFiles } from './disk-files.ts'

const PDF = aPdf('a paper')
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

async function* inParts(bytes: Buffer, step = 7) {
  for (let at = 0; at < bytes.length; at += step) yield bytes.subarray(at, at + step)
}

describe('files on a disk', () => {
  let root: string
  let files: Files
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'heli-files-'))
    files = diskFiles(join(root, 'data'))
  })
  afterAll(() => rm(root, { recursive: true }))

  const put = (bytes: Buffer, maxBytes = 1_000_000) => files.put(inParts(bytes), { maxBytes })
  const content = async (name: string) => {
    const opened = await files.open(name)
    if (!opened.ok) return opened.error.code
    const bytes = Buffer.concat(await opened.value.stream.toArray())
    expect(bytes).toHaveLength(opened.value.size)
    return bytes
  }
  const left = async () => (await readdir(join(root, 'data', 'files', 'incoming'))).length
  const typeOf = async (bytes: Buffer) => {
    const kept = await put(bytes)
    return kept.ok ? kept.value.type : kept.error.code
  }

  it('are named by what is in them and read back byte for byte', async () => {
    expect(await put(PDF)).toEqual({ ok: true, value: { sha256: sha256(PDF), size: PDF.length, type: 'application/pdf' } })
    expect(await content(sha256(PDF))).toEqual(PDF)
  })

  it('are kept once, however often and at once they are sent', async () => {
    const text = Buffer.from('合力'.repeat(100))
    const answers = await Promise.all(Array.from({ length: 8 }, () => put(text)))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(await readdir(join(root, 'data', 'files', sha256(text).slice(0, 2)))).toEqual([sha256(text)])
    expect(await content(sha256(text))).toEqual(text)
  })

  it('are open to their owner alone, folders too', async () => {
    await put(PDF)
    const home = join(root, 'data', 'files')
    const folder = join(home, sha256(PDF).slice(0, 2))
    const modes = [home, join(home, 'incoming'), folder, join(folder, sha256(PDF))].map(async (path) => (await stat(path)).mode)
    expect((await Promise.all(modes)).map((mode) => mode & 0o777)).toEqual([0o700, 0o700, 0o700, 0o600])
  })

  it('lose the place where a photograph was taken before they are named', async () => {
    const kept = await put(aJpeg(anExif(1, 'II')))
    expect(kept).toEqual({ ok: true, value: { sha256: sha256(aJpeg()), size: aJpeg().length, type: 'image/jpeg' } })
    expect(await content(sha256(aJpeg()))).toEqual(aJpeg())
  })

  it('are refused when too large, empty or of no kept type, and leave nothing behind', async () => {
    const refusal = (code: string) => ({ ok: false, error: { code } })
    expect(await put(PDF, PDF.length - 1)).toEqual(refusal('file-too-large'))
    expect((await put(PDF, PDF.length)).ok).toBe(true)
    expect(await put(Buffer.alloc(0))).toEqual(refusal('file-empty'))
    expect(await put(Buffer.from('MZ\0\0 a program'))).toEqual(refusal('file-kind-refused'))
    expect(await put(aPng().subarray(0, 40))).toEqual(refusal('file-kind-refused'))
    expect(await left()).toBe(0)
  })

  it('stop being read as soon as they are too large', async () => {
    let asked = 0
    async function* endless() {
      for (;;) {
        asked += 1
        yield Buffer.alloc(1000, 0x61)
      }
    }
    expect(await files.put(endless(), { maxBytes: 5500 })).toEqual({ ok: false, error: { code: 'file-too-large' } })
    expect(asked).toBe(6)
  })

  it('whose sending breaks off are not kept', async () => {
    async function* broken() {
      yield PDF
      throw new Error('connection lost')
    }
    await expect(files.put(broken(), { maxBytes: 1000 })).rejects.toThrow('connection lost')
    expect(await left()).toBe(0)
  })

  it('that a killed program was taking in are removed, but not what another is taking in now', async () => {
    const house = await mkdtemp(join(root, 'killed-'))
    await diskFiles(house).clearParts()
    const folder = join(house, 'files', 'incoming')
    await mkdir(folder, { recursive: true })
    for (const name of ['old', 'new']) await writeFile(join(folder, name), '%PDF-1.7')
    const ago = Date.now() / 1000 - 7_200
    await utimes(join(folder, 'old'), ago, ago)
    await diskFiles(house).clearParts()
    expect(await readdir(folder)).toEqual(['new'])
  })

  it('are not opened by anything but a hash', async () => {
    for (const name of ['../incoming', '', sha256(PDF).toUpperCase(), `${sha256(PDF)}/..`, 'a'.repeat(64)]) {
      expect(await content(name)).toBe('no-such-file')
    }
  })

  it('of office programs are told by what is in them', async () => {
    const word = await Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph('项目申报书')] }] }))
    const table = await writeXlsx([[{ value: '人次' }, { value: 12 }]]).toBuffer()
    expect(await typeOf(Buffer.from(word))).toMatch(/wordprocessingml/)
    expect(await typeOf(Buffer.from(table))).toMatch(/spreadsheetml/)
    expect(await typeOf(aZip('[Content_Types].xml', 'ppt/presentation.xml'))).toMatch(/presentationml/)
    expect(await typeOf(anOldOfficeFile('Root Entry', 'WordDocument'))).toBe('application/msword')
    expect(await typeOf(anOldOfficeFile('Root Entry', 'Workbook'))).toBe('application/vnd.ms-excel')
  })

  it('with macros, of other archives or locked by a password are refused', async () => {
    const refused = [
      aZip('[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'),
      aZip('word/document.xml'),
      aZip('readme.txt'),
      aZip('[Content_Types].xml', 'word/document.xml').subarray(0, 60),
      anOldOfficeFile('Root Entry', 'WordDocument', '_VBA_PROJECT'),
      anOldOfficeFile('Root Entry', 'EncryptedPackage'),
      anOldOfficeFile('Root Entry'),
    ]
    for (const bytes of refused) expect(await typeOf(bytes)).toBe('file-kind-refused')
  })

  it('that only begin like a PDF, or end like another, are refused', async () => {
    const text = PDF.toString('latin1')
    const table = text.indexOf('xref')
    const refused = [
      '%PDF-',
      '%PDF-1.7\n%%EOF\n',
      '%PDF-1.7\nstartxref\n0\n%%EOF\n',
      text.slice(0, -10),
      text.replace('%%EOF', ''),
      text.replace(/startxref\n\d+/, 'startxref\n999999'),
      text.replace(/startxref\n\d+/, 'startxref\n9'.padEnd(12, ' ')),
      text.slice(0, table - 40) + text.slice(table + 60),
      `${text}${' '.repeat(2_000)}`,
    ]
    for (const one of refused) expect(await typeOf(Buffer.from(one, 'latin1'))).toBe('file-kind-refused')
    expect(await typeOf(Buffer.from(`${text}\r\n`, 'latin1'))).toBe('application/pdf')
    const stream = '%PDF-1.7\n7 0 obj\n<< /Type /XRef >>\nendobj\nstartxref\n9\n%%EOF'
    expect(await typeOf(Buffer.from(stream, 'latin1'))).toBe('application/pdf')
  })

  it('of pictures and plain text are told too', async () => {
    expect(await typeOf(aPng())).toBe('image/png')
    expect(await typeOf(aWebp(0))).toBe('image/webp')
    expect(await typeOf(Buffer.from('\uFEFF姓名,时长\r\n演示志愿者,4.2\r\n'))).toBe('text/plain')
    expect(await typeOf(Buffer.from('街'.repeat(50_000)))).toBe('text/plain')
    expect(await typeOf(Buffer.from('d0d5c3fb', 'hex'))).toBe('file-kind-refused')
    expect(await typeOf(Buffer.from('街道').subarray(0, 5))).toBe('file-kind-refused')
  })
})
