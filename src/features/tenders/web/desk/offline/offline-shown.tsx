import { Button } from 'antd'
import { useState } from 'react'
import { minutesBetween } from '../../../../../kernel/civil.ts'
import type { LotId } from '../../../../../kernel/ids.ts'
import { ConfirmButton } from '../../../../../ui/desk/confirm-button.tsx'
import { Facts } from '../../../../../ui/desk/facts.tsx'
import { Money } from '../../../../../ui/desk/money.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ReasonDialog } from '../../../../../ui/desk/reason-dialog.tsx'
import { Refusal } from '../../../../../ui/desk/refusal.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import type { Column } from '../../../../../ui/desk/table/data-table.tsx'
import { PlainTable } from '../../../../../ui/desk/table/plain-table.tsx'
import { useDeed } from '../../../../../ui/desk/use-deed.ts'
import { hoursShown, lengthShown, listShown } from '../../../../../ui/format.ts'
import { useVoice, type Voice } from '../../../../../ui/voice.tsx'
import { offlineProblems, offlineWords as words } from '../../../../../ui/words/offline.ts'
import { offlineTold } from '../../../../../ui/words/offline-told.ts'
import { problemWord } from '../../../../../ui/words/problems.ts'
import { tenderProblems } from '../../../../../ui/words/tender-problems.ts'
import type { OfflineReviewPage, OfflineReviewView } from '../../../contract/offline-review.ts'
import type { Departure } from '../../../rules/departure.ts'
import { type HeldTime, ScanKind } from '../../../rules/offline-review.ts'
import { confirmOfflineReview, moveOfflineReview, offlineScanHref } from '../../offline-api.ts'
import { chosenShown } from '../../chosen-shown.ts'
import { handFacts, KeptOff } from '../two-hands.tsx'
import { departureShown } from './departure-shown.ts'

const PROBLEMS = { ...tenderProblems, ...offlineProblems }

type Props = { lot: LotId; page: OfflineReviewPage; current: OfflineReviewView }

/** What was typed, beside the scans that it is held against. */
export function OfflineShown({ lot, page, current }: Props) {
  const voice = useVoice()
  const { t, lang } = voice
  const { review } = current
  const said = (label: readonly [string, string], value: string) =>
    value === '' ? [] : [{ label: t(label), value: <span className="long-text">{value}</span>, wide: true }]
  return (
    <>
      {current.status === 'confirmed' && <Remark>{t(offlineTold.title)}</Remark>}
      <Panel title={t(words.held)}>
        <Hands current={current} />
        <Facts
          facts={[
            { label: t(words.heldWhen), value: heldShown(voice, review) },
            { label: t(words.place), value: review.place },
            { label: t(words.witnesses), value: listShown(lang, review.witnesses) || '—' },
            ...said(words.reason, review.reason),
            ...said(words.tieReason, review.tieReason),
            ...said(words.unopenedReason, review.unopenedReason),
          ]}
        />
      </Panel>
      <Departures departures={current.departures} reason={review.departureReason} />
      <Panel title={t(words.suppliers)}>
        <PlainTable
          caption={t(words.suppliers)}
          columns={supplierColumns(voice, page, current)}
          rows={[...review.suppliers].sort((a, b) => rankOf(current, a) - rankOf(current, b))}
          rowKey={({ partyId }) => partyId}
        />
      </Panel>
      <Panel title={t(words.panel)}>
        <p>{chosenShown(t, review.chosen)}</p>
        <PlainTable
          caption={t(words.panel)}
          columns={[
            {
              key: 'name',
              title: t(words.name),
              cell: ({ name, namesake }) => (
                <>
                  {name} {namesake !== '' && <span className="quiet">{namesake}</span>}
                </>
              ),
            },
            { key: 'organisation', title: t(words.organisation), cell: ({ organisation }) => organisation },
            {
              key: 'capacity',
              title: t(words.capacity),
              width: 140,
              cell: ({ expert }) => t(expert ? words.expert : words.purchaser),
            },
          ]}
          rows={review.panel.map((juror, n) => ({ ...juror, n }))}
          rowKey={({ n }) => String(n)}
        />
      </Panel>
      <Scans lot={lot} current={current} />
      <Check lot={lot} current={current} />
    </>
  )
}

/** Over two days nobody sat through the night: its length says nothing. */
function heldShown({ t, lang }: Voice, held: HeldTime): string {
  const when = hoursShown(lang, held)
  if (held.heldOn !== held.endedOn) return when
  return t(words.heldSpan, { when, length: lengthShown(lang, minutesBetween(held.heldFrom, held.heldUntil)) })
}

type Supplier = OfflineReviewView['review']['suppliers'][number]

const rankOf = ({ places }: OfflineReviewView, { partyId }: Supplier): number =>
  places.find((place) => place.partyId === partyId)?.rank ?? Infinity

