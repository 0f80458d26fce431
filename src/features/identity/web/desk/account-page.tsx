import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Button } from 'antd'
import { useState } from 'react'
import { useHasPages, worksOnPhone } from '../../../../ui/desk/built.tsx'
import { Facts } from '../../../../ui/desk/facts.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ButtonLink } from '../../../../ui/desk/page-link.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { useVoice } from '../../../../ui/voice.tsx'
import { changeWords } from '../../../../ui/words/changes.ts'
import { accountWords, shellWords } from '../../../../ui/words/common.ts'
import { loginEventWords } from '../../../../ui/words/login-events.ts'
import { menuWords } from '../../../../ui/words/menus.ts'
import { passwordWords } from '../../../../ui/words/password.ts'
import { relationWords } from '../../../../ui/words/relation.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import { peopleWords, settingsWords } from '../../../../ui/words/settings.ts'
import type { Me } from '../../contract/me.ts'
import { fetchMe } from '../session-api.ts'
import { BackupCodes } from './backup-codes.tsx'
import { ChangePassword } from './change-password.tsx'
import Enrolment from './enrolment.tsx'
import { PasswordAgain } from './password-again.tsx'
import { renewBackupCodes, turnSecondFactorOff } from './second-factor-api.ts'
import './second-factor.css'

/** 我的账号: who is logged in, and how well the login is guarded. */
export default function AccountPage() {
  const { t } = useVoice()
  const { tenant, tenantName, personName, role, party } = useStanding()
  const me = useQuery({ queryKey: ['me'], queryFn: fetchMe })
  const posts = me.data?.standings.find((one) => one.tenant === tenant)?.posts ?? []
  const organisation = posts.find((post) => party !== null && post.party === party)?.partyName
  return (
    <>
      <PageTitle title={t(shellWords.me)} />
      <Panel title={personName}>
        <Facts
          facts={[
            party === null
              ? { label: t(secondFactorWords.authority), value: tenantName }
              : { label: t(secondFactorWords.organisation), value: organisation },
            { label: t(secondFactorWords.post), value: t(roleWords[role]) },
          ]}
        />
      </Panel>
      <WhereToWork />
      {role === 'leader' && (
        <Panel title={t(settingsWords.people)}>
          <p>{t(peopleWords.leaders)}</p>
          <ButtonLink to={['settings', 'people']}>{t(settingsWords.people)}</ButtonLink>{' '}
          <ButtonLink to={['settings', 'organisations']}>{t(settingsWords.organisations)}</ButtonLink>{' '}
          <ButtonLink to={['settings', 'second-factor']}>{t(secondFactorWords.toRoles)}</ButtonLink>{' '}
          <ButtonLink to={['settings', 'logins']}>{t(settingsWords.logins)}</ButtonLink>
        </Panel>
      )}
      {(role === 'juror' || role === 'custodian') && (
        <Panel title={t(settingsWords.relations)}>
          <p>{t(role === 'juror' ? relationWords.ownExplain : relationWords.explain)}</p>
          <ButtonLink to={['relations']}>{t(role === 'juror' ? relationWords.own : relationWords.title)}</ButtonLink>
        </Panel>
      )}
      {(role === 'leader' || role === 'custodian') && (
        <Panel title={t(settingsWords.changes)}>
          <p>{t(changeWords.explain)}</p>
          <ButtonLink to={['settings', 'changes']}>{t(settingsWords.changes)}</ButtonLink>
        </Panel>
      )}
      {me.data?.by === 'login' && (
        <>
          <Panel title={t(passwordWords.name)}>
            <ChangePassword />
          </Panel>
          <Panel title={t(settingsWords.logins)}>
            <ButtonLink to={['account', 'logins']}>{t(loginEventWords.toOwn)}</ButtonLink>
          </Panel>
        </>
      )}
      <Panel title={t(secondFactorWords.name)}>
        <Fetched query={me}>
          {(found) => (found.by === 'login' ? <SecondFactor me={found} /> : <p>{t(secondFactorWords.notByLogin)}</p>)}
        </Fetched>
      </Panel>
    </>
  )
}

