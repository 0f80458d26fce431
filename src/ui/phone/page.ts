import type { ComponentType } from 'react'
import type { CivilDate, Instant } from '../../kernel/civil.ts'
import type { MemberId, Tenant } from '../../kernel/ids.ts'
import type { Post } from '../../kernel/posts.ts'
import type { PhoneItem } from '../on-phone.ts'
import type { Sending } from './outbox.ts'

/** Whose pages these are: one person at one post, told by the server when the phone was last in touch with it. */
export type PhoneStanding = {
  readonly tenant: Tenant
  readonly member: MemberId
  readonly post: Post & { readonly areaName: string | null }
  readonly personName: string
  readonly now: Instant
  readonly today: CivilDate
}

/**
 * The way out. `signOut` fails where the session could not be ended, and has deleted nothing then; `clearHere` deletes what was
 * typed here without a network, and has the session ended as soon as there is one.
 */
export type Leaving = { readonly signOut: () => Promise<void>; readonly clearHere: () => void }

export type PhonePageProps = {
  readonly standing: PhoneStanding
  /** The named parts of the address. */
  readonly named: Readonly<Record<string, string>>
  readonly sending: Sending
  readonly leaving: Leaving
  /** Names the browser's tab by what the page is about, once that is known. */
  readonly onTitle: (title: string) => void
}

/** One page of the phone. `pattern` is its whole address: '/m/my-matters/:need'. */
export type PhonePage = {
  readonly pattern: string
  readonly menu: PhoneItem
  readonly back?: string
  readonly page: ComponentType<PhonePageProps>
}
