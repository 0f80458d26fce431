import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { DueTag, type Moment, momentShown } from '../../../../ui/desk/due-tag.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { StatusTag } from '../../../../ui/desk/status-tag.tsx'
import type { Column } from '../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../ui/desk/table/plain-table.tsx'
import { useVoice, type Voice } from '../../../../ui/voice.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { lotFields, lotStatus } from '../../../../ui/words/lot.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Word } from '../../../../ui/words/say.ts'
import type { LotItem } from '../../contract/lot.ts'
import { useLotsAt } from '../lots-api.ts'
import { type Held, lateSince, type Session, sessionsIn, toOpen, toRegister, WATCHED } from './sessions.ts'
import '../../../../ui/desk/css/work.css'

/** What a custodian looks at first: what to watch and when, what to unseal, whose devices are to be taken in. */
export default function SessionsPage() {
  const voice = useVoice()
  const { t } = voice
  const lots = useLotsAt(WATCHED)
  const [sessions, unsealing, devices] = mornings.custodian
  return (
    <>
      <PageTitle title={t(menuWords.sessions)} />
      <Fetched query={lots}>
        {(watched) => (
          <>
            <Panel title={t(sessions)}>
              <PlainTable
                caption={t(sessions)}
                columns={columnsIn(voice)}
                rows={sessionsIn(watched)}
                rowKey={({ lot, kind }) => `${lot.id} ${kind}`}
                empty={t(deskWords.sessionsEmpty)}
              />
            </Panel>
            <Panel title={t(unsealing)}>
              <ToOpen lots={toOpen(watched)} />
            </Panel>
            <Panel title={t(devices)}>
              <ToRegister lots={toRegister(watched)} />
            </Panel>
          </>
        )}
      </Fetched>
    </>
  )
}

/** A lot that others are to release stays in sight, without a call to do it. */
function ToOpen({ lots }: { lots: readonly LotItem[] }) {
  const { t, lang } = useVoice()
  if (lots.length === 0) return <p className="quiet">{t(deskWords.openingEmpty)}</p>
  return (
    <ul className="work-list">
      {lots.map((lot) => {
        const { id, name, bidDeadline, can } = lot
        return (
          <li key={id}>
            <span className="work-what">
              <strong>{name}</strong>{' '}
              {bidDeadline !== null && (
                <span className="quiet">{t(deskWords.afterDeadline, { instant: momentShown(lang, bidDeadline) })}</span>
              )}
            </span>
            <Late lot={lot} kind="opening" />
            {can['lot.release'] !== true && <span className="quiet">{t(deskWords.othersRelease)}</span>}
            <ButtonLink to={['opening']} tone={can['lot.release'] === true ? 'primary' : 'plain'}>
              {t(can['lot.release'] === true ? deskWords.toUnseal : deskWords.seeUnsealing)}
            </ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}

/** Devices are taken in once every juror has come and declared. */
function ToRegister({ lots }: { lots: readonly LotItem[] }) {
  const { t, lang } = useVoice()
  if (lots.length === 0) return <p className="quiet">{t(deskWords.devicesEmpty)}</p>
  return (
    <ul className="work-list">
      {lots.map((lot) => {
        const { id, name, reviewOn, next } = lot
        const isNow = next?.deed === 'panel.seal-in'
        return (
          <li key={id}>
            <span className="work-what">
              <strong>{name}</strong> {reviewOn !== null && <span className="quiet">{momentShown(lang, reviewOn)}</span>}
            </span>
            <Late lot={lot} kind="review" />
            {!isNow && <span className="quiet">{t(deskWords.jurorsFirst)}</span>}
            <ButtonLink to={['custody', id]} tone="primary">
              {t(isNow ? deskWords.toRegister : deskWords.toReceive)}
            </ButtonLink>
          </li>
        )
      })}
    </ul>
  )
}

/** By how many days an unsealing or a review is late; nothing in time. */
function Late(session: Pick<Session, 'lot' | 'kind'>) {
  const { now } = useStanding()
  const since = lateSince(session, now)
  return since === null ? null : <DueTag due={since} now={now} />
}

const HELD = { paused: deskWords.paused, 'on-paper': deskWords.heldOnPaper } as const satisfies Record<Held, Word>

const shown = ({ t, lang }: Voice, kind: Session['kind'], when: Moment | null) => {
  if (when === null) return '—'
  const moment = momentShown(lang, when)
  return kind === 'opening' ? t(deskWords.afterDeadline, { instant: moment }) : moment
}

const columnsIn = (voice: Voice): readonly Column<Session>[] => {
  const { t } = voice
  return [
    {
      key: 'lot',
      title: t(lotFields.name),
      cell: ({ lot, kind }) => (
        <PageLink to={kind === 'review' ? ['lots', lot.id, 'room'] : ['lots', lot.id]}>{lot.name}</PageLink>
      ),
    },
    {
      key: 'what',
      title: t(deskWords.sessionWhat),
      width: 120,
      cell: ({ kind }) => t(kind === 'opening' ? deskWords.openingOf : deskWords.reviewOf),
    },
    {
      key: 'when',
      title: t(deskWords.when),
      width: 240,
      cell: ({ lot, kind, when }) => (
        <div>
          {shown(voice, kind, when)} <Late lot={lot} kind={kind} />
        </div>
      ),
    },
    { key: 'place', title: t(deskWords.where), width: 170, cell: ({ lot }) => lot.reviewPlace ?? '—' },
    {
      key: 'status',
      title: t(purchaseWords.status),
      width: 180,
      cell: ({ lot, held }) => (
        <div>
          <StatusTag table={lotStatus} status={lot.status} />
          {held !== null && <p className="quiet">{t(HELD[held])}</p>}
        </div>
      ),
    },
  ]
}
