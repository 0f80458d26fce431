import { useEffect, useRef } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { Loading } from '../../../../ui/desk/states.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { contractPageWords } from '../../../../ui/words/desk-pages.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { contractProblems } from '../../../../ui/words/contract-problems.ts'
import { draftContract } from '../contracts-api.ts'

/** Where a project's last step leads: the contract is drawn up from what was published and awarded, and its form opens. */
export default function ContractNewPage() {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const go = useGo()
  const lot = LotId.safeParse(useNamed('lot')).data
  const draft = useDeed(
    (of: LotId, id) => draftContract({ tenant, lot: of }, id),
    ({ id }) => go('contracts', id, 'edit'),
  )
  const begun = useRef(false)
  const { mutate } = draft
  useEffect(() => {
    if (lot === undefined || begun.current) return
    begun.current = true
    mutate(lot)
  }, [lot, mutate])
  return (
    <>
      <PageTitle title={t(contractPageWords.newContract)} />
      <Refusal error={draft.error} words={contractProblems} />
      {draft.error === null ? <Loading /> : <ButtonLink to={['contracts']}>{t(purchaseWords.toContracts)}</ButtonLink>}
    </>
  )
}
