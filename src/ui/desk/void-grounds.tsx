import type { CivilDate } from '../../kernel/civil.ts'
import type { LotId } from '../../kernel/ids.ts'
import { dateShown } from '../format.ts'
import { useVoice } from '../voice.tsx'
import { paperWords } from '../words/papers.ts'
import { voidWords } from '../words/award.ts'
import { useStanding } from './standing.tsx'
import { PageLink } from './page-link.tsx'
import { PaperLinks } from './paper-links.tsx'

type Props = {
  lot: LotId
  /** Where nobody reached it, and what each came to. */
  passMark: string | null
  shortOfPass: readonly { readonly bid: string; readonly partyName: string; readonly total: string | null }[]
  /** Where an upheld objection took the result back. */
  upheld: readonly { readonly answer: string; readonly answeredOn: CivilDate }[]
}

/** Why nothing comes of a project, with the paper that says so: what a leader has before their eyes who is to put it away. */
export function VoidGrounds({ lot, passMark, shortOfPass, upheld }: Props) {
  const { t, lang } = useVoice()
  const { tenant } = useStanding()
  return (
    <>
      {shortOfPass.length > 0 && (
        <>
          <p>{t(voidWords.nobody, { pass: passMark ?? '—' })}</p>
          <ul>
            {shortOfPass.map(({ bid, partyName, total }) => (
              <li key={bid}>{t(voidWords.scored, { party: partyName, total: total ?? '—' })}</li>
            ))}
          </ul>
          <p>
            <PaperLinks
              label={t(paperWords['review-report'])}
              address={`/api/tenants/${tenant}/lots/${lot}/documents/review-report`}
            />
          </p>
        </>
      )}
      {upheld.map(({ answer, answeredOn }) => (
        <div key={answer}>
          <p>{t(voidWords.upheld, { date: dateShown(lang, answeredOn) })}</p>
          <blockquote className="long-text">{answer}</blockquote>
          <PageLink to={['lots', lot]}>{t(voidWords.seeAnswer)}</PageLink>
        </div>
      ))}
    </>
  )
}
