import type { VariationEdit } from '../../src/features/contracts/contract/variation.ts'
import type { ContractEdit } from '../../src/features/contracts/contract/contract.ts'
import { completed } from '../../src/features/contracts/fixtures/a-draft.ts'
import { approveContractAsItStands } from '../../src/features/contracts/fixtures/as-it-stands.ts'
import { addVariationPage } from '../../src/features/contracts/service/variation-pages.ts'
import { signVariation } from '../../src/features/contracts/service/variation-signing.ts'
import { viewVariation } from '../../src/features/contracts/service/variation-views.ts'
import {
  approveVariation,
  draftVariation,
  reviseVariation,
  submitVariation,
} from '../../src/features/contracts/service/variations.ts'
import { enterPayment } from '../../src/features/contracts/service/payments.ts'
import { CONTRACT_DUES } from '../../src/features/contracts/service/later-dues.ts'
import { viewContract } from '../../src/features/contracts/service/contract-views.ts'
import { draftContract, reviseContract, submitContract } from '../../src/features/contracts/service/drafting.ts'
import { addSealPage } from '../../src/features/contracts/service/seal-pages.ts'
import { publishContract, signContract } from '../../src/features/contracts/service/signing.ts'
import { aNotifiedLot } from '../../src/features/tenders/fixtures/a-result.ts'
import { sweep } from '../../src/features/tenders/service/sweep.ts'
import { listNotices } from '../../src/features/tenders/service/publications.ts'
import { CivilDate, instantAt, plusDays } from '../../src/kernel/civil.ts'
import { Fen } from '../../src/kernel/fen.ts'
import { ok } from '../../src/kernel/result.ts'
import type { VariationId, ContractId, FileId, LotId } from '../../src/kernel/ids.ts'
import { keep, PNG } from './a-scan.ts'
import { acceptances } from './acceptances.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const SIGNED_ON = CivilDate.parse('2017-07-24')
const NOTICE = { noticeNo: '演示合同公开 1', title: '合同公开（演示）', phone: '0546-0000000' }

/** Drawn up, revised, submitted. */
const AS_SUBMITTED = 3

type Won = { readonly ids: { readonly lot: LotId } }
type Drawn = { readonly ids: { readonly lot: LotId; readonly contract: ContractId }; readonly edit: ContractEdit }
type Scanned = { readonly ids: Drawn['ids'] & { readonly file: FileId } }

export async function won({ tx, district }: Ground): Promise<Won> {
  const people = { officer: await district.as('officer'), leader: await district.as('leader') }
  const { lotId: lot } = await aNotifiedLot(tx, district, people)
  district.setClock(instantAt(SIGNED_ON, '12:00'))
  return { ids: { lot } }
}

export async function drafted(ground: Ground, { ids }: Won): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  const { id: contract } = await does(ground, officer, (tx) => draftContract(tx, officer, ids.lot))
  const suggested = await does(ground, officer, (tx) => viewContract(tx, officer, contract))
  return { ids: { ...ids, contract }, edit: completed(suggested) }
}

export async function revised(ground: Ground, before: Drawn): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => reviseContract(tx, officer, before.ids.contract, before.edit))
  return before
}

export async function submitted(ground: Ground, before: Drawn): Promise<Drawn> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => submitContract(tx, officer, before.ids.contract))
  return before
}

export async function approved(ground: Ground, before: Drawn): Promise<Drawn> {
  const leader = await ground.district.as('leader')
  await does(ground, leader, (tx) => approveContractAsItStands(tx, leader, before.ids.contract))
  return before
}

export async function scanned(ground: Ground, { ids }: Drawn): Promise<Scanned> {
  const officer = await ground.district.as('officer')
  const page = { name: '盖章页.png', stored: await keep(ground, PNG) }
  const { id: file } = await does(ground, officer, (tx) => addSealPage(tx, officer, ids.contract, page))
  return { ids: { ...ids, file } }
}

export async function signed(ground: Ground, before: Scanned): Promise<Scanned> {
  const officer = await ground.district.as('officer')
  const { contract, file } = before.ids
  await does(ground, officer, (tx) => signContract(tx, officer, contract, { signedOn: SIGNED_ON, file }))
  return before
}

export async function published(ground: Ground, { ids }: Scanned) {
  const { district, tx } = ground
  const officer = await district.as('officer')
  await does(ground, officer, () => publishContract(tx, officer, ids.contract, NOTICE))
  const { items } = await listNotices(tx, district.nobody, { kind: 'contract', limit: 20 })
  return { ids: { ...ids, notice: items[0]?.id ?? '' } }
}

const PAID = { nth: 1, paidOn: SIGNED_ON, amountFen: Fen.parse(100), voucherNo: '演示 1', reason: '' }

/** Finance has entered what it paid. */
async function paid(ground: Ground, { ids }: { readonly ids: Drawn['ids'] }) {
  const finance = await ground.district.as('finance')
  const { id: payment } = await does(ground, finance, (tx) => enterPayment(tx, finance, ids.contract, PAID))
  return { ids: { ...ids, payment } }
}

const AMENDED_ON = CivilDate.parse('2017-10-09')
const REASON = '社区新增两栋楼，独居老人增加十二人，需要延长服务。'
type Amended = { readonly ids: Drawn['ids'] & { readonly variation: VariationId }; readonly edit: VariationEdit }
type AmendedPage = { readonly ids: Amended['ids'] & { readonly file: FileId } }

