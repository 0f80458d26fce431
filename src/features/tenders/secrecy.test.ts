import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { MIGRATIONS } from '../../app/migrations.ts'
import type { Acting } from '../../kernel/acting.ts'
import { act, look } from '../../platform/act.ts'
import { type Branching, beginningWith, undoneAfterEach } from '../../platform/testing/branch.ts'
import { onBothDatabases } from '../../platform/testing/on-both-databases.ts'
import { aDistrict, type District } from '../identity/fixtures/a-district.ts'
import { audited } from '../ledger/service/audit.ts'
import { did, marks, revealed, seatsIn, type Seat, type Sitting, submits } from './fixtures/a-panel.ts'
import { aSeatedPanel } from './fixtures/stages.ts'
import { viewResults } from './service/results.ts'
import { revealMarks } from './service/scoring.ts'
import { newSalt } from '../../kernel/chance.ts'
import { listOwnSheets, ownSheet, saveMarks, submitSheets } from './service/sheets.ts'
import { jurors, panels, sheets } from './store/kept.ts'

onBothDatabases('what a juror writes', (open) => {
  let db: Branching
  let district: District
  let scoring: Sitting
  beforeAll(async () => {
    db = await open({ shared: MIGRATIONS })
    scoring = await aSeatedPanel(db)
    district = scoring.district
  })
  undoneAfterEach(() => db)

  /** Everything the database itself shows, without a single condition. */
  const shown = (who: Acting, { lotId }: Sitting) =>
    look(db.pool, who, async (tx) => {
      const counted = await sql<{ sheets: number; contents: number; actions: number }>`
        select (select count(*)::int from sheet where lot_id = ${lotId}) as sheets,
          (select count(*)::int from sheet_content c join sheet s on s.tenant = c.tenant and s.id = c.sheet_id where s.lot_id = ${lotId}) as contents,
          (select count(*)::int from action where noun = 'sheet'
            and subject in (select id from sheet where lot_id = ${lotId})) as actions`.execute(tx)
      return counted.rows[0]
    })
  const anywhere = (who: Acting) =>
    look(db.pool, who, async (tx) => {
      const all = await sql<{ n: number }>`
        select (select count(*) from sheet)::int + (select count(*) from sheet_content)::int
          + (select count(*) from action where noun = 'sheet')::int as n`.execute(tx)
      return all.rows[0]?.n
    })
  const ownOf = async (sitting: Sitting, { acting }: Seat) => {
    const own = await look(db.pool, acting, (tx) => listOwnSheets(tx, acting, sitting.lotId))
    if (!own.ok) throw new Error(own.error.code)
    return own.value
  }
  const twoOf = (seats: readonly Seat[]): [Seat, Seat] => {
    const [one, other] = seats
    if (!one || !other) throw new Error('five seats')
    return [one, other]
  }

  it('is seen by that juror alone until the last one has handed in, whatever is asked of the database', async () => {
    const sitting = scoring
    const seats = await seatsIn(sitting)
    const [one, other] = twoOf(seats)
    await marks(sitting, one)
    await submits(sitting, one)
    const officials = [await district.as('officer'), await district.as('custodian'), await district.as('leader'), district.system]
    const elsewhere = await (await aDistrict(db, 'secrecy-weifang')).as('officer')
    for (const who of [...officials, elsewhere]) expect(await anywhere(who)).toBe(0)
    expect(await shown(other.acting, sitting)).toEqual({ sheets: 3, contents: 0, actions: 3 })
    expect(await shown(one.acting, sitting)).toEqual({ sheets: 3, contents: 3, actions: 6 })

    for (const seat of seats.filter(({ jurorId }) => jurorId !== one.jurorId)) {
      await marks(sitting, seat)
      await submits(sitting, seat)
    }
    for (const who of [...officials, one.acting, other.acting])
      expect(await shown(who, sitting)).toEqual({ sheets: 15, contents: 15, actions: 30 })
    expect(await anywhere(elsewhere)).toBe(0)
  })

  it('is not given to another juror, not even by its id, nor taken from another', async () => {
    const sitting = scoring
    const [one, other] = twoOf(await seatsIn(sitting))
    const [sheet] = await ownOf(sitting, one)
    if (!sheet) throw new Error('no sheet')
    const { acting } = other
    expect(await look(db.pool, acting, (tx) => ownSheet(tx, acting, sitting.lotId, sheet.id))).toBeUndefined()
    const draft = { marks: { C1: '1' }, salt: newSalt(sitting.chance) }
    for (const who of [acting, await district.as('officer'), await district.as('custodian')]) {
      const saved = await act(db.pool, who, (tx) => saveMarks(tx, who, sitting.lotId, sheet.id, draft))
      expect(saved).toEqual({ ok: false, error: { code: 'not-found' } })
    }
    const others = await ownOf(sitting, other)
    expect(others.map(({ id }) => id)).not.toContain(sheet.id)
    await revealed(sitting)
    expect(await look(db.pool, acting, (tx) => ownSheet(tx, acting, sitting.lotId, sheet.id))).toBeUndefined()
  })

  it('is kept as a draft with gaps, and refused where a mark cannot be', async () => {
    const sitting = scoring
    const [seat] = twoOf(await seatsIn(sitting))
    const { acting } = seat
    const [sheet] = await ownOf(sitting, seat)
    if (!sheet) throw new Error('no sheet')
    const save = (given: Record<string, string>) =>
      act(db.pool, acting, (tx) =>
        saveMarks(tx, acting, sitting.lotId, sheet.id, { marks: given, salt: newSalt(sitting.chance) }),
      )
    expect(await save({ C1: '9' })).toMatchObject({
      ok: true,
      value: { status: 'draft', missing: expect.arrayContaining(['C2']) },
    })
    expect(await save({ C1: '11', C2: '9.5', X: '1', defence: '3' })).toEqual({
      ok: false,
      error: {
        code: 'marks-refused',
        errors: [
          { path: 'marks.C1', code: 'mark-out-of-range' },
          { path: 'marks.C2', code: 'mark-off-step' },
          { path: 'marks.X', code: 'leaf-unknown' },
          { path: 'marks.defence', code: 'leaf-unknown' },
        ],
      },
    })
    const [kept] = await ownOf(sitting, seat)
    expect(kept?.marks).toEqual({ C1: '9' })
  })

  it('keeps beside the marks what can be none, as it was typed, for its juror alone and until it is put right', async () => {
    const sitting = scoring
    const [seat] = twoOf(await seatsIn(sitting))
    const { acting } = seat
    const [sheet] = await ownOf(sitting, seat)
    if (!sheet) throw new Error('no sheet')
    const save = async (given: Record<string, string>, unsound: Record<string, string>) => {
      const draft = { marks: given, unsound, salt: newSalt(sitting.chance) }
      const saved = await act(db.pool, acting, (tx) => saveMarks(tx, acting, sitting.lotId, sheet.id, draft))
      expect(saved).toMatchObject({ ok: true })
      return (await ownOf(sitting, seat)).find(({ id }) => id === sheet.id)
    }
    // What has a mark wants none, and what the rubric does not name is nobody's entry.
    const typed = { C1: '99', C2: '1o', X: 'words' }
    expect(await save({ C2: '8' }, typed)).toMatchObject({ marks: { C2: '8' }, unsound: { C1: '99' } })
    await marks(sitting, seat)
    expect((await ownOf(sitting, seat)).map(({ unsound }) => unsound)).toEqual([{}, {}, {}])
  })

  it('is handed in whole or not at all, and then stands', async () => {
    const sitting = scoring
    const [seat] = twoOf(await seatsIn(sitting))
    const { acting } = seat
    const hand = () => act(db.pool, acting, (tx) => submitSheets(tx, acting, sitting.lotId))
    const empty = await hand()
    expect(empty).toMatchObject({ ok: false, error: { code: 'sheets-open', count: 30 } })
    await marks(sitting, seat)
    expect(await hand()).toMatchObject({ ok: true, value: { status: 'submitted', panel: 'scoring' } })
    expect(await hand()).toMatchObject({ error: { code: 'wrong-status', status: 'submitted' } })
    const [sheet] = await ownOf(sitting, seat)
    if (!sheet) throw new Error('no sheet')
    const late = await act(db.pool, acting, (tx) =>
      saveMarks(tx, acting, sitting.lotId, sheet.id, { marks: { C1: '1' }, salt: newSalt(sitting.chance) }),
    )
    expect(late).toMatchObject({ error: { code: 'wrong-status', status: 'submitted' } })
  })

  describe('when all have handed in', () => {
    beginningWith(
      () => db,
      async () => {
        for (const seat of await seatsIn(scoring)) {
          await marks(scoring, seat)
          await submits(scoring, seat)
        }
      },
    )

    it('is not laid open to the officials by the results before the reveal', async () => {
      const sitting = scoring
      const officer = await district.as('officer')
      const seen = await look(db.pool, officer, (tx) => viewResults(tx, officer, sitting.lotId))
      expect(seen).toEqual({ ok: false, error: { code: 'not-found' } })
    })

    it('is not revealed where it is no longer what was handed in', async () => {
      const sitting = scoring
      const seats = await seatsIn(sitting)
      const [seat] = twoOf(seats)
      const [sheet] = await ownOf(sitting, seat)
      if (!sheet) throw new Error('no sheet')
      await did(sitting, seat.acting, async (tx) => {
        const body = '{"C1":"10"}'
        const changed = await tx.updateTable('sheetContent').set({ body }).where('sheetId', '=', sheet.id).execute()
        return { ok: true, value: changed.length }
      })
      const custodian = await district.as('custodian')
      const laidOpen = await act(db.pool, custodian, (tx) => revealMarks(tx, custodian, sitting.lotId))
      expect(laidOpen).toEqual({ ok: false, error: { code: 'digest-differs', sheet: sheet.id } })
    })

    it('is borne out by its record together with panel and jurors, column by column', async () => {
      const [officer, custodian] = [await district.as('officer'), await district.as('custodian')]
      await did(scoring, custodian, (tx) => revealMarks(tx, custodian, scoring.lotId))
      const found: unknown[] = []
      await look(db.pool, officer, async (tx) => {
        for (const kept of [audited(panels), audited(jurors), audited(sheets)])
          await kept.check(tx, officer.tenant, (some) => found.push(...some))
      })
      expect(found).toEqual([])
    })
  })
})
