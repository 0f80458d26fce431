import { civilTimeOf } from '../../../../../kernel/civil.ts'
import { bringTo } from '../../../../../ui/desk/bring-to.ts'
import { fieldId } from '../../../../../ui/desk/form/field.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { ButtonLink } from '../../../../../ui/desk/page-link.tsx'
import { Problem } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { markingWords } from '../../../../../ui/words/seat.ts'
import type { OwnSheet, SeatView } from '../../../contract/seat.ts'
import type { RoomAt } from '../../room-api.ts'
import { bidderName } from '../room/names.ts'
import { MarkFields, unsoundIn } from './mark-fields.tsx'
import { draftOf, missingMarks, restOf, soundMarks, sumOf, type Typed } from './marking.ts'
import { type Saving, useAutosave } from './use-autosave.ts'

type Props = {
  seat: SeatView
  room: RoomAt
  sheet: OwnSheet
  sheets: readonly OwnSheet[]
  /** What was typed here before another sheet was opened, with what could not be saved. */
  typed: Typed
  onType: (typed: Typed) => void
}

/** One bid's sheet; it saves itself. */
export function SheetForm({ seat, room, sheet, sheets, typed, onType }: Props) {
  const voice = useVoice()
  const { t } = voice
  const { saving, save } = useAutosave(room, sheet)
  const isOpen = sheet.can['sheet.save'] === true
  const marks = isOpen ? soundMarks(seat.rubric, typed) : sheet.marks
  const type = (leaf: string, text: string) => {
    const next = { ...typed, [leaf]: text }
    onType(next)
    save(draftOf(seat.rubric, next))
  }
  const rest = restOf(seat.rubric)
  const missing = missingMarks(seat.rubric, marks).length
  const unsound = isOpen ? unsoundIn(voice, seat, typed) : []
  return (
    <Panel title={t(markingWords.of, { name: bidderName(sheet) })}>
      {sheet.onPaper && <p>{t(markingWords.onPaper)}</p>}
      <MarkFields seat={seat} typed={isOpen ? typed : sheet.marks} onType={type} disabled={!isOpen} />
      <div className="mark-sum">
        <strong>{t(markingWords.sum, sumOf(seat.rubric, marks))}</strong>
        <span>{missing === 0 ? t(markingWords.complete) : t(markingWords.missing, { count: missing })}</span>
        {isOpen && <SavedState saving={saving} />}
      </div>
      {rest !== undefined && <p className="quiet">{t(markingWords.restComputed, { max: sumOf(seat.rubric, {}).max, rest })}</p>}
      {unsound.length > 0 && <Unsound entries={unsound} />}
      {saving.state === 'failed' && <Problem code={saving.code} onRetry={() => save(draftOf(seat.rubric, typed))} />}
      <Neighbours seat={seat} sheet={sheet} sheets={sheets} />
    </Panel>
  )
}

/** Each entry that can be no mark, with the way to its field. */
function Unsound({ entries }: { entries: ReturnType<typeof unsoundIn> }) {
  const { t } = useVoice()
  return (
    <output className="field-error">
      {t(markingWords.unsound, { count: entries.length })}
      <ul>
        {entries.map(({ leaf, words }) => (
          <li key={leaf}>
            <a
              href={`#${fieldId(leaf)}`}
              onClick={(event) => {
                event.preventDefault()
                bringTo(document.getElementById(fieldId(leaf)))
              }}
            >
              {words}
            </a>
          </li>
        ))}
      </ul>
    </output>
  )
}

function SavedState({ saving }: { saving: Saving }) {
  const { t } = useVoice()
  if (saving.state === 'failed') return <output>{t(markingWords.notSaved)}</output>
  if (saving.state === 'saving') return <output>{t(markingWords.saving)}</output>
  return <output>{saving.at === null ? '' : t(markingWords.saved, { time: civilTimeOf(saving.at) })}</output>
}

function Neighbours({ seat, sheet, sheets }: Pick<Props, 'seat' | 'sheet' | 'sheets'>) {
  const { t } = useVoice()
  const place = sheets.findIndex(({ id }) => id === sheet.id)
  const [before, after] = [sheets[place - 1], sheets[place + 1]]
  const to = (bid: OwnSheet['bidId']) => ({ lot: seat.lotId, bid })
  return (
    <div className="form-actions no-print">
      {before && (
        <ButtonLink tone="plain" to={['scoring']} search={to(before.bidId)}>
          {t(markingWords.previous)}
        </ButtonLink>
      )}
      {after && (
        <ButtonLink tone="plain" to={['scoring']} search={to(after.bidId)}>
          {t(markingWords.next)}
        </ButtonLink>
      )}
    </div>
  )
}
