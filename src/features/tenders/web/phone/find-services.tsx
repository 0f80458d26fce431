import { hc } from 'hono/client'
import { periodShown } from '../../../../ui/format.ts'
import { asSent } from '../../../../ui/phone/as-sent.ts'
import { Card, Unreachable } from '../../../../ui/phone/cards.tsx'
import { useFetched } from '../../../../ui/phone/fetched.ts'
import type { PhonePageProps } from '../../../../ui/phone/page.ts'
import { readReply } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { hints } from '../../../../ui/words/common.ts'
import { serviceWords } from '../../../../ui/words/phone.ts'
import type { AwardedItem } from '../../contract/publications.ts'
import type { publicationRoutes } from '../../routes/publications.ts'
import { nearestFirst, streetAround } from './near.ts'

const { awarded } = hc<ReturnType<typeof publicationRoutes>>('/api').tenants[':tenant']

/** 找服务: what is under contract in the resident's own street, who serves, and where it was made public. */
export function FindServices({ standing }: PhonePageProps) {
  const { t } = useVoice()
  const { tenant, post } = standing
  const query = { area: streetAround(post.area), serving: 'true' } as const
  const { value, problem, reload } = useFetched(
    () => readReply(asSent<{ items: AwardedItem[] }>(), awarded.$get({ param: { tenant }, query })),
    `${tenant} ${query.area}`,
  )
  const pages = `/public/${tenant}`
  return (
    <>
      {problem !== undefined && <Unreachable code={problem} onRetry={reload} />}
      {value === undefined && problem === undefined && <output className="quiet">{t(hints.loading)}</output>}
      {value !== undefined && (
        <Card>
          <p>{t(value.items.length === 0 ? serviceWords.none : serviceWords.what)}</p>
        </Card>
      )}
      {value !== undefined &&
        nearestFirst(value.items, post.area).map((one) => <Service key={one.lotId} service={one} pages={pages} />)}
      <p>
        <a href={`${pages}/map`}>{t(serviceWords.everywhere)}</a>
      </p>
    </>
  )
}

function Service({ service, pages }: { service: AwardedItem; pages: string }) {
  const { t, lang } = useVoice()
  const { lotId, lotName, partyName, areaName, place, periodFrom, periodTo } = service
  const told = (label: 'by' | 'where' | 'period', value: string) => (
    <p className="quiet">{t(hints.labelled, { label: t(serviceWords[label]), value })}</p>
  )
  return (
    <Card title={lotName}>
      {told('by', partyName)}
      {told('where', place === '' ? areaName : `${areaName} ${place}`)}
      {told('period', periodShown(lang, periodFrom, periodTo))}
      <p>
        <a href={`${pages}/announcements?lot=${lotId}`}>{t(serviceWords.notices)}</a>
      </p>
    </Card>
  )
}
