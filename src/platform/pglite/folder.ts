import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'

/** The cluster inside a data folder; beside it lie the lock and the server's address. */
export const clusterOf = (folder: string): string => join(folder, 'cluster')
const DRAFT = 'cluster.new'

/** The first line of an image: which migrations it holds, and its files in the order of their bytes. */
type Contents = { migrations: readonly string[]; files: readonly { path: string; size: number }[] }

/** Writes the cluster of a closed data folder into one compressed file. */
export function writeImage(folder: string, migrations: readonly string[], file: string): void {
  const cluster = clusterOf(folder)
  const entries = walk(cluster).map((path) => ({
    path,
    bytes: path.endsWith('/') ? Buffer.alloc(0) : readFileSync(join(cluster, path)),
  }))
  const contents: Contents = { migrations, files: entries.map(({ path, bytes }) => ({ path, size: bytes.length })) }
  const body = gzipSync(Buffer.concat(entries.map(({ bytes }) => bytes)), { level: 9 })
  mkdirSync(dirname(file), { recursive: true })
  const draft = `${file}.${process.pid}`
  writeFileSync(draft, Buffer.concat([Buffer.from(`${JSON.stringify(contents)}\n`), body]))
  renameSync(draft, file)
}

/** Unpacks an image as the cluster of a new data folder, unless it was made by other migrations. */
export function restoreImage(folder: string, migrations: readonly string[], file: string): boolean {
  if (!existsSync(file)) return false
  const image = readFileSync(file)
  const end = image.indexOf(10)
  const contents = JSON.parse(image.subarray(0, end).toString()) as Contents
  if (contents.migrations.join() !== migrations.join()) return false

  const body = gunzipSync(image.subarray(end + 1))
  let offset = 0
  makeCluster(folder, (draft) => {
    for (const { path, size } of contents.files) {
      if (path.endsWith('/')) mkdirSync(join(draft, path), { recursive: true })
      else writeFileSync(join(draft, path), body.subarray(offset, offset + size))
      offset += size
    }
  })
  return true
}

/** The cluster appears whole and on disk, or not at all: what was begun before a power cut is begun again. */
export function makeCluster(folder: string, fill: (draft: string) => void): void {
  const draft = freshDraft(folder)
  fill(draft)
  adoptDraft(folder)
}

export function freshDraft(folder: string): string {
  const draft = join(folder, DRAFT)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { mode: 0o700 })
  return draft
}

export function adoptDraft(folder: string): void {
  const draft = join(folder, DRAFT)
  for (const path of ['', ...walk(draft)]) syncPath(join(draft, path))
  renameSync(draft, clusterOf(folder))
  syncPath(folder)
}

function syncPath(path: string): void {
  const descriptor = openSync(path, 'r')
  fsyncSync(descriptor)
  closeSync(descriptor)
}

/** Every folder (with a slash at its end) and file below, folders before what they hold. */
function walk(root: string, below = ''): string[] {
  return readdirSync(join(root, below), { withFileTypes: true }).flatMap((entry) => {
    const path = `${below}${entry.name}`
    return entry.isDirectory() ? [`${path}/`, ...walk(root, `${path}/`)] : [path]
  })
}
