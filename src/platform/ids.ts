import { msOf } from '../kernel/civil.ts'
import { uuid7 } from '../kernel/uuid7.ts'
import { type Chance, systemChance } from './chance.ts'
import { type Clock, systemClock } from './clock.ts'

/** A maker of ids; a demonstration gives its own clock and chance, so that every run of it has the same ids. */
export const idsFrom = (clock: Clock, chance: Chance) => (): string => uuid7(msOf(clock.now()), chance.randomBytes(10))

/** A new UUIDv7. Parse it with the id of its noun: `NeedId.parse(newId())`. */
export const newId: () => string = idsFrom(systemClock, systemChance)