const supplierColumns = ({ t }: Voice, { lot }: OfflineReviewPage, current: OfflineReviewView): readonly Column<Supplier>[] => [
  {
    key: 'name',
    title: t(words.supplier),
    cell: ({ name, creditCode }) => (
      <>
        {name} <span className="quiet">{creditCode}</span>
      </>
    ),
  },
  {
    key: 'outcome',
    title: t(words.outcome),
    width: 110,
    cell: ({ outcome }) => t(outcome.fit ? words.fit : words.unfit),
  },
  ...(lot.priceFixed
    ? []
    : [
        {
          key: 'price',
          title: t(words.price),
          width: 140,
          figures: true,
          cell: ({ priceFen }: Supplier) => (priceFen === null ? '—' : <Money fen={priceFen} />),
        },
      ]),
  {
    key: 'total',
    title: t(words.total),
    width: 100,
    figures: true,
    cell: ({ outcome }) => (outcome.fit ? outcome.total : '—'),
  },
  {
    key: 'rank',
    title: t(words.rank),
    width: 80,
    figures: true,
    cell: (supplier) => (supplier.outcome.fit ? rankOf(current, supplier) : '—'),
  },
  {
    key: 'told',
    title: t(words.told),
    cell: ({ outcome }) => (outcome.fit ? outcome.told : outcome.ground) || '—',
  },
]

function Hands({ current }: Pick<Props, 'current'>) {
  const voice = useVoice()
  return <Facts facts={handFacts(voice, { ...current, enteredBy: current.enteredBy.name })} />
}

function Departures({ departures, reason }: { departures: readonly Departure[]; reason: string }) {
  const { t } = useVoice()
  if (departures.length === 0) return null
  return (
    <Panel title={t(words.departures)}>
      <Remark tone="waiting">
        <ul>
          {departures.map((one) => (
            <li key={departureShown(t, one)}>{departureShown(t, one)}</li>
          ))}
        </ul>
        {reason !== '' && <p className="long-text">{reason}</p>}
      </Remark>
    </Panel>
  )
}

function Scans({ lot, current: { review, files } }: Pick<Props, 'lot' | 'current'>) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  return (
    <Panel title={t(words.scans)}>
      <Facts
        facts={ScanKind.options.flatMap((kind) => {
          const ofKind = review.scans.filter((scan) => scan.kind === kind)
          const links = ofKind.flatMap(({ file }) => files.find(({ id }) => id === file) ?? [])
          const value = links.map(({ id, name }) => (
            <p key={id}>
              <a href={offlineScanHref({ tenant, lot }, id)}>{name}</a>
            </p>
          ))
          const label = t(words[`scan.${kind}`])
          return ofKind.length === 0 ? [] : [{ label, value: links.length === 0 ? t(offlineTold.seePapers) : value }]
        })}
      />
    </Panel>
  )
}

/** For whoever is the second hand, and for the first to take it back. */
function Check({ lot, current }: Pick<Props, 'lot' | 'current'>) {
  const { t, lang, profile } = useVoice()
  const { against } = current
  const { tenant, role } = useStanding()
  const confirm = useDeed((_: undefined, id) => confirmOfflineReview({ tenant, lot }, current, id))
  const first = current.review.suppliers.find((supplier) => rankOf(current, supplier) === 1)
  const isSecond = current.can['offline-review.confirm'] === true
  return (
    <>
      <KeptOff kept={current.kept} />
      {isSecond && <p>{t(words.checkHow)}</p>}
      {isSecond && role === 'leader' && <Remark tone="waiting">{t(words.checkAsLeader)}</Remark>}
      {against !== null && (
        <Remark tone="waiting">
          {t(words.against, {
            why: problemWord(lang, against.code, { profile, own: PROBLEMS, filling: { name: against.name } }),
          })}
        </Remark>
      )}
      <Refusal error={confirm.error} words={PROBLEMS} />
      <div className="form-actions no-print">
        {isSecond && against === null && (
          <ConfirmButton
            label={t(words.check)}
            consequence={t(words.checkConsequence, { winner: first?.name ?? '' })}
            busy={confirm.isPending}
            onConfirm={() => confirm.mutate(undefined)}
          />
        )}
        {current.can['offline-review.return'] === true && <Move lot={lot} current={current} deed="return" />}
        {current.can['offline-review.withdraw'] === true && <Move lot={lot} current={current} deed="withdraw" />}
      </div>
    </>
  )
}

function Move({ lot, current, deed }: Pick<Props, 'lot' | 'current'> & { deed: 'return' | 'withdraw' }) {
  const { t } = useVoice()
  const { tenant } = useStanding()
  const [open, setOpen] = useState(false)
  const move = useDeed((reason: string, id) => moveOfflineReview({ tenant, lot }, current, { deed, reason }, id))
  const label = t(deed === 'return' ? words.back : words.withdraw)
  return (
    <>
      <Button loading={move.isPending} onClick={() => setOpen(true)}>
        {label}
      </Button>
      <ReasonDialog
        about={['offline', deed, current.id]}
        open={open}
        onClose={() => setOpen(false)}
        title={label}
        {...(deed === 'return' ? { sample: words.backSample } : {})}
        words={PROBLEMS}
        onReason={(reason) => move.mutateAsync(reason)}
      >
        {deed === 'withdraw' && <p>{t(words.withdrawHow)}</p>}
      </ReasonDialog>
    </>
  )
}
