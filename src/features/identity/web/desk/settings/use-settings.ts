import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { AdmissionId, MemberId, PartyId } from '../../../../../kernel/ids.ts'
import { useNamed } from '../../../../../ui/desk/address.ts'
import { useStanding } from '../../../../../ui/desk/standing.tsx'
import type { RollQuery } from '../../../contract/people.ts'
import type { HeldRole } from '../../../contract/second-factor.ts'
import {
  fetchAdmission,
  fetchAdmissions,
  fetchAuthority,
  fetchChanges,
  fetchChangesAbout,
  fetchOrganisation,
  fetchOrganisations,
  fetchPeople,
  fetchPerson,
} from '../../settings-api.ts'

/** An address that names nothing is asked for like any other, and is not found. */
const NOTHING = '00000000-0000-0000-0000-000000000000'

export function useOrganisations(words: string, enabled = true) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['organisations', tenant, words],
    queryFn: () => fetchOrganisations(tenant, words),
    enabled,
  })
}

export function useAuthority() {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['authority', tenant], queryFn: () => fetchAuthority(tenant) })
}

export function useOrganisation() {
  const { tenant } = useStanding()
  const party = PartyId.parse(PartyId.safeParse(useNamed('party')).data ?? NOTHING)
  return useQuery({ queryKey: ['organisation', tenant, party], queryFn: () => fetchOrganisation(tenant, party) })
}

/** The organisation at whose post the person works. */
export function useOwnOrganisation() {
  const { tenant, party } = useStanding()
  const own = party ?? PartyId.parse(NOTHING)
  return useQuery({ queryKey: ['organisation', tenant, own], queryFn: () => fetchOrganisation(tenant, own) })
}

export function usePeople(query: Partial<RollQuery>) {
  const { tenant } = useStanding()
  return useQuery({
    queryKey: ['people', tenant, query],
    queryFn: () => fetchPeople(tenant, query),
    // The filters keep their choices while the next page comes.
    placeholderData: keepPreviousData,
  })
}

export function usePerson() {
  const { tenant } = useStanding()
  const member = MemberId.parse(MemberId.safeParse(useNamed('member')).data ?? NOTHING)
  return useQuery({ queryKey: ['person', tenant, member], queryFn: () => fetchPerson(tenant, member) })
}

export function useChanges(after: string | undefined) {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['changes', tenant, after ?? ''], queryFn: () => fetchChanges(tenant, after) })
}

/** What was last done about those who hold or held a post: their appointment, its end, their passwords. */
export function useChangesAbout(role: HeldRole) {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['changes-about', tenant, role], queryFn: () => fetchChangesAbout(tenant, role) })
}

export function useAdmissions() {
  const { tenant } = useStanding()
  return useQuery({ queryKey: ['admissions', tenant], queryFn: () => fetchAdmissions(tenant) })
}

export function useAdmission() {
  const { tenant } = useStanding()
  const admission = AdmissionId.parse(AdmissionId.safeParse(useNamed('admission')).data ?? NOTHING)
  return useQuery({ queryKey: ['admission', tenant, admission], queryFn: () => fetchAdmission(tenant, admission) })
}

/** The officer and the leader keep all people; a provider's manager the team. */
export function usePeoplePlace(): readonly string[] {
  return useStanding().role === 'provider_manager' ? ['team'] : ['settings', 'people']
}
