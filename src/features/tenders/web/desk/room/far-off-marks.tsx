import { useVoice } from '../../../../../ui/voice.tsx'
import { farOffWords } from '../../../../../ui/words/room.ts'
import type { PanelResults, SheetResult } from '../../../contract/results.ts'
import { farOffIn } from '../../../rules/far-off.ts'
import { leavesOf } from './names.ts'

type Props = {
  results: { rubric: Pick<PanelResults['rubric'], 'tree'>; sheets: readonly Pick<SheetResult, 'bid' | 'juror' | 'marks'>[] }
  names: ReadonlyMap<string, string>
}

/** Items where one juror stands far off the others, for the officer to look at; nothing where nobody does. */
export function FarOffMarks({ results: { rubric, sheets }, names }: Props) {
  const { t } = useVoice()
  const marks = farOffIn(
    sheets,
    leavesOf(rubric.tree).filter(({ kind, objective }) => kind === 'mark' && !objective),
  )
  if (marks.length === 0) return null
  const called = (id: string) => names.get(id) ?? id
  return (
    <div className="quiet">
      <p>{t(farOffWords.hint)}</p>
      <ul>
        {marks.map(({ bid, juror, leaf, mark, others }) => (
          <li key={`${bid} ${juror} ${leaf}`}>
            {t(farOffWords.one, { juror: called(juror), bidder: called(bid), item: called(leaf), mark, others })}
          </li>
        ))}
      </ul>
    </div>
  )
}
