import { z } from 'zod'

/** What a page keeps of a form in the browser, part by part; what goes over the wire is described in the contracts alone. */
export const shapeOf = <Parts extends z.ZodRawShape>(parts: Parts) => z.object(parts)
