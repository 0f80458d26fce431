import { addPaper } from '../../src/features/tenders/service/challenge-files.ts'
import type { PaperSigningEntry } from '../../src/features/tenders/contract/paper-signing.ts'
import { enterSigning, returnSigning } from '../../src/features/tenders/service/paper-signings.ts'
import { aJpeg } from '../../src/platform/testing/a-file.ts'
import { keep } from './a-scan.ts'
import type { Scoring } from './review.ts'
import { does, type Ground, plainly, stage } from './stage.ts'

const saying = ({ revision }: { readonly revision: number }) => ({ body: { revision, reason: '与扫描件上的签字不一致' } })

const SIGNINGS = 'lots/{lot}/paper-signings'

/** The report is out, and lies signed by everybody on paper. */
export async function scanned(ground: Ground, before: Scoring) {
  const officer = await ground.district.as('officer')
  const stored = await keep(ground, aJpeg())
  const scan = { name: '评审报告.jpg', stored }
  const { id: file } = await does(ground, officer, (tx) => addPaper(tx, officer, before.ids.lot, scan))
  const signatures: PaperSigningEntry['signatures'] = before.seats.map(({ jurorId: juror }) => ({ juror, dissent: null }))
  return { ...before, entry: { signatures, file } }
}
export type Scanned = Awaited<ReturnType<typeof scanned>>

export async function entered(ground: Ground, before: Scanned) {
  const officer = await ground.district.as('officer')
  const { id: signing, revision } = await does(ground, officer, (tx) => enterSigning(tx, officer, before.ids.lot, before.entry))
  return { ...before, ids: { ...before.ids, signing }, revision, who: { ...before.who, officer: 1 } }
}

export async function returned(ground: Ground, before: Awaited<ReturnType<typeof entered>>) {
  const leader = await ground.district.as('leader')
  const { lot, signing } = before.ids
  const back = { revision: before.revision, reason: '与扫描件上的签字不一致' }
  const { revision } = await does(ground, leader, (tx) => returnSigning(tx, leader, lot, signing, back))
  return { ...before, revision, who: { ...before.who, officer: 0 } }
}

/** From the moment on at which the report goes out to be signed. */
export const paperSignings = stage(
  scanned,
  { [`POST ${SIGNINGS}`]: ({ entry }) => ({ body: entry }) },
  stage(
    entered,
    {
      [`GET ${SIGNINGS}`]: plainly,
      [`GET ${SIGNINGS}/{signing}/file`]: plainly,
      [`POST ${SIGNINGS}/{signing}/return`]: saying,
      [`POST ${SIGNINGS}/{signing}/confirm`]: ({ revision }) => ({ body: { revision } }),
      [`POST ${SIGNINGS}/{signing}/withdraw`]: saying,
    },
    stage(returned, { [`POST ${SIGNINGS}/{signing}/revise`]: ({ revision, entry }) => ({ body: { revision, entry } }) }),
  ),
)
