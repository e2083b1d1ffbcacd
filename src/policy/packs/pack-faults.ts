import { isMap, isNode, isScalar, LineCounter, type ParsedNode, parseDocument, type Document } from 'yaml'
import { readQuickly } from './read-quickly.ts'

export type Path = readonly (string | number)[]

export interface PackFault {
  readonly file: string
  /** Counted from 1. */
  readonly line: number
  readonly wrong: string
  /** What may stand there instead. */
  readonly allowed?: string
}

/** A pack that cannot be used. Names every fault at once, so that its author need not try again and again. */
export class PackUnreadable extends Error {
  override readonly name = 'PackUnreadable'
  readonly faults: readonly PackFault[]

  constructor(faults: readonly PackFault[]) {
    super(faults.map(inOneLine).join('\n'))
    this.faults = faults
  }
}

function inOneLine({ file, line, wrong, allowed }: PackFault): string {
  return `${file}:${line}: ${wrong}${allowed === undefined ? '' : ` (${allowed})`}`
}

/** A parsed pack that knows on which line each part stands. */
export class PackText {
  private parsed: Document.Parsed<ParsedNode> | null = null
  private readonly lines = new LineCounter()
  private readonly text: string
  readonly file: string

  constructor(text: string, file: string) {
    this.text = text
    this.file = file
  }

  /** The document with the place of each part. Made when something is asked of it: that is most of the time that reading a pack takes. */
  private get document(): Document.Parsed<ParsedNode> {
    this.parsed ??= parseDocument(this.text, { lineCounter: this.lines, prettyErrors: false })
    return this.parsed
  }

  /** What {@link plain} answers, without places and in a sixth of the time; undefined where that is not certain. */
  quickly(): { readonly plain: unknown } | undefined {
    return readQuickly(this.text)
  }

  /** Faults of the YAML itself: bad indentation, a key written twice. */
  faults(): PackFault[] {
    return this.document.errors.map(error => ({
      file: this.file,
      line: this.lines.linePos(error.pos[0]).line,
      wrong: `this is not valid YAML: ${error.message}`,
    }))
  }

  /** @throws {PackUnreadable} where a few lines unfold into more than a pack can hold, as a file made to do harm does */
  plain(): unknown {
    try {
      return this.document.toJS()
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error)
      throw new PackUnreadable([
        { file: this.file, line: 1, wrong: `this cannot be unfolded: ${why}`, allowed: 'a pack needs no aliases' },
      ])
    }
  }

  fault(path: Path, wrong: string, allowed?: string): PackFault {
    return { file: this.file, line: this.lineOf(path), wrong, ...(allowed === undefined ? {} : { allowed }) }
  }

  /** The id of the entry a path leads into, so that a fault can say whose wording is missing. */
  idWithin(path: Path): string | undefined {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const id = this.document.getIn([...path.slice(0, depth), 'id'])
      if (typeof id === 'string') return id
    }
    return undefined
  }

  /** The line of the key or entry at a path; of the nearest thing around it when it is missing. */
  private lineOf(path: Path): number {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const key = path[depth - 1]
      const around = depth === 1 ? this.document.contents : this.document.getIn(path.slice(0, depth - 1), true)
      const pair = isMap(around) ? around.items.find(item => isScalar(item.key) && item.key.value === key) : undefined
      if (pair !== undefined && isNode(pair.key) && pair.key.range) return this.lines.linePos(pair.key.range[0]).line
      const node = this.document.getIn(path.slice(0, depth), true)
      if (isNode(node) && node.range) return this.lines.linePos(node.range[0]).line
    }
    return 1
  }
}
