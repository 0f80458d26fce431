import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'

const PLATFORM = dirname(dirname(fileURLToPath(import.meta.url)))
const ROOT = dirname(dirname(PLATFORM))
const PGLITE = {
  name: 'pglite-worker',
  source: join(PLATFORM, 'pglite', 'worker.ts'),
  folders: [PLATFORM, join(PLATFORM, 'pglite')],
}
const PRESS = {
  name: 'press-worker',
  source: join(PLATFORM, 'press-worker.ts'),
  folders: [PLATFORM, join(ROOT, 'src/lib/document')],
}
const WORKBOOK = {
  name: 'workbook-worker',
  source: join(PLATFORM, 'workbook', 'worker.ts'),
  folders: [join(PLATFORM, 'workbook')],
}

/** Neither Node nor vitest starts a thread from a .ts file: bundles the workers as the build does, where they are out of date. */
export async function builtWorkers(): Promise<void> {
  for (const worker of [PGLITE, PRESS, WORKBOOK]) await builtWorker(worker)
}

async function builtWorker({ name, source, folders }: typeof PGLITE): Promise<void> {
  const built = join(ROOT, 'dist', `${name}.js`)
  const sources = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
      .map((file) => join(folder, file)),
  )
  const newest = Math.max(...sources.map((file) => statSync(file).mtimeMs))
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return

  // Test files run side by side: each builds into a folder of its own and puts the file in place at once.
  const { file, remove } = await bundled(source)
  mkdirSync(dirname(built), { recursive: true })
  renameSync(file, built)
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
