import { scriptWords } from '../components/attributes.ts'
import { useWords } from '../words/words.tsx'

/** `count` of `limit` as the network counts (letters as readers see them). `of`: id of the field; `instead`: id of a field that counts when it is not empty. `about`: nobody is kept from writing more. */
export type CounterOptions = { count: number; limit: number; of: string; instead?: string; about?: boolean }

/** How much room is used. The server counts when the page is made; with script it counts while one types. Never announced by itself. */
export function Counter({ count, limit, of, instead, about = false }: CounterOptions) {
  const t = useWords()
  const over = count > limit
  const says = about ? (['count-about', 'count-about-over'] as const) : (['count', 'count-over'] as const)
  const words = t(`house.${says[over ? 1 : 0]}`, { count, limit, over: count - limit })
  return (
    <span
      {...scriptWords('count', t(`house.script-${says[0]}`))}
      {...scriptWords('count-over', t(`house.script-${says[1]}`))}
      class={over ? 'cw-counter cw-counter--over' : 'cw-counter'}
      data-module="cw-counter"
      data-limit={String(limit)}
      data-of={of}
      {...(instead === undefined ? {} : { 'data-instead': instead })}
    >
      {words}
    </span>
  )
}
