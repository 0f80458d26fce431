import { DueTag } from '../../../../ui/desk/due-tag.tsx'
import { ButtonLink, PageLink } from '../../../../ui/desk/page-link.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { InWords, useVoice } from '../../../../ui/voice.tsx'
import { deskWords } from '../../../../ui/words/desk-pages.ts'
import { deedButtons, stepWords } from '../../../../ui/words/next.ts'
import { purchaseWords } from '../../../../ui/words/purchase.ts'
import type { Word } from '../../../../ui/words/say.ts'
import { stepTitle } from '../../../../ui/desk/step-in-words.tsx'
import { isInRoom, isNear, linesOf, type Task, type Warning } from './work.ts'
import '../../../../ui/desk/css/work.css'

/** A button of this list leads to where the thing is done; it does nothing itself. */
const BUTTONS: Readonly<Record<string, Word>> = { ...deedButtons, 'lot.prepare': deskWords.toPrepare }

const buttonOf = (deed: string): Word => (isInRoom(deed) ? purchaseWords.toRoom : (BUTTONS[deed] ?? stepWords.unknown))

/** What waits for the reader; what is near is marked in red and said in words. */
export function TaskList({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useVoice()
  if (tasks.length === 0) return <p className="quiet">{t(deskWords.nothingWaits)}</p>
  return (
    <ul className="work-list">
      {linesOf(tasks).map(({ key, tasks: alike }) =>
        alike.length === 1 ? alike.map((task) => <OneTask key={key} task={task} />) : <Alike key={key} tasks={alike} />,
      )}
    </ul>
  )
}

const OneTask = ({ task }: { task: Task }) => (
  <InWords of={task.profile}>
    <Worded task={task} />
  </InWords>
)

function Worded({ task }: { task: Task }) {
  const { t } = useVoice()
  const { now } = useStanding()
  return (
    <li data-near={isNear(task, now)}>
      <span className="work-what">
        <StepTitle deed={task.deed} /> {task.name}
      </span>
      {task.due !== null && <DueTag due={task.due} now={now} />}
      <ButtonLink to={task.to} part={task.part} tone={isNear(task, now) ? 'primary' : 'plain'}>
        {t(buttonOf(task.deed))}
      </ButtonLink>
    </li>
  )
}

const StepTitle = ({ deed }: { deed: string }) => <strong>{stepTitle(useVoice().t, deed)}</strong>

/** Many of one kind: a line with their number, each behind it. */
function Alike({ tasks }: { tasks: readonly Task[] }) {
  const { t } = useVoice()
  const [first] = tasks
  if (first === undefined) return null
  return (
    <li>
      <details className="work-what">
        <summary>
          <InWords of={first.profile}>
            <StepTitle deed={first.deed} />
          </InWords>{' '}
          {t(deskWords.alike, { count: tasks.length })}
        </summary>
        <ul className="work-list">
          {tasks.map((task) => (
            <OneTask key={task.key} task={task} />
          ))}
        </ul>
      </details>
    </li>
  )
}

export function WarningList({ warnings }: { warnings: readonly Warning[] }) {
  const { t } = useVoice()
  const { now } = useStanding()
  if (warnings.length === 0) return <p className="quiet">{t(deskWords.noWarnings)}</p>
  return (
    <ul className="work-list">
      {warnings.map(({ key, word, fill, name, to, part, due }) => (
        <li key={key} data-near="true">
          <span className="work-what">
            <strong>{t(word, fill)}</strong>{' '}
            <PageLink to={to} part={part}>
              {name}
            </PageLink>
          </span>
          {due !== null && <DueTag due={due} now={now} />}
        </li>
      ))}
    </ul>
  )
}
