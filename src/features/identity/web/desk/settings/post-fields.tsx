import type { AreaCode } from '../../../../../kernel/area.ts'
import type { CivilDate } from '../../../../../kernel/civil.ts'
import type { PartyId } from '../../../../../kernel/ids.ts'
import { useHasPages } from '../../../../../ui/desk/built.tsx'
import { AreaField } from '../../../../../ui/desk/form/area-field.tsx'
import { SelectField } from '../../../../../ui/desk/form/choice-fields.tsx'
import { DateField } from '../../../../../ui/desk/form/date-field.tsx'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import { Remark } from '../../../../../ui/desk/states.tsx'
import { useVoice } from '../../../../../ui/voice.tsx'
import { personFields } from '../../../../../ui/words/organisation.ts'
import { roleWords } from '../../../../../ui/words/roles.ts'
import { peopleWords } from '../../../../../ui/words/settings.ts'
import { HeldRole } from '../../../contract/second-factor.ts'
import { endsLogin, isForParty, mayGive, needsWholeArea, proposedArea } from '../../../rules/giving.ts'
import { useOrganisations } from './use-settings.ts'

export type PostDraft = {
  readonly role: HeldRole | undefined
  readonly party: PartyId | null
  /** Undefined while it has to be chosen still. */
  readonly area: AreaCode | undefined
  readonly from: CivilDate | undefined
  readonly until: CivilDate | undefined
}

/** `wanted`: the role that the page which led here names. */
export function useNewPost(wanted?: HeldRole): PostDraft {
  const { area, party, role, today } = useStanding()
  return {
    role: wanted,
    party: role === 'provider_manager' ? party : null,
    area: proposedArea(wanted, area),
    from: today,
    until: undefined,
  }
}

/** What another role changes: an organisation or a place that does not go with it is not kept. */
export function withRole(draft: PostDraft, role: HeldRole | undefined, whole: AreaCode): PostDraft {
  const proposed = proposedArea(role, whole)
  const isChosen = draft.area !== undefined && draft.area !== whole
  const area = role !== undefined && !needsWholeArea(role) && isChosen ? draft.area : proposed
  return { ...draft, role, area, party: role === undefined || isForParty(role) ? draft.party : null }
}

export const postIn = ({ until, ...draft }: PostDraft) => ({ ...draft, until: until ?? null })

type Props = {
  value: PostDraft
  onChange: (next: PostDraft) => void
  /** The posts so far of somebody who has a login already. */
  withLogin?: readonly { readonly role: HeldRole }[] | undefined
}

/** Role, organisation, area and period: of the roles only those that the reader may give and whose holder finds a page. */
export function PostFields({ value, onChange, withLogin }: Props) {
  const { t } = useVoice()
  const { role: own, party, area } = useStanding()
  const keepsAll = own !== 'provider_manager'
  const organisations = useOrganisations('', keepsAll)
  const hasPages = useHasPages()
  const roles = HeldRole.options.filter(
    (role) => hasPages(role) && mayGive([{ role: own, party, area }], { role, area, party: value.party }),
  )
  const set = (change: Partial<PostDraft>) => onChange({ ...value, ...change })
  return (
    <>
      <SelectField
        name="role"
        label={t(personFields.role)}
        {...(own === 'officer' ? { hint: t(peopleWords.byLeader) } : {})}
        required
        options={roles.map((role) => ({ value: role, label: t(roleWords[role]) }))}
        value={value.role}
        onChange={(role) => onChange(withRole(value, role, area))}
      />
      {value.role !== undefined && withLogin !== undefined && endsLogin(value.role, withLogin) && (
        <Remark tone="waiting">{t(peopleWords.loginEnds)}</Remark>
      )}
      {keepsAll && value.role !== undefined && isForParty(value.role) && (
        <SelectField
          name="party"
          label={t(peopleWords.party)}
          hint={t(peopleWords.forParty)}
          options={(organisations.data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={value.party ?? undefined}
          onChange={(chosen) => set({ party: chosen ?? null })}
        />
      )}
      <AreaField
        name="area"
        label={t(personFields.area)}
        {...(value.role !== undefined && needsWholeArea(value.role) ? { hint: t(peopleWords.wholeArea) } : {})}
        required
        value={value.area}
        onChange={(chosen) => set({ area: chosen ?? proposedArea(value.role, area) })}
      />
      <DateField name="from" label={t(peopleWords.from)} required value={value.from} onChange={(from) => set({ from })} />
      <DateField
        name="until"
        label={t(peopleWords.until)}
        hint={t(peopleWords.untilHint)}
        value={value.until}
        onChange={(until) => set({ until })}
      />
    </>
  )
}
