import type { ContractEdit } from '../../src/features/contracts/contract/contract.ts'
import { completed } from '../../src/features/contracts/fixtures/a-draft.ts'
import { approveContractAsItStands } from '../../src/features/contracts/fixtures/as-it-stands.ts'
import { viewContract } from '../../src/features/contracts/service/contract-views.ts'
import { draftContract, reviseContract, submitContract } from '../../src/features/contracts/service/drafting.ts'
import { addSealPage } from '../../src/features/contracts/service/seal-pages.ts'
import { publishContract, signContract } from '../../src/features/contracts/service/signing.ts'
import { aNotifiedLot } from '../../src/features/tenders/fixtures/a-result.ts'
import { listNotices } from '../../src/features/tenders/service/publications.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import type { ContractId, FileId, LotId } from '../../src/kernel/ids.ts'
import { keep, PNG } from './a-scan.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const SIGNED_ON = CivilDate.parse('2017-07-24')
const NOTICE = { noticeNo: '演示合同公开 1', title: '合同公开（演示）', phone: '0546-0000000' }

type Won = { readonly ids: { readonly lot: LotId } }
type Drawn = { readonly ids: { readonly lot: LotId; readonly contract: ContractId }; readonly edit: ContractEdit }
type Scanned = { readonly ids: Drawn['ids'] & { readonly file: FileId } }

async function won({ tx, district }: Ground): Promise<Won> {
  const people = { officer: await district.as('officer'), leader: await district.as('leader') }
  const { lotId: lot } = await aNotifiedLot(tx, district, people)
  district.setClock(instantAt(SIGNED_ON, '12:00'))
  return { ids: { lot } }
}

async function drafted(ground: Ground, { ids }: Won): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  const { id: contract } = await does(ground, officer, (tx) => draftContract(tx, officer, ids.lot))
  const suggested = await does(ground, officer, (tx) => viewContract(tx, officer, contract))
  return { ids: { ...ids, contract }, edit: completed(suggested) }
}

async function revised(ground: Ground, before: Drawn): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => reviseContract(tx, officer, before.ids.contract, before.edit))
  return before
}

async function submitted(ground: Ground, before: Drawn): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => submitContract(tx, officer, before.ids.contract))
  return before
}

async function approved(ground: Ground, before: Drawn): Promise<Drawn> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => approveContractAsItStands(tx, leader, before.ids.contract))
  return before
}

async function scanned(ground: Ground, { ids }: Drawn): Promise<Scanned> {
  const officer = await ground.district.as('officer')
  const page = { name: '盖章页.png', stored: await keep(ground, PNG) }
  const { id: file } = await does(ground, officer, (tx) => addSealPage(tx, officer, ids.contract, page))
  return { ids: { ...ids, file } }
}

async function signed(ground: Ground, before: Scanned): Promise<Scanned> {
  const officer = await ground.district.as('officer')
  const { contract, file } = before.ids
  await does(ground, officer, (tx) => signContract(tx, officer, contract, { signedOn: SIGNED_ON, file }))
  return before
}

async function published(ground: Ground, { ids }: Scanned) {
  const { district, tx } = ground
  const officer = await district.as('officer')
  await does(ground, officer, () => publishContract(tx, officer, ids.contract, NOTICE))
  const { items } = await listNotices(tx, district.nobody, { kind: 'contract', limit: 20 })
  return { ids: { ...ids, notice: items[0]?.id ?? '' } }
}

/** Drawn up, revised, submitted. */
const AS_SUBMITTED = 3

export const contracts = [
  stage(
    won,
    { 'POST lots/{lot}/contract': plainly },
    stage(
      drafted,
      {
        'PUT contracts/{contract}': ({ edit }) => ({ body: edit }),
      },
      stage(
        revised,
        { 'POST contracts/{contract}/submit': plainly },
        stage(
          submitted,
          {
            'POST contracts/{contract}/approve': saying({ opinion: '同意', revision: AS_SUBMITTED }),
            'POST contracts/{contract}/return': saying({ reason: '请补联系人' }),
          },
          stage(
            approved,
            { 'PUT contracts/{contract}/files': () => ({ query: '?name=seal.png', body: PNG }) },
            stage(
              scanned,
              {
                'GET contracts/{contract}/files/{file}': plainly,
                'POST contracts/{contract}/sign': ({ ids }) => ({ body: { signedOn: SIGNED_ON, file: ids.file } }),
              },
              stage(
                signed,
                { 'POST contracts/{contract}/publish': saying(NOTICE) },
                // The database shows it to everybody now: what a stranger is still refused, the use-case refuses.
                stage(published, {
                  'GET contracts': plainly,
                  'GET contracts/{contract}': plainly,
                  'GET contracts/{contract}/text': plainly,
                  'GET contracts/{contract}/documents/{file}': () => ({ ids: { file: 'contract.docx' } }),
                  'GET lots/{lot}/contract-publication/{file}': () => ({ ids: { file: 'contract-publication.docx' } }),
                  'GET notices': plainly,
                  'GET notices/{notice}': plainly,
                  'GET figures': plainly,
                  'GET awarded': plainly,
                }),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
]
