import { civilDateOf } from '../../../../kernel/civil.ts'
import { lazy, Suspense } from 'react'
import { useNamed } from '../../../../ui/desk/address.ts'
import { hints } from '../../../../ui/words/common.ts'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PrintButton } from '../../../../ui/desk/print-button.tsx'
import { Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice, InWords } from '../../../../ui/voice.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { pauseLinkWords } from '../../../../ui/words/pause-link.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { LotView } from '../../contract/lot.ts'
import { knowsPause } from '../../rules/by-law.ts'
import { useLot } from '../lots-api.ts'
import { LotBids } from './lot/lot-bids.tsx'
import { LotChallenges } from './lot/lot-challenges.tsx'
import { LotClock } from './lot/lot-clock.tsx'
import { LotFacts } from './lot/lot-facts.tsx'
import { LotFindings } from './lot/lot-findings.tsx'
import { LotNext } from './lot/lot-next.tsx'
import { LotOpening } from './lot/lot-opening.tsx'
import { LotQuestions } from './lot/lot-questions.tsx'
import { LotPapers } from './lot/lot-papers.tsx'
import { LotPlanShown } from './lot/lot-plan-shown.tsx'
import { LotRecord } from './lot/lot-record.tsx'
import { LotResult } from './lot/lot-result.tsx'
import { LotStatedFacts } from './stated/lot-stated-facts.tsx'
import { LotRubric } from './lot/lot-rubric.tsx'
import '../../../../ui/desk/css/work.css'
import { LotToApprove } from './lot/lot-to-approve.tsx'
import { LotTag } from './lot/lot-tag.tsx'

// Few lots are bought from one supplier: the page of the others does not wait for it.
const LotDirect = lazy(() => import('./lot/lot-direct.tsx'))

const KEEPERS: ReadonlySet<string> = new Set(['officer', 'leader'])
const OFFICE: ReadonlySet<string> = new Set(['officer', 'leader', 'finance', 'custodian'])

const LotOffline = lazy(() => import('./lot/lot-offline.tsx'))
const LotBackfilled = lazy(() => import('./lot/lot-backfilled.tsx'))

/** Everything about one project on one page, in the words of its method of purchase. */
export default function LotPage() {
  const lot = useLot(useNamed('lot'))
  return (
    <Fetched query={lot}>
      {(view) => (
        <InWords of={view.profile}>
          {view.backfillId === null ? (
            <Shown lot={view} />
          ) : (
            <Suspense>
              <LotBackfilled lot={view} />
            </Suspense>
          )}
        </InWords>
      )}
    </Fetched>
  )
}

function Shown({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { role } = useStanding()
  const back = role === 'leader' ? 'all-lots' : role === 'provider_manager' || role === 'social_worker' ? 'notices' : 'lots'
  return (
    <>
      <PageTitle
        title={lot.name}
        above={
          <>
            <PageLink to={[back]}>{t(role === 'leader' ? menuWords.all_lots : menuWords.lots)}</PageLink> · {lot.code} ·{' '}
            {lot.programmeName}
          </>
        }
        status={<LotTag lot={lot} />}
        actions={
          <>
            {KEEPERS.has(role) && knowsPause(lot.profile) && lot.publishedAt !== null && (
              <ButtonLink to={['lots', lot.id, 'pauses']} tone="plain">
                {t(pauseLinkWords.title)}
              </ButtonLink>
            )}
            {(lot.offlineOpen || (lot.offline !== null && OFFICE.has(role))) && (
              <ButtonLink to={['lots', lot.id, 'offline-review']} tone="plain">
                {t(purchaseWords.offlineReview)}
              </ButtonLink>
            )}
            <PrintButton />
          </>
        }
      />
      {lot.endReason !== null && (
        <Remark tone="waiting">
          {t(hints.labelled, { label: t(purchaseWords.endReason), value: lot.endReason })}
          {lot.endNotice !== null && (
            <p>
              {t(purchaseWords.endedOn, {
                date: dateShown(lang, civilDateOf(lot.endNotice.publishedAt)),
                no: lot.endNotice.no,
              })}
            </p>
          )}
        </Remark>
      )}
      {lot.offline !== null && (
        <Suspense>
          <LotOffline told={null} />
        </Suspense>
      )}
      <Instead lot={lot} />
      <LotNext lot={lot} />
      <LotClock lot={lot} />
      <LotToApprove lot={lot} />
      {lot.direct !== null && (
        <Suspense>
          <LotDirect lot={lot} />
        </Suspense>
      )}
      <LotFindings lot={lot} />
      <LotOpening lot={lot} />
      <LotBids lot={lot} />
      <LotStatedFacts lot={lot} />
      <LotResult lot={lot} />
      <LotChallenges lot={lot} />
      <LotQuestions lot={lot} />
      <LotPapers lot={lot} />
      <LotFacts lot={lot} />
      <LotPlanShown lot={lot} />
      {lot.direct === null && <LotRubric rubric={lot.rubric} criteria={lot.criteria} />}
      <LotRecord key={lot.id} lot={lot} />
    </>
  )
}

/** What it is bought in place of, and what is bought in its place. */
function Instead({ lot: { instead } }: { lot: LotView }) {
  const { t } = useVoice()
  return (
    <>
      {(
        [
          ['insteadOf', instead.of],
          ['insteadBy', instead.by],
        ] as const
      ).map(
        ([key, other]) =>
          other !== null && (
            <p key={key}>
              {t(purchaseWords[key])} <PageLink to={['lots', other.id]}>{`${other.code} ${other.name}`}</PageLink>
            </p>
          ),
      )}
    </>
  )
}
