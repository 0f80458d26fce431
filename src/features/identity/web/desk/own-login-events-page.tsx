import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { shellWords } from '../../../../ui/words/common.ts'
import { loginEventWords } from '../../../../ui/words/login-events.ts'
import { fetchOwnLoginEvents } from '../login-event-api.ts'
import { LoginEventsTable } from './settings/login-events-table.tsx'

/** 登录记录 of one's own login. */
export default function OwnLoginEventsPage() {
  const { t } = useVoice()
  const [after, setAfter] = useState<string>()
  const query = useQuery({ queryKey: ['own-login-events', after ?? ''], queryFn: () => fetchOwnLoginEvents(after) })
  return (
    <>
      <PageTitle above={<PageLink to={['account']}>{t(shellWords.me)}</PageLink>} title={t(loginEventWords.title)} />
      <p className="quiet">{t(loginEventWords.ofOwn)}</p>
      <LoginEventsTable query={query} after={after} onAfter={setAfter} isNamed={false} />
    </>
  )
}
