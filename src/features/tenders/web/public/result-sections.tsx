/** @jsxImportSource hono/jsx */
import { dateShown, hoursShown, listShown, moneyShown } from '../../../../ui/format.ts'
import { Day, FactsTable, RowsTable } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { lotClasses } from '../../../../ui/words/lot.ts'
import { callWords, resultNoticeWords, resultSections } from '../../../../ui/words/open-pages.ts'
import { recusalGrounds, recusalWords } from '../../../../ui/words/recusals.ts'
import { offlineTold } from '../../../../ui/words/offline-told.ts'
import { verdictWords } from '../../../../ui/words/challenge.ts'
import { jurorFields } from '../../../../ui/words/juror.ts'
import type { Objection } from '../../contract/award.ts'
import { isHeardByLaw } from '../../rules/by-law.ts'
import { chosenShown } from '../chosen-shown.ts'
import type { ResultBody } from '../../contract/publications.ts'
import { ruleShown } from '../desk/lot/computed.ts'
import { objectionsShown } from '../objections.ts'
import { percentOf } from '../../rules/price.ts'
import type { Section } from './section.ts'

type Props = { reader: Reader; body: ResultBody }
type Told = {
  readonly body: ResultBody
  readonly objections: readonly Objection[]
  readonly formerObjections: readonly Objection[]
}

/** 结果公示: who was chosen, for how much, by whom, until when it stands and how to object. */
export function resultSectionsOf(reader: Reader, { body, objections, formerObjections }: Told): readonly Section[] {
  const { t } = reader
  return [
    { heading: t(resultSections.project), text: <Project reader={reader} body={body} /> },
    { heading: t(resultSections.result), text: <Result reader={reader} body={body} /> },
    { heading: t(resultSections.jurors), text: <Jurors reader={reader} body={body} /> },
    { heading: t(resultSections.period), text: <Period reader={reader} body={body} /> },
    { heading: t(resultSections.objections), text: <Objections reader={reader} body={body} /> },
    ...(objections.length + formerObjections.length === 0
      ? []
      : [
          {
            heading: t(resultSections.heard),
            text: (
              <>
                {objections.length > 0 && <Heard reader={reader} objections={objections} />}
                {formerObjections.length > 0 && <p>{t(resultNoticeWords.heardFormer)}</p>}
                {formerObjections.length > 0 && <Heard reader={reader} objections={formerObjections} />}
              </>
            ),
          },
        ]),
  ]
}

const Project = ({ reader: { t, lang }, body }: Props) => (
  <FactsTable
    caption={t(resultSections.project)}
    facts={[
      { label: t(callWords.code), value: body.code },
      { label: t(callWords.name), value: body.name },
      { label: t(callWords.class), value: t(lotClasses[body.cls]) },
      { label: t(callWords.plan), value: body.programme.name },
      {
        label: t(resultNoticeWords.reviewedOn),
        value: body.reviewOn === null ? null : dateShown(lang, body.reviewOn),
      },
    ]}
  />
)

const Result = ({ reader: { t, lang }, body }: Props) => (
  <>
    {body.offline !== null && <Offline reader={{ t, lang }} offline={body.offline} />}
    {body.declines.map(({ name, noticeNo, on }) => (
      <p>
        {name === null
          ? t(resultNoticeWords.declinedBefore, { date: dateShown(lang, on) })
          : t(resultNoticeWords.declined, { name, no: noticeNo ?? '', date: dateShown(lang, on) })}
      </p>
    ))}
    <FactsTable
      caption={t(resultSections.result)}
      facts={[
        { label: t(resultNoticeWords.winner), value: body.winner.name },
        ...(body.winner.address === null ? [] : [{ label: t(resultNoticeWords.winnerAddress), value: body.winner.address }]),
        { label: t(resultNoticeWords.creditCode), value: body.winner.creditCode },
        { label: t(resultNoticeWords.score), value: body.winner.total },
        {
          label: t(resultNoticeWords.amount),
          value: body.isLastOffer
            ? t(resultNoticeWords.lastOffer, { amount: moneyShown(body.awardFen) })
            : moneyShown(body.awardFen),
        },
        ...(body.preferred === null
          ? []
          : [
              {
                label: t(resultNoticeWords.preferred),
                value: t(resultNoticeWords.preferredBy, { share: percentOf(body.preferred) }),
              },
            ]),
        { label: t(resultNoticeWords.services), value: body.services },
      ]}
    />
  </>
)

/** What was not sealed here is not vouched for here, and says so. */
const Offline = ({
  reader: { t, lang },
  offline,
}: {
  reader: Pick<Reader, 't' | 'lang'>
  offline: NonNullable<ResultBody['offline']>
}) => (
  <p>
    <strong>{t(offlineTold.title)}</strong>{' '}
    {t(offlineTold.public, {
      when: hoursShown(lang, offline),
      reason: offline.reason,
      entered: offline.enteredBy,
      confirmed: offline.confirmedBy,
    })}
    {offline.unopened > 0 && t(offlineTold.unopened, { count: offline.unopened, reason: offline.unopenedReason })}
  </p>
)

