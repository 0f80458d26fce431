import type { Context } from 'hono'
import type { StoredFile } from '../../kernel/stored-file.ts'
import { SenderGone } from './arrival.ts'
import type { Env } from './env.ts'
import { problem } from './problem.ts'

/** The bytes of a request as they come in; whoever stops reading stops the sender, and a sender who goes is told as such. */
export async function* bytesOf(c: Context<Env>): AsyncGenerator<Uint8Array> {
  const reader = c.req.raw.body?.getReader()
  if (reader === undefined) return
  try {
    for (;;) {
      const { done, value } = await reader.read().catch((cause: unknown) => {
        throw new SenderGone('', { cause })
      })
      if (done) return
      yield value
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/**
 * Sends a kept file to be saved, never shown in our own page: whatever it holds runs nowhere. The name goes in UTF-8 (RFC 6266,
 * RFC 8187), with a plain one for those that do not know it.
 */
export async function sendFile(
  c: Context<Env>,
  { name, type, sha256 }: Omit<StoredFile, 'size'> & { name: string },
): Promise<Response> {
  const opened = await c.var.house.files.open(sha256)
  if (!opened.ok) return problem(c, 404, 'not-found')
  const { stream, size } = opened.value
  const source = stream[Symbol.asyncIterator]()
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next()
      if (done === true) controller.close()
      else controller.enqueue(new Uint8Array(value))
    },
    cancel: () => void stream.destroy(),
  })
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-length': String(size),
      'content-disposition': `attachment; filename="file"; filename*=UTF-8''${percentEncoded(name)}`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'private, no-store',
    },
  })
}

const percentEncoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
