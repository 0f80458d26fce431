import { expect, it } from 'vitest'
import { ContractItem } from '../../contract/contract.ts'
import { instalmentsToPay } from './to-pay.ts'

const id = (n: number) => `01890000-0000-7000-8000-00000000000${n}`
const contract = (backfillId: string | null, paid: number[] = []) =>
  ContractItem.parse({
    id: id(3),
    revision: 1,
    standing: 'active',
    status: 'active',
    no: 'HT-1',
    amountFen: 100,
    backfillId,
    periodFrom: '2016-08-01',
    periodTo: '2018-07-31',
    signBy: '2016-07-14',
    signedOn: '2016-07-14',
    instalments: [{ name: '全款', percent: 100, amountFen: 100, condition: '合同签订并公开后' }],
    publishBy: null,
    publishedAt: '2016-07-15T00:00:00.000Z',
    fileBy: null,
    acceptBy: null,
    payee: null,
    paid,
    payBy: null,
    lot: { id: id(2), code: 'BL2016-001', name: '演示项目', cls: 'A' },
    purchaserName: '演示区民政局',
    providerName: '演示机构',
    next: null,
    can: {},
    signOverdue: false,
    publishOverdue: false,
    fileOverdue: false,
    acceptOverdue: false,
  })

it('asks for what is left, and for nothing once all of it is paid', () => {
  expect(instalmentsToPay([contract(null, [40])]).due).toMatchObject([{ amountFen: 100, paidFen: 40, leftFen: 60 }])
  expect(instalmentsToPay([contract(null, [100])])).toEqual({ due: [], later: [] })
})

it('leaves out contracts from before the system, of which the accounts alone tell what was paid', () => {
  expect(instalmentsToPay([contract(null)]).due).toHaveLength(1)
  expect(instalmentsToPay([contract(id(9))])).toEqual({ due: [], later: [] })
})
