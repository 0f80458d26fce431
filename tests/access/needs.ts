import { CITY, fingerprint, VILLAGE } from '../../src/features/identity/fixtures/a-district.ts'
import { aFiling, aFilingOnBehalf, CONTACT, file, peopleOf, verified } from '../../src/features/needs/fixtures/a-need.ts'
import { aMapping, aRow, aWorkbook, mapped, SURVEY_HEAD } from '../../src/features/needs/fixtures/a-survey.ts'
import { adoptNeeds } from '../../src/features/needs/service/adopt-needs.ts'
import { decideNeed } from '../../src/features/needs/service/decide-needs.ts'
import { ticketOf } from '../../src/features/needs/rules/ticket.ts'
import { fileOnBehalf } from '../../src/features/needs/service/file-needs.ts'
import { takeSurvey } from '../../src/features/needs/service/take-survey.ts'
import { mergeNeed } from '../../src/features/needs/service/merge-needs.ts'
import { LotId, NeedId } from '../../src/kernel/ids.ts'
import { ok } from '../../src/kernel/result.ts'
import { seededChance } from '../../src/platform/chance.ts'
import { writeWorkbook } from '../../src/platform/workbook/write-workbook.ts'
import { keep } from './a-scan.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

type ANeed = { readonly ids: { readonly need: NeedId } }

async function submitted({ tx, district }: Ground): Promise<ANeed> {
  const { resident } = await peopleOf(district)
  return { ids: { need: (await file(tx, resident)).id } }
}

/** With the code of the house, which is made of the need's own id. */
async function writtenDown(ground: Ground): Promise<ANeed> {
  const { worker } = await peopleOf(ground.district)
  const ticketFor = (id: NeedId) => ticketOf(fingerprint(`ticket on behalf ${worker.tenant} ${id}`))
  const { draw } = seededChance('written down')
  const { id } = await does(ground, worker, (tx) => fileOnBehalf(tx, worker, aFilingOnBehalf(), draw, ticketFor))
  return { ids: { need: id } }
}

async function found({ tx, district }: Ground, { ids }: ANeed): Promise<ANeed> {
  await verified(tx, await peopleOf(district), ids.need)
  return { ids }
}

async function adopted(ground: Ground, { ids }: ANeed): Promise<ANeed> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => decideNeed(tx, officer, ids.need, { deed: 'need.list', facts: {} }))
  await does(ground, officer, (tx) => adoptNeeds(tx, officer, [ids.need], LotId.parse('01900000-0000-7000-8000-00000000a107')))
  return { ids }
}

async function answered(ground: Ground, { ids }: ANeed): Promise<ANeed> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => decideNeed(tx, officer, ids.need, { deed: 'need.answer', facts: { answer: '已安排' } }))
  return { ids }
}

/** A workbook that the program finds among its files, with its columns told. */
async function withSurvey(ground: Ground) {
  const bytes = await writeWorkbook([
    { name: '问卷', head: SURVEY_HEAD.map((text) => ({ text: String(text), width: 9 })), rows: [aRow()] },
  ])
  const [officer, stored] = [await ground.district.as('officer'), await keep(ground, bytes)]
  const { id, revision } = await does(ground, officer, (tx) => mapped(tx, officer, aWorkbook(aRow()), { file: stored }).then(ok))
  return { ids: { survey: id, paper: 'workbook' }, revision, bytes, stored }
}

async function taken(ground: Ground, { ids, revision, stored }: Awaited<ReturnType<typeof withSurvey>>) {
  const officer = await ground.district.as('officer')
  const read = { sha256: stored.sha256, workbook: aWorkbook(aRow()) }
  const taking = { revision, onlyAccepted: false }
  await does(ground, officer, (tx) => takeSurvey(tx, officer, ids.survey, taking, read, seededChance('taken').draw))
  return { ids }
}

async function beside({ tx, district }: Ground, { ids }: ANeed): Promise<ANeed & { readonly head: NeedId }> {
  const { resident } = await peopleOf(district)
  return { ids, head: (await file(tx, resident)).id }
}

async function merged(ground: Ground, { ids, head }: ANeed & { readonly head: NeedId }): Promise<ANeed> {
  const officer = await ground.district.as('officer')
  await does(ground, officer, (tx) => mergeNeed(tx, officer, ids.need, head))
  return { ids }
}

const { contact: _, area: __, ...COMPLETION } = aFiling()

export const needs = [
  stage(
    withSurvey,
    {
      'GET survey-template': plainly,
      'GET surveys': plainly,
      'PUT surveys': ({ bytes }) => ({ query: `?area=${CITY}&name=${encodeURIComponent('需求.xlsx')}`, body: bytes }),
      'GET surveys/{survey}': plainly,
      'PUT surveys/{survey}/columns': saying(aMapping()),
      'POST surveys/{survey}/take': ({ revision }) => ({ body: { revision, onlyAccepted: false } }),
      'POST surveys/{survey}/discard': plainly,
      'GET surveys/{survey}/papers/{paper}': plainly,
    },
    stage(taken, { 'DELETE surveys/{survey}/workbook': plainly }),
  ),
  stage(anyTime, {
    'GET areas/{area}/documents/{file}': () => ({ ids: { area: VILLAGE, file: 'tell-poster.docx' } }),
    'POST needs': saying(aFiling({ area: VILLAGE, contact: CONTACT })),
    'POST needs/on-behalf': saying(aFilingOnBehalf()),
  }),
  stage(writtenDown, {
    'GET needs/{need}/ticket': plainly,
    'GET needs/{need}/documents/{file}': () => ({ ids: { file: 'ticket-slip.docx' } }),
  }),
  stage(
    submitted,
    {
      'GET needs': plainly,
      'GET need-register/workbook.xlsx': plainly,
      'GET need-register/documents/{file}': () => ({ ids: { file: 'blank.docx' } }),
      'GET needs/{need}': plainly,
      'GET needs/{need}/contact': plainly,
      'DELETE needs/{need}/contact': plainly,
      'GET my-needs': plainly,
      'PUT needs/{need}': saying(COMPLETION),
      'POST needs/{need}/return': saying({ reason: '请写明地点' }),
      'POST needs/{need}/verify': saying({ verification: '属实' }),
      'POST needs/{need}/decline': saying({ reason: '不属本单位职责' }),
    },
    stage(
      beside,
      { 'GET needs/{need}/alike': plainly, 'POST needs/{need}/merge': ({ head }) => ({ body: { into: head } }) },
      stage(merged, { 'POST needs/{need}/unmerge': saying({ reason: '不是同一件事' }) }),
    ),
    stage(
      found,
      { 'POST needs/{need}/list': plainly, 'POST needs/{need}/transfer': saying({ to: '教育局', reason: '属其职责' }) },
      stage(adopted, { 'GET need-catalogue': plainly, 'POST needs/{need}/answer': saying({ answer: '九月开课' }) }),
      stage(answered, { 'POST needs/{need}/close': plainly }),
    ),
  ),
]
