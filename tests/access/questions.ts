import { aPublishedLot } from '../../src/features/tenders/fixtures/a-lot.ts'
import { askQuestion } from '../../src/features/tenders/service/questions.ts'
import { CivilDate, instantAt } from '../../src/kernel/civil.ts'
import type { LotId, PartyId } from '../../src/kernel/ids.ts'
import { does, type Ground, plainly, saying, stage } from './stage.ts'

const MAY_22 = instantAt(CivilDate.parse('2017-05-22'), '10:00')

type Called = { readonly ids: { readonly lot: LotId }; readonly party: PartyId }

async function called({ tx, district }: Ground): Promise<Called> {
  district.setClock(MAY_22)
  const { lotId: lot } = await aPublishedLot(tx, district, { noticed: true })
  const [party] = district.parties
  if (party === undefined) throw new Error('nobody to ask')
  return { ids: { lot }, party }
}

const question = (partyId: PartyId) => ({ partyId, section: 'who', text: '居民志愿者是否计入团队人数？' }) as const

async function asked(ground: Ground, { ids, party }: Called) {
  const manager = await ground.district.as('provider_manager')
  const { id } = await does(ground, manager, (tx) => askQuestion(tx, manager, ids.lot, question(party)))
  return { ids: { ...ids, question: id } }
}

export const questions = [
  stage(
    called,
    { 'POST lots/{lot}/questions': ({ party }) => ({ body: question(party) }) },
    stage(asked, {
      'GET questions': plainly,
      'GET lots/{lot}/questions': plainly,
      'POST questions/{question}/answer': saying({ wording: '居民志愿者是否计入人数？', answer: '计入。' }),
      'POST questions/{question}/decline': saying({ reason: '所问与本次征集公告的内容无关。' }),
    }),
  ),
]
