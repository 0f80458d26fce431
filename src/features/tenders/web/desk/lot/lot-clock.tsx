import { Deadline } from '../../../../../ui/desk/deadline.tsx'
import { type Moment, momentShown } from '../../../../../ui/desk/due-tag.tsx'
import { Panel } from '../../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { TimeLine } from '../../../../../ui/desk/time-line.tsx'
import { dateShown, sentencesShown } from '../../../../../ui/format.ts'
import { useVoice } from '../../../../../ui/voice.tsx'
import { lotFields, lotSteps, lotWords } from '../../../../../ui/words/lot.ts'
import { endedWords, formWords } from '../../../../../ui/words/purchase.ts'
import type { LotView } from '../../../contract/lot.ts'
import { computed, ruleShown } from './computed.ts'

const STEPS = { ...lotSteps, ...endedWords }

/**
 * What was done, what runs, what comes; and, until the call is out, how its earliest close is counted; then the close that was
 * set, with that count behind it.
 */
export function LotClock({ lot }: { lot: LotView }) {
  const { t, lang } = useVoice()
  const { today } = useStanding()
  const when = (at: Moment | null) => (at === null ? {} : { when: momentShown(lang, at) })
  const isDraft = lot.publishedAt === null
  return (
    <Panel title={t(lotWords.timeLine)} folds>
      <TimeLine
        label={t(lotWords.timeLine)}
        steps={lot.steps.map(({ key, state, at }) => ({ key, state, label: t(STEPS[key]), ...when(at) }))}
      />
      {isDraft && lot.earliest !== null && (
        <Deadline
          label={t(formWords.earliest)}
          deadline={computed(lot.earliest)}
          rule={ruleShown(t, lot.earliest)}
          today={today}
        />
      )}
      {lot.bidDeadline !== null && lot.noticeTerm !== null && (
        <Deadline
          label={t(lotFields.deadline)}
          set={momentShown(lang, lot.bidDeadline)}
          deadline={computed(lot.noticeTerm)}
          rule={sentencesShown(lang, [
            ruleShown(t, lot.noticeTerm),
            t(lotWords.notBefore, { date: dateShown(lang, lot.noticeTerm.due) }),
          ])}
        />
      )}
    </Panel>
  )
}
