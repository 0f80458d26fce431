import { PageLink } from '../../../../../ui/desk/page-link.tsx'
import { StatusTag } from '../../../../../ui/desk/status-tag.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { paperSheetWords } from '../../../../../ui/words/paper-sheet.ts'
import { markingWords } from '../../../../../ui/words/seat.ts'
import { sheetStatus } from '../../../../../ui/words/sheet.ts'
import type { OwnSheet, SeatView } from '../../../contract/seat.ts'
import { bidderName } from '../room/names.ts'
import { sumOf } from './marking.ts'

type Props = { seat: SeatView; sheets: readonly OwnSheet[]; open: OwnSheet }

/** All sheets at a glance: the own sum, and how much is still missing. */
export function SheetList({ seat, sheets, open }: Props) {
  const { t } = useVoice()
  return (
    <nav aria-label={t(markingWords.overview)}>
      <ul className="sheet-list">
        {sheets.map((sheet) => (
          <li key={sheet.id} aria-current={sheet.id === open.id ? 'true' : undefined}>
            <PageLink to={['scoring']} search={{ lot: seat.lotId, bid: sheet.bidId }}>
              <strong>{bidderName(sheet)}</strong>
              <br />
              {!(sheet.onPaper && sheet.status === 'draft') && (
                <>
                  {t(markingWords.sum, sumOf(seat.rubric, sheet.marks))}
                  <br />
                </>
              )}
              {sheet.onPaper && <span className="tag">{t(paperSheetWords.onPaper)}</span>}{' '}
              {sheet.status === 'draft' ? (
                !sheet.onPaper && (
                  <span className="tag" data-tone={sheet.missing.length === 0 ? 'good' : 'waiting'}>
                    {sheet.missing.length === 0
                      ? t(markingWords.complete)
                      : t(markingWords.missing, { count: sheet.missing.length })}
                  </span>
                )
              ) : (
                <StatusTag table={sheetStatus} status={sheet.status} />
              )}
            </PageLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
