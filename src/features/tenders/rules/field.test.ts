import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LotId, MemberId } from '../../../kernel/ids.ts'
import { isRepeated, seatsFrom } from './draw.ts'
import { amongFields, fieldsIn } from './field.ts'
import type { Draw, PoolCandidate } from './panel.ts'

const member = (n: number) => MemberId.parse(`00000000-0000-7000-8000-${String(n).padStart(12, '0')}`)
const lotId = LotId.parse('00000000-0000-7000-8000-00000000000b')
const poolOf = (...fields: readonly (string | null)[]): PoolCandidate[] =>
  fields.map((field, n) => ({ member: member(n), expert: field !== null, field: field ?? '' }))
const WANTED = { size: 5, experts: 4, alternates: 2 }
const [WORK, MIND, MONEY] = ['社会工作', '心理', '财务']

describe('a draw by field', () => {
  it('knows the fields of an expert by the commas between, each once', () => {
    expect(fieldsIn('社会工作、心理，财务；社会工作, ')).toEqual([WORK, MIND, MONEY])
    expect(fieldsIn('')).toEqual([])
  })

  it('is among the experts of any of them and the purchaser’s people, who need none', () => {
    const pool = poolOf(WORK, '心理、社会工作', WORK, WORK, WORK, WORK, MONEY, MONEY, null)
    const { among, lacking } = amongFields(pool, { fields: [WORK], widened: '' }, WANTED)
    expect([among.map(({ member: one }) => one), lacking]).toEqual([[0, 1, 2, 3, 4, 5, 8].map(member), 0])
    expect(amongFields(pool, { fields: [], widened: '' }, WANTED)).toEqual({ among: pool, lacking: 0, widened: '' })
    expect(amongFields(pool, { fields: [MIND, MONEY], widened: '' }, WANTED)).toMatchObject({ lacking: 3 })
  })

  it('leaves something to chance: as many as seats and alternates together, or it is from the whole pool for a reason', () => {
    const pool = poolOf(WORK, WORK, WORK, WORK, WORK, MONEY, MONEY, null, null, null)
    const asked = { fields: [WORK], widened: '本区社工督导一共只有五位' }
    // Of three who stand for the purchaser one could sit: it takes one more expert.
    expect(amongFields(pool, { ...asked, widened: '' }, WANTED)).toMatchObject({ lacking: 1, widened: '' })
    expect(amongFields(pool, asked, WANTED)).toEqual({ among: pool, lacking: 1, widened: asked.widened })
    const enough = amongFields([...pool, ...poolOf(WORK).map((one) => ({ ...one, member: member(10) }))], asked, WANTED)
    expect(enough).toMatchObject({ lacking: 0, widened: '' })
  })

  it('can be repeated from its record alone, and is found where somebody of another field was let in, or one of it left out', () => {
    const aField = fc.constantFrom(WORK, MIND, `${WORK}、${MIND}`, MONEY, null)
    fc.assert(
      fc.property(fc.array(aField, { maxLength: 24 }), fc.constantFrom('', '专家太少'), (fields, widened) => {
        const pool = poolOf(...fields)
        const done = amongFields(pool, { fields: [WORK], widened }, WANTED)
        const order = done.among.map(({ member: one }) => one).toReversed()
        const drawn = seatsFrom(order, pool, WANTED)
        if (drawn === undefined || (done.lacking > 0 && widened === '')) return
        const by = { fields: [WORK], widened: done.widened, witness: '演示' }
        const record: Draw = { lotId, size: 5, experts: 4, ...by, pool, since: [], excluded: [], order, ...drawn }
        expect(isRepeated(record)).toBe(true)
        const others = order.length < pool.length
        expect(isRepeated({ ...record, fields: [] })).toBe(!others)
        expect(isRepeated({ ...record, widened: '另一个理由' })).toBe(!others)
        const outside = pool.some(({ field, expert }) => expert && !fieldsIn(field).includes(WORK))
        if (done.widened !== '') expect(isRepeated({ ...record, widened: '' })).toBe(!outside)
      }),
    )
  })
})
