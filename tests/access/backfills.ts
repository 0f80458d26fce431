import {
  aBackfillBook,
  aBackfillMapping,
  aBackfillRow,
  BACKFILL_HEAD,
  mappedBackfill,
} from '../../src/features/contracts/fixtures/a-backfill.ts'
import { ok } from '../../src/kernel/result.ts'
import { writeWorkbook } from '../../src/platform/workbook/write-workbook.ts'
import { keep } from './a-scan.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

/** A workbook of contracts that the program finds among its files, with its columns told. */
async function withBackfill(ground: Ground) {
  const head = BACKFILL_HEAD.map((text) => ({ text: String(text), width: 9 }))
  const bytes = await writeWorkbook([{ name: '合同', head, rows: [aBackfillRow()] }])
  const [officer, { sha256 }] = [await ground.district.as('officer'), await keep(ground, bytes)]
  const book = aBackfillBook(aBackfillRow())
  const { id, revision } = await does(ground, officer, (tx) => mappedBackfill(tx, officer, book, sha256).then(ok))
  return { ids: { backfill: id, paper: 'workbook' }, revision, bytes }
}

export const backfills = [
  stage(withBackfill, {
    'GET backfill-template': plainly,
    'GET backfills': plainly,
    'PUT backfills': ({ bytes }) => ({ query: `?name=${encodeURIComponent('合同台账.xlsx')}`, body: bytes }),
    'GET backfills/{backfill}': plainly,
    'PUT backfills/{backfill}/columns': saying(aBackfillMapping()),
    'POST backfills/{backfill}/take': ({ revision }) => ({ body: { revision, onlyAccepted: false } }),
    'POST backfills/{backfill}/discard': plainly,
    'GET backfills/{backfill}/papers/{paper}': plainly,
  }),
]
