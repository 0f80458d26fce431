import { createRoute } from '@hono/zod-openapi'
import { UPLOADS } from '../../../kernel/uploads.ts'
import { answer, gives, givesBytes, takesBytes } from '../../../platform/http/describe.ts'
import { sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import type { Quota, Throttle } from '../../../platform/http/limits.ts'
import { view } from '../../../platform/http/perform.ts'
import { refused } from '../../../platform/http/problem.ts'
import { receiveFile } from '../../../platform/http/receive-file.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { ChallengeFile, ChallengeFileAt, ChallengeFileNamed } from '../contract/challenge.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { addPaper, mayAddAnother } from '../service/challenge-files.ts'
import { openPaper } from '../service/challenge-views.ts'
import { CHALLENGE_STATUS } from './challenge-status.ts'

const requires = guard(TENDER_POLICY)

const add = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/lots/{lot}/challenge-files',
  middleware: [requires('challenge.add-paper'), takesFile] as const,
  request: { params: LotAt, query: ChallengeFileNamed, body: takesBytes },
  responses: gives(ChallengeFile, 'kept for an objection that is being written, its kind told by its bytes'),
})

const download = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/challenges/{challenge}/files/{file}',
  middleware: [requires('challenge.see')] as const,
  request: { params: ChallengeFileAt },
  responses: givesBytes,
})

type Rooms = {
  /** How often one login may send a paper, and how much. */
  readonly papers: Throttle
  readonly uploads: Quota
}

export const challengeFileRoutes = ({ papers, uploads }: Rooms) =>
  router()
    .openapi(add, async (c) => {
      if (!papers(c.var.acting.actor)) return refused(c, CHALLENGE_STATUS, { code: 'too-many-tries' })
      const [{ lot }, { name }] = [c.req.valid('param'), c.req.valid('query')]
      const added = await receiveFile(c, {
        maxBytes: UPLOADS.file,
        named: name,
        may: (tx, acting, coming) => mayAddAnother(tx, acting, lot, coming),
        quota: { of: uploads, sender: async (_, { actor }) => actor },
        deed: (tx, acting, stored) => addPaper(tx, acting, lot, { name, stored }),
      })
      return answer(c, CHALLENGE_STATUS, added)
    })
    .openapi(download, async (c) => {
      const { challenge, file } = c.req.valid('param')
      const found = await view(c, (tx, acting) => openPaper(tx, acting, challenge, file))
      return found.ok ? sendFile(c, found.value) : refused(c, CHALLENGE_STATUS, found.error)
    })
