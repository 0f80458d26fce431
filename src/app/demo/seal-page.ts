import { createHash } from 'node:crypto'
import { Sha256, type StoredFile } from '../../kernel/stored-file.ts'
import type { Files } from '../../platform/files.ts'

// A one-page PDF that says no more than that it stands for a sealed page.
const OBJECTS = [
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj',
  '4 0 obj<</Length 65>>stream\nBT /F 18 Tf 72 700 Td (Demonstration: page with both seals) Tj ET\nendstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
]
const bytes = Buffer.from(wholePdf(OBJECTS), 'latin1')
const stored: StoredFile = {
  sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
  size: bytes.length,
  type: 'application/pdf',
}

function wholePdf(objects: readonly string[]): string {
  const upTo = (place: number) => ['%PDF-1.4', ...objects.slice(0, place), ''].join('\n')
  const body = upTo(objects.length)
  const table = objects.map((_, place) => `${String(upTo(place).length).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${table}trailer<</Size ${size}/Root 1 0 R>>\nstartxref\n${body.length}\n%%EOF\n`
}

export const SEAL_PAGE = { bytes, stored }

/** The image of the database holds rows only: what they name is put into the files at every start, where it is missing. */
export async function placeDemoFiles(files: Files): Promise<void> {
  const known = await files.open(stored.sha256)
  if (known.ok) {
    known.value.stream.destroy()
    return
  }
  const kept = await files.put(
    (async function* () {
      yield bytes
    })(),
    { maxBytes: bytes.length },
  )
  if (!kept.ok) throw new Error(`the page with both seals was refused: ${kept.error.code}`)
}
