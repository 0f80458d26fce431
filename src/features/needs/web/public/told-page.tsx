/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { dateShown, instantShown } from '../../../../ui/format.ts'
import { FactsTable, StatusMark } from '../../../../ui/public/parts.tsx'
import type { Reader } from '../../../../ui/public/reader.ts'
import { countUnits, needFields, needStanding, needStatus, needWords, ownNeedWords } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { statusWord } from '../../../../ui/words/profile.ts'
import { tellWords } from '../../../../ui/words/tell.ts'
import type { ToldNeed } from '../../contract/told.ts'
import { meaningOf } from '../meaning.ts'

type LookUp = { readonly no: string; readonly ticket: string }

/** For whoever wrote number and code down. */
export function LookUpPage({ reader: { t, href }, asked, wrong }: { reader: Reader; asked: LookUp; wrong?: string | undefined }) {
  return (
    <>
      {wrong !== undefined && (
        <p class="tag" data-tone="bad" role="alert">
          {wrong}
        </p>
      )}
      <form class="opinion" method="post" action={href('told')}>
        <div>
          <label for="no">{t(needFields.number)}</label>
          <input id="no" name="no" type="text" value={asked.no} maxlength={30} required />
        </div>
        <div>
          <label for="ticket">{t(tellWords.ticket)}</label>
          <input id="ticket" name="ticket" type="text" value={asked.ticket} maxlength={30} required autocomplete="off" />
        </div>
        <button type="submit">{t(tellWords.find)}</button>
      </form>
      <p>
        <a href={href('tell')}>{t(tellWords.another)}</a>
      </p>
    </>
  )
}

type Props = {
  reader: Reader
  need: ToldNeed
  /** The authority that answers. */
  office: string
  ticket: string
  /** Told just now. */
  fresh: boolean
  /** Where a code was sent to the phone: the number itself in the demonstration, which sends none. */
  sent?: { readonly shown: string | undefined } | undefined
  wrongCode?: boolean
}

/** Where the matter stands, to whoever has its number and code. */
export function ToldPage({ reader, need, office, ticket, fresh, sent, wrongCode = false }: Props) {
  const { t, lang, profile, href } = reader
  const { head } = need
  const { transferredTo, transferReason } = head ?? { transferredTo: null, transferReason: null }
  return (
    <>
      {fresh && (
        <p>
          <strong>{t(tellWords.received, { no: need.no })}</strong> {t(tellWords.keep)}
        </p>
      )}
      {fresh && (
        <>
          <p class="ticket">
            {t(tellWords.ticket)} <strong>{ticket}</strong>
          </p>
          <form class="opinion" method="post" action={href('told/now')}>
            <p class="quiet">{t(tellWords.shownFor)}</p>
            <button type="submit">{t(tellWords.forget)}</button>
          </form>
        </>
      )}
      {wrongCode && (
        <p class="tag" data-tone="bad" role="alert">
          {t(tellWords.wrongCode)}
        </p>
      )}
      {sent !== undefined && need.phoneConfirmedAt === null && (
        <form class="opinion" method="post" action={href('told/confirm')}>
          <p>{sent.shown === undefined ? t(tellWords.sent) : t(tellWords.forDemo, { code: sent.shown })}</p>
          <input type="hidden" name="no" value={need.no} />
          <input type="hidden" name="ticket" value={ticket} />
          <div>
            <label for="code">{t(tellWords.code)}</label>
            <input id="code" name="code" type="text" inputmode="numeric" maxlength={6} required autocomplete="one-time-code" />
          </div>
          <button type="submit">{t(tellWords.confirm)}</button>
        </form>
      )}
      <h2>{need.title}</h2>
      <p>
        <StatusMark lang={lang} profile={profile} table={needStanding} status={need.standing} /> {t(meaningOf(need))}
      </p>
      {need.standing === 'to_complete' && <p>{t(tellWords.asked, { reason: need.returnReason ?? '' })}</p>}
      {head !== null && (
        <p>{t(ownNeedWords.nowStands, { title: need.title, status: statusWord(lang, needStatus, head.status, profile) })}</p>
      )}
      {transferredTo !== null && transferReason !== null && (
        <p>{t(ownNeedWords.passedOn, { to: transferredTo, reason: transferReason })}</p>
      )}
      <h2>{t(tellWords.youWrote)}</h2>
      <p class="text">{need.text ?? t(tellWords.numbersInside)}</p>
      <h2>{t(needWords.theAnswer)}</h2>
      <Answer reader={reader} need={need} office={office} />
      <FactsTable
        caption={t(needWords.content)}
        facts={[
          { label: t(needFields.number), value: need.no },
          { label: t(needFields.receivedOn), value: dateShown(lang, need.receivedOn) },
          { label: t(need.onBehalf ? tellWords.writtenDownAt : tellWords.toldAt), value: instantShown(lang, need.submittedAt) },
          { label: t(needFields.area), value: need.areaName },
          { label: t(needFields.target), value: need.target },
          ...concerned(reader, need),
          { label: t(needFields.phone), value: t(contactOf(need)) },
        ]}
      />
      <p class="quiet">{need.reachable && t(tellWords.erase)}</p>
      <p>
        <a href={href('tell')}>{t(tellWords.another)}</a> · <a href={href('told')}>{t(tellWords.progress)}</a>
      </p>
    </>
  )
}

/** Its own, or that to the one with which it is handled together; who gave it, and on which day. */
function Answer({ reader: { t, lang }, need, office }: Pick<Props, 'reader' | 'need' | 'office'>) {
  const { answer, answeredAt } = need.answer === null && need.head !== null ? need.head : need
  if (answer === null) return <p class="text">{t(matterWords.noAnswerYet)}</p>
  return (
    <>
      <p class="text">{answer}</p>
      {answeredAt !== null && (
        <p class="quiet">{t(tellWords.answeredBy, { date: dateShown(lang, civilDateOf(answeredAt)), office })}</p>
      )}
    </>
  )
}

function concerned({ t, lang }: Reader, { count, unit }: ToldNeed) {
  if (count === null) return []
  const label = t(unit === 'persons' ? needFields.persons : needFields.count)
  return [{ label, value: `${count}${lang === 'zh' ? '' : ' '}${t(countUnits[unit])}` }]
}

function contactOf({ reachable, phoneConfirmedAt, onBehalf }: ToldNeed) {
  if (!reachable) return tellWords.noContact
  if (onBehalf) return tellWords.leftWithWorker
  return phoneConfirmedAt === null ? tellWords.unconfirmed : tellWords.confirmed
}
