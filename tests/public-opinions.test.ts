import { beforeAll, expect, it } from 'vitest'
import { MIGRATIONS } from '../src/app/migrations.ts'
import { aDistrict, type District } from '../src/features/identity/fixtures/a-district.ts'
import { listed, peopleOf } from '../src/features/needs/fixtures/a-need.ts'
import { openConsultation } from '../src/features/tenders/service/consultations.ts'
import { draftProgramme } from '../src/features/tenders/service/programmes.ts'
import type { Acting } from '../src/kernel/acting.ts'
import { Fen } from '../src/kernel/fen.ts'
import type { ConsultationId, NeedId } from '../src/kernel/ids.ts'
import { ok } from '../src/kernel/result.ts'
import { act, look } from '../src/platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../src/platform/testing/branch.ts'
import { onBothDatabases } from '../src/platform/testing/on-both-databases.ts'
import { value } from '../src/platform/testing/outcome.ts'
import { aPublicFace } from './a-public-face.ts'

const PLAN = {
  code: 'OPEN',
  name: '2017年度政府购买社区服务项目（演示）',
  year: 2017,
  budgetFen: Fen.parse(140_000_000),
  lotCeilingFen: null,
  fund: '福利彩票公益金',
  profile: 'local-selection' as const,
  fields: ['社区营造'],
}

onBothDatabases('the form for opinions', (open) => {
  let db: Branching
  let district: District
  let officer: Acting
  let need: NeedId
  let consultation: ConsultationId
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    district = await aDistrict(db, 'public-opinions')
    officer = await district.as('officer')
  })
  beginningWith(
    () => db,
    async () => {
      const people = await peopleOf(district)
      await act(db.pool, officer, async (tx) => {
        need = await listed(tx, people)
        const { id } = value(await draftProgramme(tx, officer, PLAN))
        const opening = { revision: 1, needs: [{ needId: need, service: '' }], workingDays: 5, contact: '演示办 0546-0000000' }
        consultation = value(await openConsultation(tx, officer, id, opening)).id
        return ok(undefined)
      })
    },
  )
  undoneAfterEach(() => db)

  const face = () => aPublicFace({ db, clock: district.clock, newId: district.newId })
  const path = () => `/public/${district.tenant}/opinions/${consultation}`
  const sends = (to: ReturnType<typeof face>, said: Record<string, string>) =>
    to.request(path(), { method: 'POST', body: new URLSearchParams(said) })
  const kept = () =>
    look(db.pool, officer, (tx) =>
      tx.selectFrom('opinion').select(['text', 'by', 'needId']).where('consultationId', '=', consultation).execute(),
    )
  const formId = async (at: ReturnType<typeof face>) => {
    const page = await (await at.request(path())).text()
    return /name="id" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? ''
  }

  it('is heard without scripts and without a login; sent twice it is one opinion, written anew another', async () => {
    const at = face()
    const id = await formId(at)
    for (const text of ['周末也要开课。', '周末也要开课。', '时间请再晚些。']) {
      const reply = await sends(at, { id, about: need, text })
      expect([reply.status, reply.headers.get('location')]).toEqual([303, `${path()}?sent=1`])
    }
    expect((await kept()).map(({ text }) => text).toSorted()).toEqual(['周末也要开课。', '时间请再晚些。'])
    expect(await kept()).toContainEqual({ text: '周末也要开课。', by: 'visitor', needId: need })
    const page = await (await at.request(`${path()}?sent=1`)).text()
    expect(page).toContain('意见已收到')
    expect(page).not.toContain('周末也要开课')
  })

  it('comes back with what was typed and what is wrong with it, and is markup to nobody', async () => {
    const at = face()
    const typed = '<script>alert(1)</script>请打13812345678'
    const reply = await sends(at, { id: '', about: '', text: typed })
    expect(reply.status).toBe(422)
    const page = await reply.text()
    expect(page).toContain('意见里有电话号码或身份证号')
    expect(page).toContain('&lt;script&gt;')
    expect(page).not.toContain('<script>')
    expect((await sends(at, { about: 'nothing', text: '好' })).status).toBe(422)
    expect((await sends(at, { about: district.newId(), text: '好' })).status).toBe(422)
    expect((await sends(at, { about: '', text: ' ' })).status).toBe(422)
    expect((await sends(at, { about: '', text: '长'.repeat(1001) })).status).toBe(422)
    expect((await sends(at, { about: '', text: '大'.repeat(3_000_000) })).status).toBe(413)
    expect(await kept()).toEqual([])
  })

  it('is not there for another authority’s visitors, and one address floods nobody', async () => {
    const at = face()
    const body = new URLSearchParams({ text: '好' })
    expect((await at.request(`/public/nowhere/opinions/${consultation}`, { method: 'POST', body })).status).toBe(404)
    const told = []
    for (let n = 0; n < 11; n++) told.push((await sends(at, { about: '', text: `第${n}条意见` })).status)
    expect(new Set(told.slice(0, 9))).toEqual(new Set([303]))
    expect(told.at(-1)).toBe(429)
  })
})
