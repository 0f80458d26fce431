import { Button } from 'antd'
import { useState } from 'react'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { instantShown } from '../../../../../ui/format.ts'
import { keep, readKept } from '../../../../../ui/kept.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { seatWords } from '../../../../../ui/words/seat.ts'
import type { SeatView } from '../../../contract/seat.ts'

/** A sentence goes on after it. */
const unstopped = (text: string) => text.trim().replace(/[.。;；]+$/u, '')

const isText = (value: unknown): value is string => typeof value === 'string'

/**
 * A slip printed again lets somebody write in the juror's name: the juror is told of each, until they say that they have read it
 * on this computer. One printed later is told again.
 */
export function Reprints({ of: { jurorId, reprints } }: { of: Pick<SeatView, 'jurorId' | 'reprints'> }) {
  const { t, lang } = useVoice()
  const key = `heli.reprints.${jurorId}`
  const [seen, setSeen] = useState(() => readKept(localStorage, key, isText) ?? '')
  const fresh = reprints.filter(({ at }) => at > seen)
  const last = fresh
    .map(({ at }) => at)
    .toSorted()
    .at(-1)
  if (last === undefined) return null
  const understood = () => {
    keep(localStorage, key, last)
    setSeen(last)
  }
  return (
    <div className="no-print">
      <Remark tone="waiting">
        {fresh.map(({ at, name, reason }) => (
          <p key={at}>{t(seatWords.reprinted, { instant: instantShown(lang, at), name, reason: unstopped(reason) })}</p>
        ))}
        <Button className="reprints-seen" onClick={understood}>
          {t(seatWords.reprintsSeen)}
        </Button>
      </Remark>
    </div>
  )
}