/** The service has begun, and a copy is to be filed: the rules of a public tender want that. */
export async function begun(ground: Ground, { ids }: { readonly ids: Scanned['ids'] & { readonly notice: string } }) {
  const { district, tx } = ground
  district.setClock(instantAt(AMENDED_ON, '12:00'))
  const system = { ...district.system, now: instantAt(AMENDED_ON, '12:00') }
  await does(ground, system, async () => ok(await sweep(tx, system, CONTRACT_DUES)))
  const officer = await district.as('officer')
  await does(ground, officer, async () => {
    await tx.updateTable('contract').set({ fileBy: AMENDED_ON }).where('tenant', '=', district.tenant).execute()
    return ok(undefined)
  })
  return { ids }
}

async function amending(ground: Ground, { ids }: { readonly ids: Drawn['ids'] }): Promise<Amended> {
  const officer = await ground.district.as('officer')
  const { id: variation } = await does(ground, officer, (tx) =>
    draftVariation(tx, officer, ids.contract, { kind: 'supplement', reason: REASON }),
  )
  const { no, revision, terms } = await does(ground, officer, (tx) => viewVariation(tx, officer, variation))
  if (terms === null) throw new Error('a supplement has terms')
  const instalments = terms.instalments.map(({ name, percent, condition }) => ({ name, percent, condition }))
  const periodTo = plusDays(terms.periodTo, 30)
  const supplement = { addedFen: Fen.parse(100_000), periodTo, indicators: terms.indicators, instalments }
  return { ids: { ...ids, variation }, edit: { revision, plan: { no, reason: REASON, paidFen: null, paidWhy: '', supplement } } }
}

async function variationRevised(ground: Ground, before: Amended): Promise<Amended> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => reviseVariation(tx, officer, before.ids.variation, before.edit))
  return before
}

async function variationSubmitted(ground: Ground, before: Amended): Promise<Amended> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => submitVariation(tx, officer, before.ids.variation))
  return before
}

async function variationApproved(ground: Ground, before: Amended): Promise<Amended> {
  const leader = await ground.district.as('leader')
  const seen = { opinion: '同意', revision: AS_SUBMITTED }
  await does(ground, leader, (tx) => approveVariation(tx, leader, before.ids.variation, seen))
  return before
}

async function variationScanned(ground: Ground, { ids }: Amended): Promise<AmendedPage> {
  const officer = await ground.district.as('officer')
  const page = { name: '补充协议盖章页.png', stored: await keep(ground, PNG) }
  const { id: file } = await does(ground, officer, (tx) => addVariationPage(tx, officer, ids.variation, page))
  return { ids: { ...ids, file } }
}

async function variationSigned(ground: Ground, before: AmendedPage): Promise<AmendedPage> {
  const officer = await ground.district.as('officer')
  const { variation, file } = before.ids
  await does(ground, officer, (tx) => signVariation(tx, officer, variation, { signedOn: AMENDED_ON, file }))
  return before
}

/** What becomes of a contract once its service has begun. */
const amended = stage(
  begun,
  {
    'GET contracts/{contract}/delivery': plainly,
    'POST contracts/{contract}/file': saying({ filedOn: AMENDED_ON }),
    'POST contracts/{contract}/variations': saying({ kind: 'supplement', reason: REASON }),
  },
  stage(
    amending,
    {
      'GET variations': plainly,
      'PUT variations/{variation}': ({ edit }) => ({ body: edit }),
      'POST variations/{variation}/drop': plainly,
    },
    stage(
      variationRevised,
      { 'POST variations/{variation}/submit': plainly },
      stage(
        variationSubmitted,
        {
          'POST variations/{variation}/approve': saying({ opinion: '同意', revision: AS_SUBMITTED }),
          'POST variations/{variation}/return': saying({ reason: '请写明新增楼栋' }),
        },
        stage(
          variationApproved,
          { 'PUT variations/{variation}/files': () => ({ query: '?name=seal.png', body: PNG }) },
          stage(
            variationScanned,
            {
              'GET variations/{variation}': plainly,
              'GET variations/{variation}/documents/{file}': () => ({ ids: { file: 'variation.docx' } }),
              'POST variations/{variation}/sign': ({ ids }) => ({ body: { signedOn: AMENDED_ON, file: ids.file } }),
            },
            stage(variationSigned, {
              'POST variations/{variation}/publish': saying({ noticeNo: '演示变更公告 1', title: '合同变更公告（演示）' }),
            }),
          ),
        ),
      ),
    ),
  ),
)

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
                stage(
                  published,
                  {
                    'GET contracts': plainly,
                    'GET contracts/{contract}': plainly,
                    'GET contracts/{contract}/text': plainly,
                    'GET contracts/{contract}/documents/{file}': () => ({ ids: { file: 'contract.docx' } }),
                    'GET lots/{lot}/contract-publication/{file}': () => ({ ids: { file: 'contract-publication.docx' } }),
                    'GET contracts/{contract}/payments': plainly,
                    'POST contracts/{contract}/payments': saying(PAID),
                    'GET notices': plainly,
                    'GET notices/{notice}': plainly,
                    'GET figures': plainly,
                    'GET picture': plainly,
                    'GET awarded': plainly,
                  },
                  stage(paid, {
                    'GET payments': plainly,
                    'POST payments/{payment}/strike': saying({ reason: '凭证号填错了一位。' }),
                  }),
                  amended,
                  acceptances,
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  ),
]
