import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CodedError } from './coded-error.ts'

/** A bundled worker: beside the running program in dist/, or in the dist/ of the tree that is being tested. */
export function workerFile(name: 'pglite-worker' | 'press-worker' | 'workbook-worker'): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    for (const file of [join(folder, `${name}.js`), join(folder, 'dist', `${name}.js`)]) if (existsSync(file)) return file
    if (folder === dirname(folder)) throw new CodedError('worker-not-built', { name })
  }
}
