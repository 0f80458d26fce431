import { isProblem } from './message.ts'
import { solve } from './solve.ts'
import { answerParent } from './worker-port.ts'

/** The whole of a worker: a problem comes in, its solution goes out, until it is closed. */
answerParent((message) => (isProblem(message) ? solve(message) : null))
