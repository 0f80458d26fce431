import { useState } from 'react'
import { ConfirmButton } from '../../../../ui/desk/confirm-button.tsx'
import { Fetched } from '../../../../ui/desk/fetched.tsx'
import { ManyField } from '../../../../ui/desk/form/choice-fields.tsx'
import { FormActions } from '../../../../ui/desk/form/form.tsx'
import { PageTitle } from '../../../../ui/desk/page-title.tsx'
import { Panel } from '../../../../ui/desk/panel.tsx'
import { SettingsParts } from '../../../../ui/desk/settings-parts.tsx'
import { Problem, Remark } from '../../../../ui/desk/states.tsx'
import { useStanding } from '../../../../ui/desk/standing.tsx'
import { instantShown, listShown } from '../../../../ui/format.ts'
import { codeOf } from '../../../../ui/reply.ts'
import { useVoice } from '../../../../ui/voice.tsx'
import { buttons, hints } from '../../../../ui/words/common.ts'
import { roleWords } from '../../../../ui/words/roles.ts'
import { secondFactorWords } from '../../../../ui/words/second-factor.ts'
import type { PersonView } from '../../contract/people.ts'
import { DemandedRole, type SecondFactorRoles } from '../../contract/second-factor.ts'
import { useDemands, useSecondFactorRoles } from './second-factor-api.ts'
import { usePeople } from './settings/use-settings.ts'
import './second-factor.css'

/** 二次验证要求: the posts whose holders must use a second factor, and who decided that. */
export default function SecondFactorRolesPage() {
  const { t } = useVoice()
  const found = useSecondFactorRoles()
  return (
    <>
      <PageTitle title={t(secondFactorWords.rolesTitle)} />
      <SettingsParts here="secondFactor" />
      <Fetched query={found}>{(said) => <Demands key={JSON.stringify(said.roles)} said={said} />}</Fetched>
    </>
  )
}

function Demands({ said }: { said: SecondFactorRoles }) {
  const { t } = useVoice()
  const { role: own } = useStanding()
  const now = DemandedRole.options.filter((role) => said.roles.some((one) => one.role === role && one.required))
  const [chosen, setChosen] = useState<readonly DemandedRole[]>(now)
  const saving = useDemands()
  const changed = DemandedRole.options.filter((role) => now.includes(role) !== chosen.includes(role))
  const save = () => saving.mutate(changed.map((role) => ({ role, required: chosen.includes(role) })))
  return (
    <Panel title={t(secondFactorWords.name)}>
      <div className="spaced roles">
        <p>{t(secondFactorWords.rolesExplain)}</p>
        {saving.error && <Problem code={codeOf(saving.error)} />}
        <div className="form">
          <ManyField
            mark={null}
            name="roles"
            label={t(secondFactorWords.rolesLabel)}
            options={DemandedRole.options.map((role) => ({ value: role, label: t(roleWords[role]) }))}
            value={chosen}
            onChange={setChosen}
            disabled={!said.can.write}
          />
          {changed.some((role) => role === own && chosen.includes(role)) && (
            <Remark tone="waiting">{t(secondFactorWords.rolesBefore)}</Remark>
          )}
          {said.can.write && (
            <FormActions>
              <ConfirmButton
                label={t(buttons.save)}
                consequence={<Consequence changed={changed} chosen={chosen} />}
                busy={saving.isPending}
                disabled={changed.length === 0}
                onConfirm={save}
              />
            </FormActions>
          )}
        </div>
        <History roles={said.roles} />
      </div>
    </Panel>
  )
}

type ConsequenceProps = { changed: readonly DemandedRole[]; chosen: readonly DemandedRole[] }

/** Whom it binds, before it does. */
function Consequence({ changed, chosen }: ConsequenceProps) {
  const { t, lang } = useVoice()
  const people = usePeople({ limit: 100 })
  const bound = changed.filter((role) => chosen.includes(role))
  const freed = changed.filter((role) => !chosen.includes(role))
  const named = (roles: readonly DemandedRole[]) =>
    listShown(
      lang,
      roles.map((role) => t(roleWords[role])),
    )
  const holds = ({ posts }: PersonView) => posts.some(({ held, role }) => held && bound.some((one) => one === role))
  const count = people.data?.items.filter(holds).length
  return (
    <>
      {bound.length > 0 && (
        <>
          <p>{t(secondFactorWords.rolesBind, { roles: named(bound) })}</p>
          {count !== undefined && (
            <p>{t(people.data?.next != null ? secondFactorWords.boundAtLeast : secondFactorWords.bound, { count })}</p>
          )}
        </>
      )}
      {freed.length > 0 && <p>{t(secondFactorWords.rolesFree, { roles: named(freed) })}</p>}
    </>
  )
}

function History({ roles }: Pick<SecondFactorRoles, 'roles'>) {
  const { t, lang } = useVoice()
  const latest = roles.toSorted((a, b) => (a.setAt < b.setAt ? 1 : -1))
  return (
    <section>
      <h3>{t(secondFactorWords.history)}</h3>
      {latest.length === 0 && <p className="quiet">{t(hints.nothing)}</p>}
      <ul>
        {latest.map(({ role, required, setBy, setAt }) => (
          <li key={role}>
            {t(required ? secondFactorWords.roleSet : secondFactorWords.roleUnset, {
              role: t(roleWords[role]),
              name: setBy,
              when: instantShown(lang, setAt),
            })}
          </li>
        ))}
      </ul>
    </section>
  )
}
