import { LotId } from '../../../../kernel/ids.ts'
import { useGo, useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { amendingWords } from '../../../../ui/words/amending.ts'
import type { LotAmendments } from '../../contract/amendment.ts'
import type { LotView } from '../../contract/lot.ts'
import { useAmendments } from '../amendments-api.ts'
import { useLot } from '../lots-api.ts'
import { Pending } from './amend/pending.tsx'
import { PublishForm } from './amend/publish-form.tsx'
import { Published } from './amend/published.tsx'
import { SubstanceForm } from './amend/substance-form.tsx'
import '../../../../ui/desk/css/work.css'

/** 更正公告: what a call says otherwise since; for the officer the next change of it, for the leader what waits for an answer. */
export default function AmendPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot id={lot.data} /> : null
}

function OfLot({ id }: { id: LotId }) {
  const amendments = useAmendments(id)
  return (
    <Fetched query={useLot(id)}>
      {(lot) => <Fetched query={amendments}>{(shown) => <Shown lot={lot} amendments={shown} />}</Fetched>}
    </Fetched>
  )
}

function Shown({ lot, amendments }: { lot: LotView; amendments: LotAmendments }) {
  const { t } = useVoice()
  const go = useGo()
  const { items, pending, can } = amendments
  const isAgreed = pending?.status === 'approved'
  return (
    <>
      <PageTitle title={t(amendingWords.title)} above={<PageLink to={['lots', lot.id]}>{lot.name}</PageLink>} />
      {pending !== null && <Pending lot={lot} pending={pending} can={can} />}
      {can['lot.amend'] === true && (
        <PublishForm key={`${lot.revision} ${isAgreed}`} lot={lot} amendments={amendments} onDone={() => go('lots', lot.id)} />
      )}
      {can['lot.propose-amendment'] === true && <SubstanceForm key={lot.revision} lot={lot} pending={pending} />}
      {items.length === 0 && pending === null && can['lot.amend'] !== true && <p className="quiet">{t(amendingWords.none)}</p>}
      <Published items={items} />
    </>
  )
}
