import { useQuery } from '@tanstack/react-query'
import { hc } from 'hono/client'
import type { ContractId, PaymentId, Tenant } from '../../../kernel/ids.ts'
import { whileOthersWork } from '../../../ui/desk/every.ts'
import { useStanding } from '../../../ui/desk/standing.tsx'
import { deedNamed, everyPage, pageAfter, readReply } from '../../../ui/reply.ts'
import { ContractPayments, type Paid, PaymentDone, PaymentList } from '../contract/payment.ts'
import type { paymentRoutes } from '../routes/payments.ts'

const { contracts, payments } = hc<typeof paymentRoutes>('/api').tenants[':tenant']

/** Every payment that the reader may see, newest entry first; of one plan where it is named. */
export function usePayments(programme?: string) {
  const { tenant } = useStanding()
  const query = programme === undefined ? {} : { programme }
  return useQuery({
    queryKey: ['payments', tenant, programme ?? ''],
    queryFn: () =>
      everyPage((after) =>
        readReply(PaymentList, payments.$get({ param: { tenant }, query: { ...query, ...pageAfter(after) } })),
      ),
    refetchInterval: whileOthersWork,
  })
}

export function useContractPayments(contract: string) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['payments of', tenant, contract],
    queryFn: () => readReply(ContractPayments, contracts[':contract'].payments.$get({ param: { tenant, contract } })),
    refetchInterval: whileOthersWork,
  })
}

export const enterPayment = (param: { tenant: Tenant; contract: ContractId }, json: Paid, id: string) =>
  readReply(PaymentDone, contracts[':contract'].payments.$post({ param, json }, { headers: deedNamed(id) }))

export const strikePayment = (param: { tenant: Tenant; payment: PaymentId }, reason: string, id: string) =>
  readReply(PaymentDone, payments[':payment'].strike.$post({ param, json: { reason } }, { headers: deedNamed(id) }))
