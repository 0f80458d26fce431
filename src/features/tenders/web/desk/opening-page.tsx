import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { PaperLinks } from '../../../../ui/desk/paper-links.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Empty, Problem } from '../../../../ui/desk/states.tsx'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Refusal } from '../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useDeed } from '../../../../ui/desk/use-deed.ts'
import { instantShown, listShown } from '../../../../ui/format.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { consequences, deedButtons } from '../../../../ui/words/next.ts'
import { paperWords } from '../../../../ui/words/papers.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import { tenderProblems } from '../../../../ui/words/tender-problems.ts'
import type { LotItem, LotView } from '../../contract/lot.ts'
import { toOpen, UNSEALED, unsealed } from './sessions.ts'
import { type LotMove, moveLot, useLot, useLots, useLotsAt } from '../lots-api.ts'
import '../../../../ui/desk/css/work.css'

/** 拆封: every project whose bids wait for the custodians, each with how many have released it. */
export default function OpeningPage() {
  const { t } = useVoice()
  const closed = useLots({ status: 'closed', limit: '100' })
  const opening = useLots({ status: 'opening', limit: '100' })
  const done = useLotsAt(UNSEALED)
  return (
    <>
      <PageTitle title={t(menuWords.opening)} />
      <Fetched query={closed}>
        {({ items }) => {
          const all = toOpen([...(opening.data?.items ?? []), ...items])
          if (all.length === 0 && opening.data !== undefined) return <Empty>{t(deskWords.openingEmpty)}</Empty>
          return all.map(({ id }) => <ToOpen key={id} lot={id} />)
        }}
      </Fetched>
      <Unsealed lots={unsealed(done.data ?? [])} />
    </>
  )
}

function Unsealed({ lots }: { lots: readonly LotItem[] }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  if (lots.length === 0) return null
  return (
    <Panel title={t(deskWords.unsealed)}>
      <ul className="papers">
        {lots.map(({ id, name, unsealing }) => (
          <li key={id}>
            <PageLink to={['lots', id]}>{name}</PageLink> ·{' '}
            {unsealing === 'here' ? (
              <PaperLinks
                label={t(paperWords['opening-record'])}
                address={`/api/tenants/${tenant}/lots/${id}/documents/opening-record`}
              />
            ) : (
              <span className="quiet">{t(deskWords.openedOnPaper)}</span>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  )
}

function ToOpen({ lot }: { lot: string }) {
  return <Fetched query={useLot(lot)}>{(view) => <Shown lot={view} />}</Fetched>
}

function Shown({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  const release = useDeed((move: LotMove, id) => moveLot({ tenant, lot: lot.id }, move, id))
  const { needed, released, kept } = lot.custody
  const words = t(purchaseWords.releases, { count: released.length, needed })
  return (
    <Panel title={lot.name} actions={<PageLink to={['lots', lot.id]}>{lot.code}</PageLink>}>
      <Refusal error={release.error} words={tenderProblems} />
      <p>
        {t(lotFields.deadline)} {lot.bidDeadline === null ? '—' : instantShown(lang, lot.bidDeadline)} ·{' '}
        {t(purchaseWords.receipts)} {lot.sealed ?? '—'}
      </p>
      <progress className="share-bar" max={needed} value={released.length} aria-label={words} />
      <p>{words}</p>
      {released.length > 0 && (
        <p>
          {t(purchaseWords.releasedBy, {
            names: listShown(
              lang,
              released.map(({ name }) => name),
            ),
          })}
        </p>
      )}
      {kept !== null && <Problem code={kept} words={tenderProblems} />}
      {lot.can['lot.release'] === true ? (
        <>
          <p className="quiet">{t(purchaseWords.yourRelease)}</p>
          <ConfirmButton
            label={t(deedButtons['lot.release'])}
            about={`${lot.name}（${lot.code}）`}
            consequence={t(consequences['lot.release'])}
            busy={release.isPending}
            onConfirm={() => release.mutate({ deed: 'lot.release' })}
          />
        </>
      ) : (
        released.length > 0 && kept === null && <p className="quiet">{t(deskWords.youReleased)}</p>
      )}
    </Panel>
  )
}
