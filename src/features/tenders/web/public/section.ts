import type { Child } from 'hono/jsx'

/** A heading of a notice with what stands under it. */
export type Section = { readonly heading: string; readonly text: Child }
