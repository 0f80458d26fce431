import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const PLATFORM = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(dirname(PLATFORM))
const BUILT = join(ROOT, 'dist', 'pglite-worker.js')

/** Neither Node nor vitest starts a thread from a .ts file: bundles the worker as the build does, when it is out of date. */
export async function builtWorker(): Promise<void> {
  const sources = [PLATFORM, join(PLATFORM, 'pglite')].flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .map((name) => join(folder, name)),
  )
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs))
  if (existsSync(BUILT) && statSync(BUILT).mtimeMs >= newest) return

  // Test files run side by side: each builds into a folder of its own and puts the file in place at once.
  const outDir = mkdtempSync(join(ROOT, '.heli-worker-'))
  try {
    await build({
      root: ROOT,
      configFile: false,
      logLevel: 'warn',
      build: {
        ssr: join(PLATFORM, 'pglite', 'worker.ts'),
        outDir,
        target: 'node20',
        rollupOptions: { output: { entryFileNames: 'pglite-worker.js' } },
      },
    })
    mkdirSync(dirname(BUILT), { recursive: true })
    renameSync(join(outDir, 'pglite-worker.js'), BUILT)
  } finally {
    rmSync(outDir, { recursive: true, force: true })
  }
}
