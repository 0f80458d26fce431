import { Button } from 'antd'
import { useGo, useHref } from '../../../../ui/desk/address.ts'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
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
import type { NeedItem } from '../../contract/need.ts'
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
      {isWorker && <ToComplete />}
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
  const { t } = useVoice()
  const href = useHref()
  const found = useNeeds({ standing: 'submitted', limit: SHOWN })
  if (found.error && found.data === undefined) return <Problem code={codeOf(found.error)} onRetry={() => void found.refetch()} />
  if (found.data === undefined) return <Loading />
  if (found.data.items.length === 0) return <Empty>{t(todayWords.noneToVerify)}</Empty>
  return (
    <>
      <Lines needs={found.data.items} />
      {found.data.next !== null && <a href={`${href('resident-needs')}?standing=submitted`}>{t(todayWords.allToVerify)}</a>}
    </>
  )
}

/** What was written down for a resident and sent back: nobody on a phone sees the question, so it is for us to ask. */
function ToComplete() {
  const { t } = useVoice()
  const href = useHref()
  const found = useNeeds({ standing: 'to_complete', onBehalf: 'true', limit: SHOWN })
  if (found.error && found.data === undefined) return <Problem code={codeOf(found.error)} onRetry={() => void found.refetch()} />
  if (found.data === undefined || found.data.items.length === 0) return null
  return (
    <Panel title={t(todayWords.toComplete)}>
      <Lines needs={found.data.items} />
      {found.data.next !== null && <a href={`${href('resident-needs')}?standing=to_complete`}>{t(todayWords.allToComplete)}</a>}
    </Panel>
  )
}

function Lines({ needs }: { needs: readonly NeedItem[] }) {
  const { lang } = useVoice()
  return (
    <ul className="need-lines">
      {needs.map(({ id, no, title, areaName, receivedOn }) => (
        <li key={id}>
          <PageLink to={['resident-needs', id]}>{title}</PageLink>{' '}
          <span className="quiet">
            {no} · {areaName} · {dateShown(lang, receivedOn)}
          </span>
        </li>
      ))}
    </ul>
  )
}
