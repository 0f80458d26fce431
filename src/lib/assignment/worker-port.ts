/** A worker thread of Node or a web worker, spoken to in the same way: one question at a time; null when it has failed. */
type WorkerPort = { ask: (message: unknown) => Promise<unknown>; close: () => void }

/** What a worker says before anything else. A browser tells nobody that a worker closed itself, or that its file is of something else. */
const READY = 'ready'
/** Far more than a worker takes to load: one that is silent for so long will not answer either. */
const PATIENCE_MS = 10_000

type Wires = {
  send: (message: unknown) => void
  listen: (onMessage: (message: unknown) => void, onFailure: () => void) => void
  close: () => void
}

const threads = () => (typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:worker_threads'))

/** How many workers the machine can keep busy; one where it does not say, as some browsers do not. */
export const processors = (): number =>
  (typeof process === 'undefined' ? undefined : process.getBuiltinModule?.('node:os').availableParallelism()) ||
  globalThis.navigator?.hardwareConcurrency ||
  1

/** Where builds put the worker: beside the bundle, or one up from a chunk that bundles share. */
const PLACES = ['./component-worker.js', '../component-worker.js']

function bundled(): URL | undefined {
  const exists = process.getBuiltinModule('node:fs').existsSync
  return PLACES.map((place) => new URL(place, import.meta.url)).find((file) => file.protocol === 'file:' && exists(file))
}

/** Null as well where the platform will not run a worker from that address: Node from https, a browser from elsewhere. */
function wiresTo(file: URL | undefined): Wires | null {
  try {
    return threads() === undefined ? webWires(file) : threadWires(file ?? bundled())
  } catch {
    return null
  }
}

/**
 * In Node `file`, or `component-worker.js` near the bundle, null when there is none; in a browser `file`, or what the bundler made
 * of component-worker.ts.
 */
export function startWorker(file?: URL): WorkerPort | null {
  const wires = wiresTo(file)
  if (wires === null) return null
  const { send, listen, close } = wires
  let failed = false
  let answer: (message: unknown) => void = () => {}
  const fail = (): void => {
    failed = true
    clearTimeout(deadline)
    answer(null)
  }
  const deadline = setTimeout(fail, PATIENCE_MS)
  listen((message) => {
    if (message === READY) clearTimeout(deadline)
    else answer(message)
  }, fail)
  return {
    ask: (message) =>
      new Promise((resolve) => {
        answer = resolve
        if (failed) resolve(null)
        else send(message)
      }),
    close: () => {
      clearTimeout(deadline)
      close()
    },
  }
}

function threadWires(file: URL | undefined): Wires | null {
  const node = threads()
  if (node === undefined || file === undefined) return null
  const worker = new node.Worker(file)
  return {
    send: (message) => worker.postMessage(message, []),
    listen: (onMessage, onFailure) => {
      worker.on('message', onMessage)
      // A worker may end without an error, and its answer may not be readable: whoever asked must not wait for ever.
      worker.on('error', onFailure).on('messageerror', onFailure).on('exit', onFailure)
    },
    close: () => void worker.terminate(),
  }
}

function webWires(file?: URL): Wires {
  const worker =
    file === undefined
      ? new Worker(new URL('./component-worker.ts', import.meta.url), { type: 'module' })
      : new Worker(file, { type: 'module' })
  return {
    send: (message) => worker.postMessage(message, []),
    listen: (onMessage, onFailure) => {
      worker.addEventListener('message', ({ data }) => onMessage(data))
      worker.addEventListener('error', onFailure)
      worker.addEventListener('messageerror', onFailure)
    },
    close: () => worker.terminate(),
  }
}

/** The other end, inside the worker: it is ready from now on, and every message is answered by what `reply` makes of it. */
export function answerParent(reply: (message: unknown) => unknown): void {
  const port = threads()?.parentPort
  if (port !== undefined && port !== null) {
    port.on('message', (message) => port.postMessage(reply(message), []))
    port.postMessage(READY, [])
  } else {
    globalThis.addEventListener('message', ({ data }) => globalThis.postMessage(reply(data), {}))
    globalThis.postMessage(READY, {})
  }
}
