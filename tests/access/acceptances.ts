import { acceptances as kept } from '../../src/features/contracts/store/kept.ts'
import { allClaimed, foundPlan } from '../../src/features/contracts/fixtures/an-acceptance.ts'
import type { AcceptanceEdit, ClaimsEdit } from '../../src/features/contracts/contract/acceptance.ts'
import { addAcceptanceFile } from '../../src/features/contracts/service/acceptance-files.ts'
import { signAcceptance } from '../../src/features/contracts/service/acceptance-signing.ts'
import {
  approveAcceptance,
  claimDelivery,
  openAcceptance,
  reviseAcceptance,
  submitAcceptance,
} from '../../src/features/contracts/service/acceptances.ts'
import { CONTRACT_DUES } from '../../src/features/contracts/service/later-dues.ts'
import { enterOpinion } from '../../src/features/contracts/service/user-opinions.ts'
import { sweep } from '../../src/features/tenders/service/sweep.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import type { AcceptanceId, ContractId, FileId, LotId, UserOpinionId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { keep, PNG } from './a-scan.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

// What was bought is accepted once its service is over.

const OVER = CivilDate.parse('2018-08-01')
const NOTICE = { noticeNo: '演示验收公告 1', title: '验收结果公告（演示）' }

type Contracted = { readonly ids: { readonly lot: LotId; readonly contract: ContractId } }
type Held = { readonly ids: Contracted['ids'] & { readonly acceptance: AcceptanceId }; readonly revision: number }
type Opened = Held & { readonly claims: ClaimsEdit; readonly edit: AcceptanceEdit }
type Heard = Opened & { readonly ids: Held['ids'] & { readonly opinion: UserOpinionId } }
type Reported = Held & { readonly ids: Held['ids'] & { readonly file: FileId } }

async function over(ground: Ground, { ids }: Contracted): Promise<Contracted> {
  const { tx, district } = ground
  const now = instantAt(OVER, '12:00')
  district.setClock(now)
  const system = { ...district.system, now }
  await does(ground, system, async () => ok(await sweep(tx, system, CONTRACT_DUES)))
  return { ids }
}

async function opened(ground: Ground, { ids }: Contracted): Promise<Opened> {
  const officer = await ground.district.as('officer')
  const { id: acceptance } = await does(ground, officer, (tx) => openAcceptance(tx, officer, ids.contract, ''))
  return withWords(ground, { ...ids, acceptance })
}

/** As they are to be written in the state that it is in. */
async function withWords({ tx, district }: Ground, ids: Held['ids']): Promise<Opened> {
  const state = await kept.table.load(tx, district.tenant, ids.acceptance)
  if (state === undefined) throw new Error('the acceptance was opened')
  const { revision } = state
  return { ids, revision, claims: { revision, claims: allClaimed(state) }, edit: { revision, plan: foundPlan(state, OVER) } }
}

async function heard(ground: Ground, before: Opened): Promise<Heard> {
  const officer = await ground.district.as('officer')
  const said = { sheet: 1, mark: 5, words: '很好' }
  const { id: opinion } = await does(ground, officer, (tx) => enterOpinion(tx, officer, before.ids.acceptance, said))
  return { ...before, ids: { ...before.ids, opinion } }
}

async function found(ground: Ground, before: Heard): Promise<Opened> {
  const officer = await ground.district.as('officer')
  const { acceptance } = before.ids
  await does(ground, officer, (tx) => claimDelivery(tx, officer, acceptance, before.claims))
  const { edit } = await withWords(ground, before.ids)
  await does(ground, officer, (tx) => reviseAcceptance(tx, officer, acceptance, edit))
  return withWords(ground, before.ids)
}

async function submitted(ground: Ground, { ids }: Opened): Promise<Held> {
  const officer = await ground.district.as('officer')
  const { revision } = await does(ground, officer, (tx) => submitAcceptance(tx, officer, ids.acceptance))
  return { ids, revision }
}

async function approved(ground: Ground, { ids, revision }: Held): Promise<Held> {
  const leader = await ground.district.as('leader')
  const seen = { opinion: '同意', revision }
  const done = await does(ground, leader, (tx) => approveAcceptance(tx, leader, ids.acceptance, seen))
  return { ids, revision: done.revision }
}

async function reported(ground: Ground, { ids, revision }: Held): Promise<Reported> {
  const officer = await ground.district.as('officer')
  const page = { name: '验收报告.png', kind: 'seal-page' as const, stored: await keep(ground, PNG) }
  const { id: file } = await does(ground, officer, (tx) => addAcceptanceFile(tx, officer, ids.acceptance, page))
  return { ids: { ...ids, file }, revision }
}

async function signed(ground: Ground, before: Reported): Promise<Reported> {
  const officer = await ground.district.as('officer')
  const { acceptance, file } = before.ids
  await does(ground, officer, (tx) => signAcceptance(tx, officer, acceptance, { signedOn: OVER, file }))
  return before
}

const signing = stage(
  reported,
  { 'POST acceptances/{acceptance}/sign': ({ ids }) => ({ body: { signedOn: OVER, file: ids.file } }) },
  stage(signed, {
    'POST acceptances/{acceptance}/publish': saying(NOTICE),
    'POST contracts/{contract}/close': saying({ settledOn: OVER }),
  }),
)

export const acceptances = stage(
  over,
  { 'GET contracts/{contract}/end': plainly, 'POST contracts/{contract}/acceptances': saying({ earlyReason: '' }) },
  stage(
    opened,
    {
      'GET acceptances': plainly,
      'GET acceptances/{acceptance}': plainly,
      'GET acceptances/{acceptance}/opinions': plainly,
      'GET acceptances/{acceptance}/documents/{file}': () => ({ ids: { file: 'report.docx' } }),
      'PUT acceptances/{acceptance}': ({ edit }) => ({ body: { ...edit, plan: { ...edit.plan, findings: [] } } }),
      'PUT acceptances/{acceptance}/claims': ({ claims }) => ({ body: claims }),
      'PUT acceptances/{acceptance}/files': () => ({ query: '?name=seal.png&kind=evidence', body: PNG }),
      'POST acceptances/{acceptance}/opinions': saying({ sheet: 1, mark: 5, words: '' }),
      'POST acceptances/{acceptance}/drop': plainly,
    },
    stage(
      heard,
      { 'POST acceptances/{acceptance}/opinions/{opinion}/strike': saying({ reason: '录错一份' }) },
      stage(
        found,
        { 'POST acceptances/{acceptance}/submit': plainly },
        stage(
          submitted,
          {
            'POST acceptances/{acceptance}/approve': ({ revision }) => ({ body: { opinion: '同意', revision } }),
            'POST acceptances/{acceptance}/return': saying({ reason: '请补充走访情况' }),
          },
          stage(approved, {}, signing),
        ),
      ),
    ),
  ),
)
