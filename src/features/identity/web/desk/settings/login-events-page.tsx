import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { PageTitle } from '../../../../../ui/desk/page-title.tsx'
import { SettingsParts } from '../../../../../ui/desk/settings-parts.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { loginEventWords } from '../../../../../ui/words/login-events.ts'
import { fetchLoginEvents } from '../../login-event-api.ts'
import { LoginEventsTable } from './login-events-table.tsx'

/** 登录记录 of the people who work here. */
export default function LoginEventsPage() {
  const { t } = useVoice()
  const { tenant, role } = useStanding()
  const [after, setAfter] = useState<string>()
  const query = useQuery({ queryKey: ['login-events', tenant, after ?? ''], queryFn: () => fetchLoginEvents(tenant, after) })
  return (
    <>
      <PageTitle title={t(loginEventWords.title)} />
      {role === 'officer' && <SettingsParts here="logins" />}
      <p className="quiet">{t(loginEventWords.ofStaff)}</p>
      <LoginEventsTable query={query} after={after} onAfter={setAfter} isNamed />
    </>
  )
}
