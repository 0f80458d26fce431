/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown } from '../../../../ui/format.ts'
import { Day, RowsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { consultationStatus, opinionStatus, opinionWords } from '../../../../ui/words/consultation.ts'
import { countUnits, needFields } from '../../../../ui/words/need.ts'
import { openWords } from '../../../../ui/words/open-pages.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { ConsultationItem, ConsultationList, ConsultationView } from '../../contract/consultation.ts'

/** What lies open for comment now, and what did. */
export function ConsultationsPage({ reader, list: { items } }: { reader: Reader; list: ConsultationList }) {
  const { t } = reader
  const [open, past] = [items.filter(({ isOpen }) => isOpen), items.filter(({ isOpen }) => !isOpen)]
  return (
    <>
      <p>{t(opinionWords.what)}</p>
      <Rows reader={reader} caption={t(opinionWords.title)} items={open} />
      {past.length > 0 && (
        <>
          <h2>{t(opinionWords.past)}</h2>
          <Rows reader={reader} caption={t(opinionWords.past)} items={past} />
        </>
      )}
    </>
  )
}

function Rows({ reader, caption, items }: { reader: Reader; caption: string; items: readonly ConsultationItem[] }) {
  const { t, lang, profile, href } = reader
  return (
    <RowsTable
      caption={caption}
      columns={[
        { title: t(openWords.title), cell: ({ id, programme }) => <a href={href(`opinions/${id}`)}>{programme.name}</a> },
        { title: t(opinionWords.catalogue), figures: true, cell: ({ needs }) => t(opinionWords.count, { count: needs }) },
        { title: t(openWords.published), cell: ({ openedAt }) => <Day lang={lang} date={civilDateOf(openedAt)} /> },
        { title: t(openWords.endsOn), cell: ({ endsOn }) => <Day lang={lang} date={endsOn} /> },
        {
          title: t(openWords.standing),
          cell: ({ status, isOpen }) => (
            <StatusMark
              lang={lang}
              profile={profile}
              table={consultationStatus}
              status={status === 'open' && !isOpen ? 'ended' : status}
            />
          ),
        },
      ]}
      rows={items}
      rowKey={({ id }) => id}
      empty={t(opinionWords.none)}
    />
  )
}

/** What was typed and not taken, and why. */
export type Refused = { readonly text: string; readonly about: string; readonly problem: string }
type PageProps = {
  reader: Reader
  view: ConsultationView
  /** By which the form is known again when it is sent twice. */
  formId: string
  refused?: Refused | undefined
  sent: boolean
}

/** The catalogue, how to speak, and what became of what was said: nothing of whoever spoke. */
export function ConsultationPage(props: PageProps) {
  const { reader, view, sent } = props
  const { t, lang, paper } = reader
  const until = { date: dateShown(lang, view.endsOn) }
  const at = `consultations/${view.id}`
  return (
    <>
      {sent && (
        <p class="news">
          <output>{t(opinionWords.sent)}</output>
        </p>
      )}
      <p>{t(opinionWords.what)}</p>
      <p>
        <strong>{t(view.isOpen ? opinionWords.until : opinionWords.over, until)}</strong>
      </p>
      <Needs reader={reader} view={view} />
      <p class="screen-only">
        {t(opinionWords.catalogue)} <a href={paper(`${at}/documents/need-catalogue.pdf`)}>{t(purchaseWords.asPdf)}</a>{' '}
        <a href={paper(`${at}/documents/need-catalogue.docx`)}>{t(purchaseWords.asWord)}</a>{' '}
        <a href={paper(`${at}/catalogue.xlsx`)}>{t(opinionWords.asExcel)}</a>
      </p>
      <h2>{t(opinionWords.contact)}</h2>
      <p>{t(opinionWords.contactLine, { contact: view.contact })}</p>
      {view.isOpen && <Say {...props} />}
      <Replies reader={reader} view={view} />
    </>
  )
}

function Needs({ reader: { t }, view: { items } }: { reader: Reader; view: ConsultationView }) {
  return (
    <RowsTable
      caption={t(opinionWords.catalogue)}
      columns={[
        { title: t(opinionWords.number), cell: ({ no, title }) => t(opinionWords.item, { no, title }) },
        { title: t(openWords.community), cell: ({ areaName }) => <span class="whole">{areaName}</span> },
        { title: t(needFields.target), cell: ({ target }) => target },
        {
          title: t(opinionWords.people),
          figures: true,
          cell: ({ count, unit }) => (count === null ? '—' : `${count} ${t(countUnits[unit])}`),
        },
        { title: t(opinionWords.service), cell: ({ service }) => (service === '' ? '—' : service) },
      ]}
      rows={items}
      rowKey={({ needId }) => needId}
      empty={t(openWords.noNeeds)}
    />
  )
}

/** Works without scripts: sent to this page's own address, which shows it again with what is wrong. */
function Say({ reader, view, formId, refused }: PageProps) {
  const { t, href } = reader
  return (
    <section id="say">
      <h2>{t(opinionWords.say)}</h2>
      <p class="quiet">{t(opinionWords.unknown)}</p>
      <p>
        <a href="/m/opinions">{t(opinionWords.onPhone)}</a>
      </p>
      {refused !== undefined && (
        <p class="tag" data-tone="bad" role="alert" id="wrong">
          {refused.problem}
        </p>
      )}
      <form class="opinion" method="post" action={href(`opinions/${view.id}`)}>
        <input type="hidden" name="id" value={formId} />
        <Labelled name="about" label={t(opinionWords.about)}>
          <select id="about" name="about">
            <option value="">{t(opinionWords.wholePlan)}</option>
            {view.items.map(({ needId, no, title }) => (
              <option value={needId} selected={refused?.about === needId}>
                {t(opinionWords.item, { no, title })}
              </option>
            ))}
          </select>
        </Labelled>
        <Labelled name="text" label={t(opinionWords.text)}>
          <textarea
            id="text"
            name="text"
            rows={6}
            maxlength={1000}
            required
            aria-describedby={refused === undefined ? 'text-hint' : 'wrong text-hint'}
          >
            {refused?.text ?? ''}
          </textarea>
          <p class="quiet" id="text-hint">
            {t(opinionWords.textHint)}
          </p>
        </Labelled>
        <button type="submit">{t(opinionWords.send)}</button>
      </form>
    </section>
  )
}

const Labelled = ({ name, label, children }: { name: string; label: string; children: Child }) => (
  <div>
    <label for={name}>{label}</label>
    {children}
  </div>
)

function Replies({ reader, view }: { reader: Reader; view: ConsultationView }) {
  const { t, lang, profile, paper } = reader
  const titles = new Map<string | null, string>(
    view.items.map(({ needId, no, title }) => [needId, t(opinionWords.item, { no, title })]),
  )
  return (
    <section id="replies">
      <h2>{t(opinionWords.replies)}</h2>
      {view.summary !== null && (
        <>
          <p class="text">{view.summary}</p>
          <p class="screen-only">
            {t(opinionWords.summaryPaper)}{' '}
            <a href={paper(`consultations/${view.id}/documents/opinion-summary.pdf`)}>{t(purchaseWords.asPdf)}</a>{' '}
            <a href={paper(`consultations/${view.id}/documents/opinion-summary.docx`)}>{t(purchaseWords.asWord)}</a>
          </p>
        </>
      )}
      <RowsTable
        caption={t(opinionWords.replies)}
        columns={[
          { title: t(opinionWords.said), cell: ({ wording }) => <span class="text">{wording}</span> },
          { title: t(opinionWords.about), cell: ({ needId }) => titles.get(needId) ?? t(opinionWords.wholePlan) },
          { title: t(opinionWords.times), figures: true, cell: ({ opinions }) => t(opinionWords.count, { count: opinions }) },
          {
            title: t(opinionWords.outcome),
            cell: ({ outcome }) => <StatusMark lang={lang} profile={profile} table={opinionStatus} status={outcome} />,
          },
          { title: t(opinionWords.answer), cell: ({ answer }) => <span class="text">{answer}</span> },
        ]}
        rows={view.replies}
        rowKey={({ id }) => id}
        empty={t(opinionWords.noReplies)}
      />
    </section>
  )
}
