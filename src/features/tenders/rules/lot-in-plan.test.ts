import { expect, it } from 'vitest'
import { Fen } from '../../../kernel/fen.ts'
import { LotId, NeedId } from '../../../kernel/ids.ts'
import { supervisionFault } from './both-sides.ts'
import { findingsInPlan, lacksReason } from './lot-in-plan.ts'
import { isReady } from './lot-readiness.ts'

const [ONE, OTHER] = [LotId.parse('01980000-0000-7000-8000-000000000001'), LotId.parse('01980000-0000-7000-8000-000000000002')]
const yuan = (amount: number) => Fen.parse(amount * 100)
const CEILING = { lotCeilingFen: yuan(50_000) }
const NEED = NeedId.parse('01980000-0000-7000-8000-000000000003')
const aService = (budgetFen: Fen, ceilingReason = '') => ({
  cls: 'A' as const,
  budgetFen,
  ceilingReason,
  supervises: [],
  needs: [NEED],
  needsReason: '',
})

it('10. a project of 51,000 against a ceiling of 50,000 is warned of and asks for a reason', () => {
  expect(findingsInPlan(aService(yuan(50_000)), CEILING)).toEqual([])
  const dear = aService(yuan(51_000))
  expect(lacksReason(dear, CEILING)).toBe(true)
  const figures = { found: '51,000.00', expected: '50,000.00' }
  expect(findingsInPlan(dear, CEILING)).toEqual([{ code: 'ceiling-reason-missing', severity: 'refuse', ...figures }])
  const reasoned = aService(yuan(51_000), '两个社区合并实施。')
  expect(findingsInPlan(reasoned, CEILING)).toEqual([{ code: 'over-ceiling', severity: 'warn', ...figures }])
  expect(findingsInPlan(dear, { lotCeilingFen: null })).toEqual([])
})

it('a service that no need stands behind is looked at twice, says why, and is stopped by nothing; supervision is asked for by nobody', () => {
  const found = (over: Partial<Parameters<typeof findingsInPlan>[0]>) =>
    findingsInPlan({ ...aService(yuan(1)), needs: [], ...over }, CEILING)
  expect(found({})).toEqual([{ code: 'needs-reason-missing', severity: 'warn' }])
  expect(found({ needsReason: '市里的年度任务。' })).toEqual([{ code: 'without-need', severity: 'warn' }])
  expect(isReady(found({}))).toBe(true)
  expect(found({ needs: [NEED] })).toEqual([])
  expect(found({ cls: 'B', supervises: [ONE] })).toEqual([])
})

it('class B names what it supervises: services alone, each once', () => {
  const aSupervision = { ...aService(yuan(1)), cls: 'B' as const }
  expect(findingsInPlan(aSupervision, CEILING).map(({ code }) => code)).toEqual(['supervises-nobody'])
  expect(findingsInPlan({ ...aSupervision, supervises: [ONE] }, CEILING)).toEqual([])

  const [service, supervision] = [
    { id: ONE, cls: 'A', status: 'draft' },
    { id: OTHER, cls: 'B', status: 'draft' },
  ] as const
  const fault = (cls: 'A' | 'B', supervises: LotId[]) => supervisionFault({ cls, supervises }, [service, supervision])
  expect(fault('A', [])).toBeUndefined()
  expect(fault('B', [ONE])).toBeUndefined()
  expect(fault('A', [ONE])).toBe('not-class-b')
  expect(fault('B', [ONE, ONE])).toBe('twice')
  expect(fault('B', [OTHER])).toBe('not-direct-services')
  expect(supervisionFault({ cls: 'B', supervises: [ONE] }, [{ ...service, status: 'cancelled' }])).toBe('not-direct-services')
})
