import { z } from 'zod'

// In a browser a reply is parsed, and nobody describes routes: the build puts this in the place of the library that does,
// and of the server that comes with it.
Object.assign(z.ZodType.prototype, {
  openapi(this: unknown) {
    return this
  },
})

export { z }
