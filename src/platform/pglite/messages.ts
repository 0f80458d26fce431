import type { Answer } from '../dialect.ts'

/** What a thread is told when it starts. Only a folder that nobody would miss is opened without syncing it. */
export type Boot = { folder: string; durable: boolean; program: WebAssembly.Module }

/** `syncs` asks how often the file system was told to make a file durable since the thread started. */
export type Request =
  | { id: number; ask: 'run'; sql: string; parameters: readonly unknown[] }
  | { id: number; ask: 'syncs' }
  | { id: number; ask: 'close' }

/** A failed statement travels as its plain facts: SQLSTATE in `code`, and what PostgreSQL adds to it. */
export type Failure = { message: string } & Readonly<Record<string, unknown>>

export type Reply =
  | { id: number; answer: Answer }
  | { id: number; syncs: number }
  | { id: number; failure: Failure }
  | { id: 0; ready: true }
  | { id: 0; failure: Failure }
