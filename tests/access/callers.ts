import type { District } from '../../src/features/identity/fixtures/a-district.ts'
import type { MemberId } from '../../src/kernel/ids.ts'
import { Role } from '../../src/kernel/roles.ts'
import type { Route } from './routes.ts'
import type { Asking } from './stage.ts'

/** Every role that a guard names, each with people of the district who hold it. */
const ROLES: readonly Role[] = [
  'officer',
  'leader',
  'finance',
  'community_worker',
  'provider_manager',
  'social_worker',
  'provider_finance',
  'juror',
  'custodian',
  'oversight',
  'volunteer',
  'resident',
]

/** The roles that no guard names: their features are still to come. Whatever is opened to one of them belongs above. */
export const NAMED_NOWHERE = Role.options.filter((role) => role !== 'public' && !ROLES.includes(role))

/** Who asks: at a post of this role, or nobody; `inPlace` is one of those whose object it is. */
export type Caller = {
  readonly name: string
  readonly role: Role | undefined
  readonly inPlace: boolean
  /** Came in with the slip of the day for the lot that the path names. */
  readonly hasSlip: boolean
  member(): Promise<MemberId | undefined>
}

/** Of those who must be somebody in particular, one who is somebody else: of a party that took no part, say. */
const ELSEWHERE: Partial<Record<Role, number>> = { provider_manager: 4, social_worker: 4, provider_finance: 4, resident: 1 }

/** `otherPosts` holds every post that no guard names; undefined where only those are heard whom one names. */
type Places = { readonly home: District; readonly neighbour: District; readonly otherPosts: MemberId | undefined }

/** Each role once in the right place, once elsewhere where the guard's sentence tells one from the other, strangers, and nobody. */
export function callersOf({ guard, path }: Route, asking: Asking, { home, neighbour, otherPosts }: Places): Caller[] {
  const namesAnObject = /\{(?!tenant\})/.test(path)
  const personal = guard.sentences.filter(({ of, as }) => namesAnObject && (of ?? as) !== undefined).map(({ role }) => role)
  const bySlip = guard.sentences.filter((sentence) => sentence.with === 'slip').map(({ role }) => role)
  const at = (district: District, role: Role, n: number) => async () => (await district.as(role, n)).actor
  return [
    ...ROLES.map((role) => ({
      name: role,
      role,
      inPlace: true,
      hasSlip: false,
      member: at(home, role, asking.who?.[role] ?? 0),
    })),
    ...bySlip.map((role) => ({
      name: `a ${role} with the slip`,
      role,
      inPlace: true,
      hasSlip: true,
      member: at(home, role, asking.who?.[role] ?? 0),
    })),
    ...personal.flatMap((role) => {
      const n = asking.elsewhere?.[role] ?? ELSEWHERE[role]
      return n === undefined
        ? []
        : [{ name: `another ${role}`, role, inPlace: false, hasSlip: bySlip.includes(role), member: at(home, role, n) }]
    }),
    {
      name: 'an officer of another district',
      role: 'officer',
      inPlace: false,
      hasSlip: false,
      member: at(neighbour, 'officer', 0),
    },
    ...NAMED_NOWHERE.slice(0, 1).map((role) => ({
      name: 'the holder of every other post',
      role,
      inPlace: true,
      hasSlip: false,
      member: async () => otherPosts,
    })),
    { name: 'nobody', role: undefined, inPlace: false, hasSlip: false, member: async () => undefined },
  ]
}

/**
 * 200 where a sentence of the guard holds for the caller; otherwise as if there were nothing, and a visitor may log in. Without any
 * sentence it is for whoever is logged in: there is one such route, by which people of other districts come in here too, and who is
 * here already is told so.
 */
export function expected({ guard }: Route, { role, inPlace, hasSlip }: Caller): number {
  if (guard.sentences.some((sentence) => sentence.role === 'public')) return 200
  if (role === undefined) return 401
  if (guard.sentences.length === 0) return inPlace ? 409 : 200
  const holds = guard.sentences.some((sentence) => sentence.role === role && (sentence.with !== 'slip' || hasSlip))
  return inPlace && holds ? 200 : 404
}
