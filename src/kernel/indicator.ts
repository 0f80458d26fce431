import { z } from 'zod'
import { line } from './text.ts'

/** What may be asked of a record for it to count, in the order in which papers say it. */
export const QUALIFIERS = [
  'minParticipants',
  'minHouseholds',
  'minVolunteers',
  'minOrgs',
  'minMinutes',
  'minActivities',
  'minMinutesTotal',
  'minMembers',
  'minOwnActivities',
  'minContacts',
  'minMinutesPerContact',
  'minSessions',
  'minParticipantsPerSession',
  'minMinutesPerSession',
  'minVisits',
  'minMinutesPerVisit',
  'minVisitsPerChild',
  'minAttendanceShare',
  'minFieldsShare',
  'minResponses',
  'formula',
  'maxDaysToClose',
  'maxYuanEach',
  'validMonths',
  'stages',
  'perLot',
  'minPerLot',
  'topics',
  'speakerQualified',
  'independent',
  'distinctDay',
  'distinctBy',
  'requireConsent',
  'status',
  'requireDocs',
] as const
export type Qualifier = (typeof QUALIFIERS)[number]

const known: ReadonlySet<string> = new Set(QUALIFIERS)
export const isQualifier = (name: string): name is Qualifier => known.has(name)

/** What counts as one unit of an indicator; the predicates are applied while services are recorded. */
export const Qualify = z.record(
  z.string().refine((name): boolean => isQualifier(name), { error: 'unknown-condition' }),
  z.union([z.string().max(100), z.int(), z.boolean(), z.array(line(60)).max(20)]),
)

/** What a contract promises to deliver, counted from records: never a number somebody types in. */
export const Indicator = z.strictObject({
  code: z.string().regex(/^[A-Z][A-Z0-9]{1,15}$/),
  name: line(60),
  unit: line(8),
  target: z.int().min(1).max(10_000_000),
  recordKind: line(30),
  qualify: Qualify,
  evidence: z.array(line(40)).max(20),
  note: line(200).nullable(),
})
export type Indicator = z.infer<typeof Indicator>
