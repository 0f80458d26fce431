import { readKept, type Shelf } from './kept.ts'

// What is typed and not sent yet stays in this browser under the member who typed it, until it is sent, they leave, or somebody
// else comes. Half written it is a draft; sent without a network or refused it waits in the phone's outbox.

const DRAFT = 'heli.form.'
const OUTBOX = 'heli.outbox.'

export const draftKeyOf = (member: string, form: string): string => `${DRAFT}${member}.${form}`
export const outboxKeyOf = (member: string): string => `${OUTBOX}${member}`

type Drawer = Shelf & Pick<Storage, 'length' | 'key'>

/** Under which keys anybody but these has left something. */
function leftBy(shelf: Drawer, kind: string, here: readonly string[]): string[] {
  const isOwn = (key: string) => here.some((member) => key === `${kind}${member}` || key.startsWith(`${kind}${member}.`))
  try {
    const keys = Array.from({ length: shelf.length }, (_, at) => shelf.key(at) ?? '')
    return keys.filter((key) => key.startsWith(kind) && !isOwn(key))
  } catch {
    // A browser that keeps nothing has nothing of anybody's.
    return []
  }
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value)

/** How many deeds of anybody but these wait in an outbox, to be sent or to be corrected. */
export const countUnsent = (shelf: Drawer, here: readonly string[] = []): number =>
  leftBy(shelf, OUTBOX, here).reduce((sum, key) => sum + (readKept(shelf, key, isList)?.length ?? 0), 0)

/** How much of anybody's would go with them if they left now: what waits in an outbox, and every form half filled in. */
export const countLeft = (shelf: Drawer): number => countUnsent(shelf) + leftBy(shelf, DRAFT, []).length

/** Takes away what anybody but these has half written. */
export const forgetDrafts = (shelf: Drawer, here: readonly string[] = []): void =>
  leftBy(shelf, DRAFT, here).forEach((key) => shelf.removeItem(key))

/** Takes away the outboxes of anybody but these. Nothing of it comes back: ask first where `countUnsent` finds some. */
export const forgetUnsent = (shelf: Drawer, here: readonly string[] = []): void =>
  leftBy(shelf, OUTBOX, here).forEach((key) => shelf.removeItem(key))
