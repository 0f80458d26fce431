import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { catalogueOf } from '../../platform/catalogue.ts'
import { createMetrics } from '../../platform/metrics.ts'
import { createApi } from '../api.ts'
import { documents } from '../docs/documents.ts'
import { CLIENT_HEADER, openHouse, type OpenHouse } from '../open-house.ts'
import { type Command, exit, misused } from './command.ts'

/** A house of its own, gone when the documents are written. */
const NOWHERE = {
  host: '127.0.0.1',
  port: 0,
  origin: undefined,
  proxies: [],
  metricsToken: undefined,
  ocidPrefix: 'heli',
  licence: undefined,
  sms: undefined,
  seed: 'none',
  database: { kind: 'embedded' },
} as const

export const generate: Command = {
  does: 'write the documents that the program tells of itself',
  help: `Writes docs/access.md, docs/openapi.json, docs/data-dictionary.md, docs/problems.md, docs/lives.md and the SQL of every query in docs/queries from
the program itself. Run it in the source tree after a change; a test fails while they are stale.

  npm run generate`,
  async run(args, terminal) {
    if (args.length > 0) return misused(terminal, 'generate', 'takes no arguments')
    const data = mkdtempSync(join(tmpdir(), 'heli-generate-'))
    const house = await openHouse({ ...NOWHERE, data, keys: join(data, 'keys') })
    try {
      const catalogue = await house.db.asOwner('read', catalogueOf)
      for (const [file, text] of Object.entries(await documents(appOf(house), catalogue))) {
        mkdirSync(dirname(file), { recursive: true })
        writeFileSync(file, text)
        terminal.say(file)
      }
    } finally {
      await house.db.close()
      rmSync(data, { recursive: true, force: true })
    }
    return exit.done
  },
}

const appOf = (house: OpenHouse) =>
  createApi({
    house,
    plain: house.db.plain,
    login: house.login,
    observers: { log: house.log, metrics: createMetrics(), newId: house.newId },
    database: house.db,
    demo: false,
    secure: false,
    opening: { origin: undefined, ocidPrefix: 'heli', licence: undefined },
    clientHeader: CLIENT_HEADER,
    clientOf: () => '127.0.0.1',
  })
