import { VILLAGE } from '../../src/features/identity/fixtures/a-district.ts'
import { type ApplicationMove, fileApplication, moveApplication } from '../../src/features/needs/service/village-applications.ts'
import { CivilDate } from '../../src/kernel/civil.ts'
import type { ApplicationId } from '../../src/kernel/ids.ts'
import { anyTime, does, type Ground, plainly, saying, stage } from './stage.ts'

const STATEMENT = {
  title: '残疾人照料员想学康复护理',
  kind: 'guidance',
  text: '希望社工到村里教几次。',
  area: VILLAGE,
  wishedOn: null,
} as const
const VISIT = { visitOn: CivilDate.parse('2017-05-09'), visitAt: '09:30', place: '村党群服务中心', guides: '区社工站2名社工' }
const GUIDED = { guidedOn: CivilDate.parse('2017-05-02'), attendance: 6, result: '现场示范。' }
const NEED = { title: '照料员要培训', text: '', target: '残疾人照料员', count: 6, unit: 'persons', place: '' }

type AnApplication = { readonly ids: { readonly application: ApplicationId } }

async function filed(ground: Ground): Promise<AnApplication> {
  const worker = await ground.district.as('community_worker')
  const { id } = await does(ground, worker, (tx) => fileApplication(tx, worker, STATEMENT))
  return { ids: { application: id } }
}

const moved =
  (move: ApplicationMove) =>
  async (ground: Ground, before: AnApplication): Promise<AnApplication> => {
    const officer = await ground.district.as('officer')
    await does(ground, officer, (tx) => moveApplication(tx, officer, before.ids.application, move))
    return before
  }

const at = 'village-applications/{application}'

export const villageApplications = [
  stage(anyTime, { 'POST village-applications': saying(STATEMENT) }),
  stage(
    filed,
    {
      'GET village-applications': plainly,
      [`GET ${at}`]: plainly,
      [`POST ${at}/accept`]: plainly,
      [`POST ${at}/decline`]: saying({ reason: '申请内容属于物业管理事项，请向物业反映。' }),
    },
    stage(
      moved({ deed: 'village-application.accept', facts: {} }),
      { [`POST ${at}/schedule`]: saying(VISIT), [`POST ${at}/need`]: saying(NEED) },
      stage(
        moved({ deed: 'village-application.schedule', facts: VISIT }),
        { [`POST ${at}/guide`]: saying(GUIDED) },
        stage(moved({ deed: 'village-application.guide', facts: GUIDED }), {
          [`POST ${at}/close`]: saying({ satisfaction: 'good', opinion: '讲得清楚。' }),
        }),
      ),
    ),
  ),
]
