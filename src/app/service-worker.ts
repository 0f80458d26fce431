// What opens the phone's page where there is no network: the page and the files it names, and nothing that anybody wrote or read.

/** Addresses; those of files carry a hash, so a new build is a new list. */
declare const PRECACHE: readonly string[]

type Lasting = Event & { waitUntil(work: Promise<unknown>): void }
type Asking = Event & { readonly request: Request; respondWith(reply: Promise<Response>): void }
declare const self: {
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void
  addEventListener(type: 'fetch', listener: (event: Asking) => void): void
  skipWaiting(): Promise<void>
  readonly clients: { claim(): Promise<void> }
}

const PAGE = '/m/'
const OURS = 'heli '
const NAME = `${OURS}${PRECACHE.join(' ')}`
/** A network that is there and does not answer is none. */
const PATIENCE_MS = 5_000

async function keepFiles(): Promise<void> {
  const cache = await caches.open(NAME)
  await cache.addAll([...PRECACHE])
  await self.skipWaiting()
}

async function dropOlder(): Promise<void> {
  const names = await caches.keys()
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== NAME).map((name) => caches.delete(name)))
  await self.clients.claim()
}

/** The page as the server has it now, or as it was kept. */
async function page(request: Request): Promise<Response> {
  const network = fetch(request)
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS, undefined))
  return (await Promise.race([network.catch(() => undefined), late])) ?? (await caches.match(PAGE)) ?? network
}

const file = async (request: Request): Promise<Response> => (await caches.match(request)) ?? fetch(request)

self.addEventListener('install', (event) => event.waitUntil(keepFiles()))
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()))
self.addEventListener('fetch', (event) => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== location.origin) return
  if (request.mode === 'navigate') event.respondWith(page(request))
  else if (PRECACHE.includes(pathname)) event.respondWith(file(request))
})
