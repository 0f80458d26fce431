import { proposeEdition } from '../../src/features/tenders/service/editions.ts'
import type { EditionId } from '../../src/kernel/ids.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

export const PROPOSAL = {
  code: 'local-selection' as const,
  base: null,
  changes: { standstill: { value: 7, source: '演示区购买服务办法第5条' } },
  reason: '与本区办法一致（演示）',
}
type AnEdition = { readonly ids: { readonly edition: EditionId } }

export async function proposed(ground: Ground): Promise<AnEdition> {
  const officer = await ground.district.as('officer')
  const { id } = await does(ground, officer, (tx) => proposeEdition(tx, officer, PROPOSAL))
  return { ids: { edition: id } }
}

export const editions = [
  stage(anyTime, { 'POST editions': saying(PROPOSAL) }),
  stage(proposed, {
    'GET editions': plainly,
    'POST editions/{edition}/adopt': plainly,
    'POST editions/{edition}/return': saying({ reason: '请附本区办法的文号（演示）' }),
    'POST editions/{edition}/withdraw': plainly,
  }),
]
