import { hc } from 'hono/client'
import type { AdmissionId, MemberId, PartyId, PostId, Tenant } from '../../../kernel/ids.ts'
import type { CivilDate } from '../../../kernel/civil.ts'
import { deedNamed, readReply } from '../../../ui/reply.ts'
import { type AdmissionDecision, AdmissionDone, AdmissionList, AdmissionView } from '../contract/admission.ts'
import { Changes } from '../contract/changes.ts'
import {
  AuthorityDone,
  type AuthorityEdit,
  AuthorityView,
  type OrganisationContact,
  OrganisationDone,
  type OrganisationEdit,
  type OrganisationPlan,
  Organisations,
  OrganisationView,
} from '../contract/organisation.ts'
import { LoginGiven, People, PersonDone, type PersonPlan, PersonView, type PostPlan, type RollQuery } from '../contract/people.ts'
import type { HeldRole } from '../contract/second-factor.ts'
import type { admissionRoutes } from '../routes/admissions.ts'
import type { changeRoutes } from '../routes/changes.ts'
import type { organisationRoutes } from '../routes/organisations.ts'
import type { peopleRoutes } from '../routes/people.ts'

const organisations = hc<typeof organisationRoutes>('/api').tenants[':tenant'].organisations
const authority = hc<typeof organisationRoutes>('/api').tenants[':tenant'].authority
const people = hc<ReturnType<typeof peopleRoutes>>('/api').tenants[':tenant'].people
const posts = hc<ReturnType<typeof peopleRoutes>>('/api').tenants[':tenant'].posts
const changes = hc<typeof changeRoutes>('/api').tenants[':tenant'].changes
const admissions = hc<ReturnType<typeof admissionRoutes>>('/api').tenants[':tenant'].admissions

const named = (id: string) => ({ headers: deedNamed(id) })

export const fetchOrganisations = (tenant: Tenant, q: string) =>
  readReply(Organisations, organisations.$get({ param: { tenant }, query: { q } }))
export const fetchOrganisation = (tenant: Tenant, party: PartyId) =>
  readReply(OrganisationView, organisations[':party'].$get({ param: { tenant, party } }))
export const addOrganisation = (tenant: Tenant, json: OrganisationPlan, id: string) =>
  readReply(OrganisationDone, organisations.$post({ param: { tenant }, json }, named(id)))
export const editOrganisation = (tenant: Tenant, party: PartyId, json: OrganisationEdit, id: string) =>
  readReply(OrganisationDone, organisations[':party'].$put({ param: { tenant, party }, json }, named(id)))

export const keepContact = (tenant: Tenant, party: PartyId, json: OrganisationContact, id: string) =>
  readReply(OrganisationDone, organisations[':party'].contact.$put({ param: { tenant, party }, json }, named(id)))
export const certificateHref = (tenant: Tenant, party: PartyId) => `/api/tenants/${tenant}/organisations/${party}/certificate`

export const fetchAuthority = (tenant: Tenant) => readReply(AuthorityView, authority.$get({ param: { tenant } }))
export const keepAuthority = (tenant: Tenant, json: AuthorityEdit, id: string) =>
  readReply(AuthorityDone, authority.$put({ param: { tenant }, json }, named(id)))

export const fetchPeople = (tenant: Tenant, { q, role, after, limit }: Partial<RollQuery>) =>
  readReply(
    People,
    people.$get({
      param: { tenant },
      query: { ...(q && { q }), ...(role && { role }), ...(after && { after }), ...(limit && { limit: String(limit) }) },
    }),
  )
export const fetchPerson = (tenant: Tenant, member: MemberId) =>
  readReply(PersonView, people[':member'].$get({ param: { tenant, member } }))
export const addPerson = (tenant: Tenant, json: PersonPlan, id: string) =>
  readReply(PersonDone, people.$post({ param: { tenant }, json }, named(id)))
export const givePost = (tenant: Tenant, member: MemberId, json: PostPlan, id: string) =>
  readReply(PersonDone, people[':member'].posts.$post({ param: { tenant, member }, json }, named(id)))
export const closePost = (tenant: Tenant, post: PostId, until: CivilDate, id: string) =>
  readReply(PersonDone, posts[':post'].end.$post({ param: { tenant, post }, json: { until } }, named(id)))
export const giveLogin = (tenant: Tenant, member: MemberId, username: string | null, id: string) =>
  readReply(LoginGiven, people[':member'].login.$post({ param: { tenant, member }, json: { username } }, named(id)))

export const fetchChanges = (tenant: Tenant, after: string | undefined) =>
  readReply(Changes, changes.$get({ param: { tenant }, query: after === undefined ? {} : { after } }))

export const fetchChangesAbout = (tenant: Tenant, role: HeldRole) =>
  readReply(Changes, changes.$get({ param: { tenant }, query: { role, limit: '100' } }))

export const fetchAdmissions = (tenant: Tenant) => readReply(AdmissionList, admissions.$get({ param: { tenant } }))
export const fetchAdmission = (tenant: Tenant, admission: AdmissionId) =>
  readReply(AdmissionView, admissions[':admission'].$get({ param: { tenant, admission } }))
export const decideAdmission = (tenant: Tenant, admission: AdmissionId, json: AdmissionDecision, id: string) =>
  readReply(AdmissionDone, admissions[':admission'].decide.$post({ param: { tenant, admission }, json }, named(id)))
export const scanHref = (tenant: Tenant, admission: AdmissionId) => `/api/tenants/${tenant}/admissions/${admission}/scan`
