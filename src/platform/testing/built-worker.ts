import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
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
  const { file, remove } = await bundled(join(PLATFORM, 'pglite', 'worker.ts'))
  mkdirSync(dirname(BUILT), { recursive: true })
  renameSync(file, BUILT)
  remove()
}

/** Bundles a program that a test runs as a process of its own; it finds the packages and the worker of this tree. */
export async function bundled(source: string): Promise<{ file: string; remove(): void }> {
  const outDir = mkdtempSync(join(ROOT, '.heli-bundle-'))
  const name = `${basename(source, '.ts')}.js`
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'warn',
    build: { ssr: source, outDir, target: 'node20', rollupOptions: { output: { entryFileNames: name } } },
  })
  return { file: join(outDir, name), remove: () => rmSync(outDir, { recursive: true, force: true }) }
}
