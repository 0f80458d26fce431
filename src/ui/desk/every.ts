import { codeOf } from '../reply.ts'

type Asked = { readonly state: { readonly error: Error | null } }

/** What a visitor is told, and whoever was known until their session ended. */
export const isSignedOut = (error: unknown): boolean => codeOf(error) === 'login-needed'

/** Asks again every so many milliseconds while the page is before somebody's eyes, until the session has ended. */
export const every =
  (milliseconds: number) =>
  ({ state: { error } }: Asked): number | false =>
    error !== null && isSignedOut(error) ? false : milliseconds

/** What others work on as well: slow enough for an old computer, quick enough to see a colleague's deed. */
export const whileOthersWork = every(20_000)
