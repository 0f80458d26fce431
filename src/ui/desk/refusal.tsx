import { useContext, useEffect, useRef, useState } from 'react'
import { codeOf, factsOf } from '../reply.ts'
import type { Words } from '../words/say.ts'
import { Asked } from './asked.ts'
import { bringTo } from './bring-to.ts'
import { Problem } from './states.tsx'

type Props = { error: Error | null; words?: Words; filling?: Readonly<Record<string, string | number>> }

/**
 * Why a deed was refused, in words; nothing while it was not, nor once it is asked for anew. The reader is brought to it: at the
 * end of a long form it would not be seen.
 */
export function Refusal({ error, words, filling }: Props) {
  const { count } = useContext(Asked)
  const box = useRef<HTMLDivElement>(null)
  const [came, setCame] = useState({ error, count })
  if (came.error !== error) setCame({ error, count })
  useEffect(() => {
    if (error !== null) bringTo(box.current)
  }, [error])
  if (error === null || (came.error === error && came.count !== count)) return null
  return (
    <div ref={box} tabIndex={-1}>
      <Problem code={codeOf(error)} filling={{ ...factsOf(error), ...filling }} {...(words ? { words } : {})} />
    </div>
  )
}
