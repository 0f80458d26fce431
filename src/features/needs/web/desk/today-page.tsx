import { Button } from 'antd'
import { useGo, useHref } from '../../../../ui/desk/address.ts'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { Empty, Loading, Problem } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { dateShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { menuWords } from '../../../../ui/words/menus.ts'
import { mornings } from '../../../../ui/words/mornings.ts'
import { needWords, todayWords } from '../../../../ui/words/need.ts'
import { useNeeds } from './needs-api.ts'
import './needs.css'

const SHOWN = '8'

const NOTHING = { second: todayWords.nothing, third: todayWords.nothing }
const NONE_TO_WRITE = { second: todayWords.nothingUnfinished, third: todayWords.nothingToAnswer }

/** 今日: the three things a community worker looks at first. Those of other roles come with their own work. */
export default function TodayPage() {
  const { t, lang } = useVoice()
  const { role, today } = useStanding()
  const [first, second, third] = mornings[role]
  const isWorker = role === 'community_worker'
  const none = role === 'social_worker' ? NONE_TO_WRITE : NOTHING
  return (
    <>
      <PageTitle
        title={t(menuWords.today)}
        above={dateShown(lang, today)}
        {...(isWorker ? { actions: <FileForResident /> } : {})}
      />
      <Panel title={t(first)}>
        <Empty>{t(isWorker ? todayWords.noActivities : todayWords.nothing)}</Empty>
      </Panel>
      <Panel title={t(second)}>{isWorker ? <ToVerify /> : <Empty>{t(none.second)}</Empty>}</Panel>
      <Panel title={t(third)}>
        <Empty>{t(isWorker ? todayWords.nobodyToVisit : none.third)}</Empty>
      </Panel>
    </>
  )
}

/** What a worker is told at a door or in the street is written down from here. */
function FileForResident() {
  const { t } = useVoice()
  const go = useGo()
  return (
    <Button type="primary" onClick={() => go('resident-needs', 'new')}>
      {t(needWords.onBehalf)}
    </Button>
  )
}

function ToVerify() {
  const { t, lang } = useVoice()
  const href = useHref()
  const go = useGo()
  const found = useNeeds({ status: 'submitted', limit: SHOWN })
  if (found.error && found.data === undefined) return <Problem code={codeOf(found.error)} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Loading />
  if (found.data.items.length === 0) return <Empty>{t(todayWords.noneToVerify)}</Empty>
  return (
    <>
      <ul className="need-lines">
        {found.data.items.map(({ id, no, title, areaName, receivedOn }) => (
          <li key={id}>
            <a
              href={href('resident-needs', id)}
              onClick={(event) => {
                if (event.ctrlKey || event.metaKey || event.shiftKey) return
                event.preventDefault()
                go('resident-needs', id)
              }}
            >
              {title}
            </a>{' '}
            <span className="quiet">
              {no} · {areaName} · {dateShown(lang, receivedOn)}
            </span>
          </li>
        ))}
      </ul>
      {found.data.next !== null && <a href={`${href('resident-needs')}?status=submitted`}>{t(todayWords.allToVerify)}</a>}
    </>
  )
}
