import { writeServiceCatalogue } from '../../src/features/tenders/service/service-catalogues.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

export const ITEMS = [{ code: 'A', name: '公共服务', note: '', department: '' }]

export async function drafted(ground: Ground) {
  const officer = await ground.district.as('officer')
  const { id, revision } = await does(ground, officer, (tx) => writeServiceCatalogue(tx, officer, { revision: 0, items: ITEMS }))
  return { ids: { catalogue: id }, revision }
}

export const serviceCatalogue = [
  stage(anyTime, {
    'GET service-catalogue': plainly,
    'GET service-catalogue/workbook.xlsx': plainly,
    'PUT service-catalogue': saying({ revision: 0, items: ITEMS }),
  }),
  stage(drafted, { 'POST service-catalogue/{catalogue}/publish': ({ revision }) => ({ body: { revision } }) }),
]
