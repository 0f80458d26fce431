import { createHash } from 'node:crypto'
import { Sha256, type StoredFile } from '../../kernel/stored-file.ts'
import type { Files } from '../../platform/files.ts'

// A one-page PDF that says no more than that it stands for a sealed page.
const LINES = [
  '%PDF-1.4',
  '1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj',
  '2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj',
  '3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 5 0 R>>>>/Contents 4 0 R>>endobj',
  '4 0 obj<</Length 62>>stream',
  'BT /F 18 Tf 72 700 Td (Demonstration: page with both seals) Tj ET',
  'endstream endobj',
  '5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj',
  'trailer<</Root 1 0 R>>',
  '%%EOF',
  '',
]
const bytes = Buffer.from(LINES.join('\n'), 'latin1')
const stored: StoredFile = {
  sha256: Sha256.parse(createHash('sha256').update(bytes).digest('hex')),
  size: bytes.length,
  type: 'application/pdf',
}

export const SEAL_PAGE = { bytes, stored }

/** The image of the database holds rows only: what they name is put into the files at every start, where it is missing. */
export async function placeDemoFiles(files: Files): Promise<void> {
  const known = await files.open(stored.sha256)
  if (known.ok) {
    known.value.stream.destroy()
    return
  }
  await files.put(
    (async function* () {
      yield bytes
    })(),
    { maxBytes: bytes.length },
  )
}
