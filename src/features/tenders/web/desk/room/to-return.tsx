import { useVoice } from '../../../../../ui/voice.tsx'
import { auditWords } from '../../../../../ui/words/room.ts'
import type { PanelResults } from '../../../contract/results.ts'
import type { RoomAt } from '../../room-api.ts'
import { findingIn } from './check-list.tsx'
import { GiveBack } from './give-back.tsx'
import { bidderName } from './names.ts'

type Props = { room: RoomAt; results: PanelResults; names: ReadonlyMap<string, string> }

/** What may go back to its juror before the checks are concluded, with the finding that lets it; or that nothing may. */
export function ToReturn({ room, results, names }: Props) {
  const { t } = useVoice()
  const open = results.sheets.filter(({ can }) => can['sheet.return'] === true)
  if (open.length === 0) return <p>{t(auditWords.nothingToReturn)}</p>
  const bids = results.bids.filter(({ id }) => open.some(({ bid }) => bid === id))
  return (
    <section>
      <h3>{t(auditWords.toReturn)}</h3>
      <p>{t(auditWords.toReturnHow)}</p>
      <ul className="sheet-notes">
        {bids.map((bid) => (
          <li key={bid.id}>
            {results.findings
              .filter((finding) => finding.bid === bid.id)
              .map((finding) => (
                <p key={`${finding.check}${finding.juror}${finding.leaf}`}>{findingIn(t, finding, names)}</p>
              ))}
            <div className="row-actions">
              {open
                .filter((sheet) => sheet.bid === bid.id)
                .map((sheet) => (
                  <span key={sheet.id}>
                    {names.get(sheet.juror)}{' '}
                    <GiveBack room={room} sheet={sheet} juror={names.get(sheet.juror) ?? ''} bidder={bidderName(bid)} />
                  </span>
                ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}
