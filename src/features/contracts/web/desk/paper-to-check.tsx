import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { approvalWords } from '../../../../ui/words/approval.ts'
import { deedButtons, nextWords } from '../../../../ui/words/next.ts'
import type { LotItem } from '../../../tenders/contract/lot.ts'

/** A review held on paper whose typing waits for this hand: it is held against the scans on its own page. */
export function PaperToCheck({ lot: { id, name } }: { lot: Pick<LotItem, 'id' | 'name'> }) {
  const { t } = useVoice()
  return (
    <li>
      <span className="work-what">
        <span className="tag" data-tone="waiting">
          {t(approvalWords.onPaper)}
        </span>{' '}
        <PageLink to={['lots', id]}>{name}</PageLink>
        <p>{t(nextWords['offline-review.confirm'])}</p>
      </span>
      <span className="row-actions">
        <ButtonLink to={['lots', id, 'offline-review']}>{t(deedButtons['offline-review.confirm'])}</ButtonLink>
      </span>
    </li>
  )
}