const Jurors = ({ reader: { t, lang }, body }: Props) => (
  <>
    {body.disbanded.map(({ on, reason }) => (
      <p>{t(resultNoticeWords.disbanded, { date: dateShown(lang, on), reason })}</p>
    ))}
    <RowsTable
      caption={t(resultSections.jurors)}
      columns={[
        { title: t(jurorFields.name), cell: ({ name }) => name },
        { title: t(body.offline ? offlineTold.organisation : jurorFields.title), cell: ({ title }) => title ?? '—' },
        {
          title: t(jurorFields.capacity),
          cell: ({ expert }) => t(expert ? resultNoticeWords.expert : resultNoticeWords.purchaser),
        },
      ]}
      rows={body.jurors}
      rowKey={({ name }) => name}
      empty="—"
    />
    {body.panelChosen !== null && <p>{chosenShown(t, body.panelChosen)}</p>}
    {body.recusals !== null && <Recusals reader={{ t, lang }} recusals={body.recusals} />}
    {body.silent !== null && (
      <p>{t(resultNoticeWords.silent, { names: listShown(lang, body.silent.names), date: dateShown(lang, body.silent.by) })}</p>
    )}
  </>
)

type RecusalsProps = { reader: Pick<Reader, 't' | 'lang'>; recusals: NonNullable<ResultBody['recusals']> }

/** Said also where nobody stepped aside: silence would leave open whether anybody was asked. */
const Recusals = ({ reader: { t, lang }, recusals }: RecusalsProps) => (
  <>
    <h3>{t(recusalWords.title)}</h3>
    {recusals.length === 0 && <p>{t(recusalWords.none)}</p>}
    {recusals.map(({ name, grounds, replacedBy }) => {
      const told = {
        name,
        ground: listShown(
          lang,
          grounds.map((ground) => t(recusalGrounds[ground])),
        ),
      }
      const barred = grounds.includes('known-relation')
      return (
        <p>
          {t(barred ? recusalWords.barred : recusalWords.recused, told)}
          {replacedBy !== null && t(recusalWords.replaced, { name: replacedBy })}
        </p>
      )
    })}
  </>
)

function Period({ reader: { t, lang }, body }: Props) {
  const { due, amount } = body.standstill
  return (
    <>
      <p>{t(resultNoticeWords.until, { date: dateShown(lang, due), days: amount })}</p>
      {body.challengeEnds !== null && <p>{t(resultNoticeWords.challengeUntil, { date: dateShown(lang, body.challengeEnds) })}</p>}
      <details>
        <summary>{t(resultNoticeWords.basis)}</summary>
        <p>{ruleShown(t, body.standstill)}</p>
      </details>
    </>
  )
}

const Objections = ({ reader: { t, profile }, body: { receiver, answerDays, reviewDays } }: Props) => (
  <>
    <p>{t(isHeardByLaw(profile) ? resultNoticeWords.askByLaw : resultNoticeWords.ask)}</p>
    <p>
      {t(isHeardByLaw(profile) ? resultNoticeWords.answerByLaw : resultNoticeWords.answer, {
        days: answerDays,
        more: reviewDays,
      })}
    </p>
    <FactsTable
      caption={t(resultSections.objections)}
      facts={[
        { label: t(resultNoticeWords.receiver), value: receiver.name },
        { label: t(resultNoticeWords.phone), value: receiver.phone },
        { label: t(resultNoticeWords.address), value: receiver.address },
      ]}
    />
  </>
)

/** That somebody objected and what the office answered: nothing of who objected, or in which words. */
const Heard = ({ reader: { t, lang }, objections }: { reader: Reader; objections: readonly Objection[] }) => (
  <>
    <p>{objectionsShown(t, objections)}</p>
    <RowsTable
      caption={t(resultSections.heard)}
      columns={[
        { title: t(resultNoticeWords.objectionNo), cell: ({ no }) => String(no) },
        { title: t(resultNoticeWords.filedOn), cell: ({ filedOn }) => <Day lang={lang} date={filedOn} /> },
        { title: t(resultNoticeWords.outcome), cell: ({ verdict }) => t(verdictWords[verdict]) },
        { title: t(resultNoticeWords.answerGiven), cell: ({ answer }) => <span className="long-text">{answer}</span> },
        { title: t(resultNoticeWords.answeredOn), cell: ({ answeredOn }) => <Day lang={lang} date={answeredOn} /> },
      ]}
      rows={objections.map((objection, place) => ({ ...objection, no: place + 1 }))}
      rowKey={({ no }) => String(no)}
      empty="—"
    />
  </>
)
