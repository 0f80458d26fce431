import { useVoice } from '../voice.tsx'
import { voidWords } from '../words/award.ts'

type Opened = { readonly id: string; readonly partyName: string; readonly status: string; readonly reason: string | null }

/** Why nothing comes of a project of which too few bids passed: whom the office turned down, and what for. */
export function TurnedDown({ bids }: { bids: readonly Opened[] }) {
  const { t } = useVoice()
  const down = bids.filter(({ status }) => status === 'disqualified')
  return (
    <>
      <p>{t(voidWords.turnedDown, { opened: bids.length, count: down.length })}</p>
      <ul>
        {down.map(({ id, partyName, reason }) => (
          <li key={id}>{t(voidWords.turnedDownFor, { party: partyName, reason: reason ?? '—' })}</li>
        ))}
      </ul>
      <p>{t(voidWords.turnedDownElse)}</p>
    </>
  )
}