const PUBLIC_PAGES = ['announcements', 'map', 'money', 'verify'] as const

/** Said to whoever has no page of the post's own here: nothing is missing, and this is what there is. */
function WhereToWork() {
  const { t } = useVoice()
  const { role, tenant } = useStanding()
  const hasPages = useHasPages()
  if (worksOnPhone(role))
    return (
      <Panel title={t(roleWords[role])}>
        <p>{t(accountWords.onPhone)}</p>
        <a href="/m/">{t(accountWords.toPhone)}</a>
      </Panel>
    )
  if (hasPages(role)) return null
  return (
    <Panel title={t(roleWords[role])}>
      <p>{t(accountWords.noPages)}</p>
      <ul>
        {PUBLIC_PAGES.map((item) => (
          <li key={item}>
            <a href={`/public/${tenant}/${item}`}>{t(menuWords[item])}</a>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

type Doing = { readonly step: 'set-up' | 'renew' | 'turn-off' } | { readonly step: 'renewed'; readonly codes: readonly string[] }

/** What is being done stays on the screen until it is finished, whatever the server says meanwhile: backup codes show only once. */
function SecondFactor({ me }: { me: Me }) {
  const { t } = useVoice()
  const queries = useQueryClient()
  const [doing, setDoing] = useState<Doing>()
  const finish = () => {
    setDoing(undefined)
    void queries.invalidateQueries({ queryKey: ['me'] })
  }
  switch (doing?.step) {
    case 'set-up':
      return <Enrolment onDone={finish} onCancel={finish} />
    case 'renew':
      return (
        <>
          <p>{t(secondFactorWords.renewHint)}</p>
          <PasswordAgain
            label={t(secondFactorWords.renew)}
            does={renewBackupCodes}
            onDone={(codes) => setDoing({ step: 'renewed', codes })}
            onCancel={finish}
          />
        </>
      )
    case 'renewed':
      return <BackupCodes codes={doing.codes} remark={t(secondFactorWords.codesRenewed)} onKept={finish} />
    case 'turn-off':
      return (
        <>
          <p>{t(secondFactorWords.turnOffHint)}</p>
          <PasswordAgain
            label={t(secondFactorWords.turnOff)}
            danger
            does={turnSecondFactorOff}
            onDone={finish}
            onCancel={finish}
          />
        </>
      )
    default:
      return me.secondFactor ? <IsOn me={me} onDo={setDoing} /> : <IsOff onDo={setDoing} />
  }
}

function IsOff({ onDo }: { onDo: (doing: Doing) => void }) {
  const { t } = useVoice()
  return (
    <div className="spaced">
      <Facts facts={[{ label: t(secondFactorWords.state), value: t(secondFactorWords.isOff) }]} />
      <p>{t(secondFactorWords.explain)}</p>
      <Button type="primary" onClick={() => onDo({ step: 'set-up' })}>
        {t(secondFactorWords.setUp)}
      </Button>
    </div>
  )
}

function IsOn({ me, onDo }: { me: Me; onDo: (doing: Doing) => void }) {
  const { t } = useVoice()
  const isDemanded = me.standings.some(({ demandsSecondFactor }) => demandsSecondFactor)
  return (
    <div className="spaced">
      <Facts facts={[{ label: t(secondFactorWords.state), value: t(secondFactorWords.isOn) }]} />
      <p className="quiet">{t(secondFactorWords.phoneLost)}</p>
      {isDemanded && <p className="quiet">{t(secondFactorWords.demanded)}</p>}
      <p>
        <Button onClick={() => onDo({ step: 'renew' })}>{t(secondFactorWords.renew)}</Button>{' '}
        {!isDemanded && (
          <Button danger onClick={() => onDo({ step: 'turn-off' })}>
            {t(secondFactorWords.turnOff)}
          </Button>
        )}
      </p>
    </div>
  )
}
