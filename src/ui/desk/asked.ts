import { createContext } from 'react'

/** How often a form was sent or its question asked for: a refusal that came before the last time is no longer said. */
export type Asking = { readonly count: number; readonly ask: () => void }

export const Asked = createContext<Asking>({ count: 0, ask: () => undefined })
