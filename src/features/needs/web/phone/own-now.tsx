import type { Tenant } from '../../../../kernel/ids.ts'
import { Card, List, type ListItem, Status } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { menuWords } from '../../../../ui/words/menus.ts'
import { needStanding, needWords } from '../../../../ui/words/need.ts'
import { matterWords } from '../../../../ui/words/phone.ts'
import { fetchOwnNeeds } from './needs-api.ts'
import { meaningOf } from '../meaning.ts'

const SHOWN = 3

/** What I told before and how far it is, newest first; nothing where there is none, and a word where it cannot be asked. */
export function OwnNow({ tenant }: { tenant: Tenant }) {
  const { t } = useVoice()
  const { value, problem } = useFetched(() => fetchOwnNeeds(tenant), tenant)
  const items = value?.items ?? []
  const lines = items.slice(0, SHOWN).map((need): ListItem => ({
    key: need.id,
    title: need.title,
    note: need.standing === 'to_complete' ? t(needWords.returned, { reason: need.returnReason ?? '' }) : t(meaningOf(need)),
    href: `/m/my-matters/${need.id}`,
    side: <Status table={needStanding} status={need.standing} />,
  }))
  return (
    <>
      {value === undefined && problem !== undefined && (
        <Card title={t(matterWords.howFar)}>
          <p className="quiet">{t(problem === 'network-down' ? matterWords.unseen : matterWords.unseenNow)}</p>
        </Card>
      )}
      {lines.length > 0 && (
        <Card title={t(matterWords.howFar)}>
          <List items={lines} empty="" />
          {items.length > SHOWN && (
            <p>
              <a href="/m/my-matters">{t(matterWords.allMine, { count: items.length })}</a>
            </p>
          )}
        </Card>
      )}
      <List
        items={[{ key: 'services', title: t(matterWords.nearby), href: '/m/find-services', side: t(menuWords.find_services) }]}
        empty=""
      />
    </>
  )
}
