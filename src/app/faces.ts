import { serveStatic } from '@hono/node-server/serve-static'
import { type Context, Hono } from 'hono'
import { readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Env } from '../platform/http/env.ts'
import { withoutScripts } from './without-scripts.ts'

const WEB = join(dirname(fileURLToPath(import.meta.url)), 'web')
const from = (folder: string) => relative(process.cwd(), join(WEB, folder)) || '.'

/**
 * The built pages of desk and phone; whoever has no scripts is told of these authorities instead. Files named by their content
 * travel compressed, as the build left them, and stay in the browser; the page itself is asked for each time.
 */
export function faces(authorities: () => Promise<readonly string[]>): Hono<Env> {
  const app = new Hono<Env>()
  for (const [base, folder] of [
    ['/desk', 'desk'],
    ['/m', 'phone'],
  ] as const) {
    app.use(`${base}/assets/*`, async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', 'public, max-age=31536000, immutable')
    })
    const page = async (c: Context<Env>) =>
      c.html(withoutScripts(await readFile(join(WEB, folder, 'index.html'), 'utf8'), await authorities()))
    app.get(`${base}/`, page)
    app.use(
      `${base}/*`,
      serveStatic({ root: from(folder), precompressed: true, rewriteRequestPath: (path) => path.slice(base.length) }),
    )
    // A page's own address, typed or bookmarked, is answered by the page; a missing file is not.
    app.get(`${base}/*`, (c, next) => (c.req.path.includes('/assets/') ? next() : page(c)))
    app.get(base, (c) => c.redirect(`${base}/`))
  }
  return app
}
