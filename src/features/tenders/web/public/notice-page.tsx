/** @jsxImportSource hono/jsx */
import { civilDateOf } from '../../../../kernel/civil.ts'
import { NoticeBody, StatusMark } from '../../../../ui/public/parts.tsx'
import { type Reader, readingOf } from '../../../../ui/public/reader.ts'
import { amendmentWords } from '../../../../ui/words/amendment.ts'
import { awardStatus } from '../../../../ui/words/award.ts'
import { dateShown } from '../../../../ui/format.ts'
import { questionWords } from '../../../../ui/words/question.ts'
import { openDataWords } from '../../../../ui/words/open-data.ts'
import { noticeKinds } from '../../../../ui/words/notice-kinds.ts'
import { openWords, takenBackWords } from '../../../../ui/words/open-pages.ts'
import type { NoticeView } from '../../contract/publications.ts'
import { objectionsShown } from '../objections.ts'
import { acceptanceSectionsOf } from './acceptance-sections.tsx'
import { Amendments, amendmentSectionsOf } from './amendments.tsx'
import { EndLink, Past } from './notices-page.tsx'
import { variationSectionsOf } from './variation-sections.tsx'
import { CallAnswers } from './call-answers.tsx'
import { callSectionsOf } from './call-sections.tsx'
import { contractSectionsOf, endSectionsOf } from './other-sections.tsx'
import { resultSectionsOf } from './result-sections.tsx'
import type { Section } from './section.ts'

/** One notice as it was published: complete, signed and dated, good to print. */
export function NoticePage({ reader: asking, notice, by }: { reader: Reader; notice: NoticeView; by: string }) {
  const reader = readingOf(asking, notice.profile)
  const { t, lang, href, paper } = reader
  return (
    <>
      <p class="quiet">
        {t(noticeKinds[notice.kind])} {notice.no}
        {!notice.current && notice.endsOn !== null && !isTakenBack(notice) && (
          <>
            {' '}
            <Ended reader={reader} notice={notice} />
          </>
        )}
      </p>
      {isTakenBack(notice) && <TakenBack reader={reader} notice={notice} />}
      {notice.kind === 'call' && notice.amendments.length > 0 && (
        <p class="taken-back">
          <a href="#amendments">{t(amendmentWords.below, { count: notice.amendments.length })}</a>
        </p>
      )}
      {notice.kind === 'call' && notice.replaces !== null && (
        <p>
          {t(amendmentWords.replaces)} <EndLink reader={reader} end={notice.replaces} />
        </p>
      )}
      {notice.kind === 'void' && notice.replacedBy !== null && (
        <p>
          {t(amendmentWords.replacedBy)} <EndLink reader={reader} end={notice.replacedBy} />
        </p>
      )}
      {notice.kind === 'call' && notice.answers.length > 0 && (
        <p class="screen-only">
          <a href="#answers">{t(questionWords.below, { count: notice.answers.length })}</a>
        </p>
      )}
      <NoticeBody lang={lang} publishedOn={civilDateOf(notice.publishedAt)} by={by} sections={sectionsOf(reader, notice)} />
      {notice.kind === 'call' && <Amendments reader={reader} amendments={notice.amendments} />}
      {notice.kind === 'call' && <CallAnswers reader={reader} answers={notice.answers} />}
      <p class="screen-only">
        <a href={href('announcements', { lot: notice.lotId })}>{t(openWords.ofLot, { name: notice.lotName })}</a>
        {' · '}
        <a href={href('announcements')}>{t(openWords.backToList)}</a>
        {' · '}
        <a href={paper(`lots/${notice.lotId}/ocds/records`)}>{t(openDataWords.onlyLot)}</a>
      </p>
    </>
  )
}

const isTakenBack = ({ held }: NoticeView) => held === 'upheld' || held === 'revoked' || held === 'declined'

/** Before everything else that a result says: that it stands no more, and where its end was published. */
function TakenBack({ reader, notice: { held, endedBy, supersededBy } }: { reader: Reader; notice: NoticeView }) {
  const { t, lang } = reader
  if (held === 'declined')
    return (
      <p class="taken-back">
        <span class="tag" data-tone="bad">
          {t(takenBackWords.declined)}
        </span>{' '}
        {t(supersededBy === null ? takenBackWords.awaitsNext : takenBackWords.next)}{' '}
        {supersededBy !== null && <EndLink reader={reader} end={supersededBy} />}
      </p>
    )
  return (
    <p class="taken-back">
      <span class="tag" data-tone="bad">
        {t(takenBackWords.revoked)}
      </span>{' '}
      {endedBy === null
        ? t(takenBackWords.upheld)
        : t(takenBackWords.revokedSince, { date: dateShown(lang, civilDateOf(endedBy.publishedAt)) })}{' '}
      {endedBy !== null && <EndLink reader={reader} end={endedBy} />}
    </p>
  )
}

/** A notice that has ended; of a result also that it is final, and whether anybody objected. */
function Ended({ reader, notice }: { reader: Reader; notice: NoticeView }) {
  const { t, lang, profile } = reader
  if (notice.kind !== 'result' || !notice.final) return <Past reader={reader} notice={notice} />
  const { objections } = notice
  const status = objections.length === 0 ? 'final' : 'heard'
  return (
    <>
      <StatusMark lang={lang} profile={profile} table={awardStatus} status={status} />
      {objections.length > 0 && ` ${objectionsShown(t, objections)}`}
    </>
  )
}

function sectionsOf(reader: Reader, notice: NoticeView): readonly Section[] {
  switch (notice.kind) {
    case 'call':
      return callSectionsOf(reader, notice.body)
    case 'amendment':
      return amendmentSectionsOf(reader, notice)
    case 'result':
      return resultSectionsOf(reader, notice)
    case 'contract':
      return contractSectionsOf(reader, notice.body)
    case 'variation':
      return variationSectionsOf(reader, notice.body)
    case 'acceptance':
      return acceptanceSectionsOf(reader, notice.body)
    case 'void':
      return endSectionsOf(reader, notice)
  }
}
