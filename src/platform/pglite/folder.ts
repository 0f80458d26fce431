import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { open, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** The cluster inside a data folder; beside it lie the lock and the server's address. */
export const clusterOf = (folder: string): string => join(folder, 'cluster')
const DRAFT = 'cluster.new'

/**
 * The first line of an image: which migrations it holds, and its files in the order of their bytes. Of each the first `kept` bytes
 * follow; the others, up to `size`, are zeros: more than half of a new cluster is a journal that nothing stands in yet.
 */
type Contents = { migrations: readonly string[]; files: readonly { path: string; size: number; kept: number }[] }

/** Writes the cluster of a closed data folder into one compressed file. */
export function writeImage(folder: string, migrations: readonly string[], file: string): void {
  const cluster = clusterOf(folder)
  const entries = walk(cluster).map((path) => ({
    path,
    bytes: path.endsWith('/') ? Buffer.alloc(0) : readFileSync(join(cluster, path)),
  }))
  const files = entries.map(({ path, bytes }) => ({ path, size: bytes.length, kept: withoutZeros(bytes) }))
  const contents: Contents = { migrations, files }
  const body = gzipSync(Buffer.concat(entries.map(({ bytes }, n) => bytes.subarray(0, files[n]?.kept))))
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), body]))
  renameSync(draft, file)
}

/** How many bytes are left when the zeros at the end are not counted. */
function withoutZeros(bytes: Uint8Array): number {
  let end = bytes.length
  while (end > 0 && bytes[end - 1] === 0) end -= 1
  return end
}

/** Unpacks an image as the cluster of a new data folder, unless it was made by other migrations. */
export async function restoreImage(
  folder: string,
  migrations: readonly string[],
  file: string,
  { throwaway = false } = {},
): Promise<boolean> {
  if (!existsSync(file)) return false
  const image = readFileSync(file)
  const end = image.indexOf(10)
  const contents = JSON.parse(image.subarray(0, end).toString()) as Contents
  if (contents.migrations.join() !== migrations.join()) return false

  // In one piece, with a byte to spare: else it is put together from a thousand.
  const length = contents.files.reduce((sum, { kept }) => sum + kept, 0)
  const body = gunzipSync(image.subarray(end + 1), { chunkSize: Math.max(64, length + 1) })
  const draft = freshDraft(folder)
  let offset = 0
  const files: { path: string; bytes: Buffer; size: number }[] = []
  for (const { path, size, kept } of contents.files) {
    if (path.endsWith('/')) mkdirSync(join(draft, path), { recursive: true, mode: 0o700 })
    else files.push({ path: join(draft, path), bytes: body.subarray(offset, offset + kept), size })
    offset += kept
  }
  if (throwaway) {
    for (const { path, bytes, size } of files) {
      writeFileSync(path, bytes, { mode: 0o600 })
      if (size > bytes.length) truncateSync(path, size)
    }
  }
  // What must last has its zeros on disk: a hole would ask for room when it is filled, and perhaps find none.
  else await together(files, ({ path, bytes, size }) => writeFile(path, Buffer.concat([bytes], size), { mode: 0o600 }))
  await adoptDraft(folder, { throwaway })
  return true
}

/** Where a new cluster is made: what was begun before a power cut is begun again. */
export function freshDraft(folder: string): string {
  const draft = join(folder, DRAFT)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  return draft
}

/** The new cluster becomes the folder's whole and on disk, or not at all; one to be thrown away need not reach the disk. */
export async function adoptDraft(folder: string, { throwaway = false } = {}): Promise<void> {
  const draft = join(folder, DRAFT)
  if (!throwaway) await together(['', ...walk(draft)], (path) => sync(join(draft, path)))
  renameSync(draft, clusterOf(folder))
  if (!throwaway) await sync(folder)
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Many at a time: a disk syncs a thousand files together in a fraction of what it takes one by one. */
async function together<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const queue = items.values()
  await Promise.all(
    Array.from({ length: 64 }, async () => {
      for (const item of queue) await act(item)
    }),
  )
}

/** Every folder (with a slash at its end) and file below, folders before what they hold. */
function walk(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`
    return entry.isDirectory() ? [`${path}/`, ...walk(root, `${path}/`)] : [path]
  })
}
