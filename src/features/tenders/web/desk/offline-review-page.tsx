import { Button } from 'antd'
import { useState } from 'react'
import { LotId } from '../../../../kernel/ids.ts'
import { useNamed } from '../../../../ui/desk/address.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { NextStep } from '../../../../ui/desk/next-step.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { offlineProblems, offlineStatus, offlineWords as words } from '../../../../ui/words/offline.ts'
import { roomWords } from '../../../../ui/words/room.ts'
import type { OfflineReviewPage as Page } from '../../contract/offline-review.ts'
import type { LotView } from '../../contract/lot.ts'
import { useLot } from '../lots-api.ts'
import { useOfflineReview } from '../offline-api.ts'
import { stepTitle, whoseStep } from '../../../../ui/desk/step-in-words.tsx'
import { wayTo } from './lot/ways.ts'
import { OfflineForm } from './offline/offline-form.tsx'
import { OfflineShown } from './offline/offline-shown.tsx'
import '../../../../ui/desk/css/work.css'

/** 线下评审: entered by one from the papers, and held against their scans by another. */
export default function OfflineReviewPage() {
  const lot = LotId.safeParse(useNamed('lot'))
  return lot.success ? <OfLot lot={lot.data} /> : null
}

const OfLot = ({ lot }: { lot: LotId }) => (
  <Fetched query={useOfflineReview(lot)} words={offlineProblems}>
    {(page) => <Shown key={page.current?.revision ?? 0} lot={lot} page={page} />}
  </Fetched>
)

function Shown({ lot, page }: { lot: LotId; page: Page }) {
  const { t } = useVoice()
  const { current, can } = page
  const named = useLot(lot).data
  const [typing, setTyping] = useState(false)
  const mayType = can['offline-review.enter'] === true || (typing && current?.can['offline-review.revise'] === true)
  return (
    <>
      <PageTitle
        title={t(words.title)}
        above={named === undefined ? undefined : `${named.code} · ${named.name}`}
        status={current === null ? undefined : <StatusTag table={offlineStatus} status={current.status} />}
        actions={
          <ButtonLink to={['lots', lot]} tone="plain">
            {t(roomWords.toLot)}
          </ButtonLink>
        }
      />
      <p className="quiet">{t(words.how)}</p>
      <Lacking page={page} />
      {current?.status === 'confirmed' && named !== undefined && <After lot={named} />}
      {current?.status === 'returned' && <Remark tone="waiting">{t(words.returnedFor, { note: current.note ?? '' })}</Remark>}
      {current !== null && !mayType && <OfflineShown lot={lot} page={page} current={current} />}
      {mayType && <OfflineForm lot={lot} page={page} onDone={() => setTyping(false)} />}
      {current?.can['offline-review.revise'] === true && !typing && (
        <Button onClick={() => setTyping(true)}>{t(words.correct)}</Button>
      )}
      {current === null && !mayType && <p>{t(words.notNow)}</p>}
    </>
  )
}

/** Nobody could check it, or confirm its result: said before it is typed, with the way to mend it. */
function Lacking({ page: { lacking, current, can } }: { page: Page }) {
  const { t } = useVoice()
  const { role } = useStanding()
  if (lacking === null || (current === null && can['offline-review.enter'] !== true)) return null
  return (
    <Remark tone="waiting">
      {t(words[`lacking.${lacking}`])}{' '}
      {lacking === 'officer' && (role === 'leader' || role === 'officer') && (
        <PageLink to={['settings', 'people']}>{t(words.appoint)}</PageLink>
      )}
    </Remark>
  )
}

/** Once it is the result: whose turn it is, and the way there. */
function After({ lot }: { lot: LotView }) {
  const { t } = useVoice()
  const { next } = lot
  if (next === null) return null
  const way = next.mine ? wayTo(next.deed, lot) : undefined
  return (
    <NextStep
      title={stepTitle(t, next.deed)}
      action={
        way?.kind === 'page' ? (
          <ButtonLink to={way.to}>{t(way.word)}</ButtonLink>
        ) : (
          <ButtonLink to={['lots', lot.id]}>{t(roomWords.toLot)}</ButtonLink>
        )
      }
    >
      {whoseStep(t, next)}
    </NextStep>
  )
}
