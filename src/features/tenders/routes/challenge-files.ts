import { createRoute, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { LotId } from '../../../kernel/ids.ts'
import { ok, refuse, type Result } from '../../../kernel/result.ts'
import type { StoredFile } from '../../../kernel/stored-file.ts'
import { answer, gives } from '../../../platform/http/describe.ts'
import type { Env } from '../../../platform/http/env.ts'
import { bytesOf, sendFile } from '../../../platform/http/file.ts'
import { guard } from '../../../platform/http/guard.ts'
import { perform, view } from '../../../platform/http/perform.ts'
import { problems, refused } from '../../../platform/http/problem.ts'
import { router } from '../../../platform/http/router.ts'
import { takesFile } from '../../../platform/http/shield.ts'
import { ChallengeFile, ChallengeFileAt, ChallengeFileNamed, type ChallengeRefusal } from '../contract/challenge.ts'
import { LotAt } from '../contract/lot.ts'
import { TENDER_POLICY } from '../contract/policy.ts'
import { MAX_FILE_BYTES } from '../service/bid-files.ts'
import { addPaper, mayAddPaper } from '../service/challenge-files.ts'
import { openPaper } from '../service/challenge-views.ts'
import { CHALLENGE_STATUS } from './challenge-status.ts'

const requires = guard(TENDER_POLICY)
const bytes = { 'application/octet-stream': { schema: z.string().openapi({ format: 'binary' }) } }

const add = createRoute({
  method: 'put',
  path: '/tenants/{tenant}/lots/{lot}/challenge-files',
  middleware: [requires('challenge.add-paper'), takesFile] as const,
  request: { params: LotAt, query: ChallengeFileNamed, body: { content: bytes, required: true } },
  responses: gives(ChallengeFile, 'kept for an objection that is being written, its kind told by its bytes'),
})

const download = createRoute({
  method: 'get',
  path: '/tenants/{tenant}/challenges/{challenge}/files/{file}',
  middleware: [requires('challenge.see')] as const,
  request: { params: ChallengeFileAt },
  responses: { 200: { description: 'the bytes', content: bytes }, ...problems(401, 404) },
})

const PUT_CODES = { 'too-large': 'file-too-large', 'type-not-allowed': 'file-kind-refused', empty: 'file-empty' } as const

/** Nobody but who may object, or enter an objection, fills the disk. */
async function receive(c: Context<Env>, lot: LotId): Promise<Result<StoredFile, ChallengeRefusal>> {
  const may = await view(c, (tx, acting) => mayAddPaper(tx, acting, lot))
  if (!may.ok) return may
  if (Number(c.req.header('content-length') ?? 0) > MAX_FILE_BYTES) return refuse({ code: 'file-too-large' })
  const stored = await c.var.house.files.put(bytesOf(c), { maxBytes: MAX_FILE_BYTES })
  return stored.ok ? ok(stored.value) : refuse({ code: PUT_CODES[stored.error.code] })
}

export const challengeFileRoutes = router()
  .openapi(add, async (c) => {
    const [{ lot }, { name }] = [c.req.valid('param'), c.req.valid('query')]
    const received = await receive(c, lot)
    if (!received.ok) return refused(c, CHALLENGE_STATUS, received.error)
    const stored = received.value
    const added = await perform(c, (tx, acting) => addPaper(tx, acting, lot, { name, stored }), `${stored.sha256} ${name}`)
    return answer(c, CHALLENGE_STATUS, added)
  })
  .openapi(download, async (c) => {
    const { challenge, file } = c.req.valid('param')
    const found = await view(c, (tx, acting) => openPaper(tx, acting, challenge, file))
    return found.ok ? sendFile(c, found.value) : refused(c, CHALLENGE_STATUS, found.error)
  })
