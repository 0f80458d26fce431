import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { approvalWords } from '../../../../ui/words/approval.ts'
import { deedButtons, nextWords } from '../../../../ui/words/next.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'

/** What was typed from paper and waits for a second hand, each on a page of its own. */
const PAPERS = [
  { deed: 'offline-review.confirm', page: (lot: string) => ['lots', lot, 'offline-review'], tag: approvalWords.onPaper },
  // Nobody may check it: the post of a second officer is the leader's to give.
  { deed: 'offline-review.appoint', page: () => ['settings', 'people'], tag: approvalWords.onPaper },
  { deed: 'paper-signing.confirm', page: (lot: string) => ['lots', lot, 'paper-signing'], tag: approvalWords.signedOnPaper },
] as const

const paperOf = ({ next }: Pick<LotItem, 'next'>) =>
  next?.mine === true ? PAPERS.find(({ deed }) => deed === next.deed) : undefined
export const waitsOnPaper = (lot: Pick<LotItem, 'next'>): boolean => paperOf(lot) !== undefined

/** A review that was held on paper, or a report that was signed by hand: held against the scans by a second hand. */
export function PaperToCheck({ lot }: { lot: Pick<LotItem, 'id' | 'name' | 'next'> }) {
  const { t } = useVoice()
  const { now } = useStanding()
  const paper = paperOf(lot)
  if (paper === undefined) return null
  const due = lot.next?.due ?? null
  return (
    <li>
      <span className="work-what">
        <span className="tag" data-tone="waiting">
          {t(paper.tag)}
        </span>{' '}
        <PageLink to={['lots', lot.id]}>{lot.name}</PageLink> {due !== null && <DueTag due={due} now={now} />}
        <p>{t(nextWords[paper.deed])}</p>
      </span>
      <span className="row-actions">
        <ButtonLink to={paper.page(lot.id)}>{t(deedButtons[paper.deed])}</ButtonLink>
      </span>
    </li>
  )
}
