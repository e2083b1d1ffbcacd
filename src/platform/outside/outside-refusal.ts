const sentences = {
  'not-an-address': 'This is not a complete web address. A web address begins with https:// or http://.',
  'odd-notation': 'This address hides where it leads by writing a number in an unusual way. Use the name of the site.',
  scheme: 'Only web addresses that begin with https:// or http:// can be opened.',
  credentials: 'This address has a user name or a password inside it. Take that part out and try again.',
  port: 'This address asks for an unusual port. Only the ordinary ports for websites are opened.',
  'private-name': 'This name belongs to an inside network, not to the public internet, so it was not opened.',
  'private-address':
    'This name leads to an address inside a network, not on the public internet, so nothing was sent to it.',
  'unknown-name': 'No site with this name could be found. Check the spelling, or try again later.',
  'no-connection': 'The site could not be reached. It may be down for the moment.',
  'not-secure': 'The site could not prove who it is (its certificate is not valid), so nothing was sent to it.',
  broken: 'The connection broke off before the whole answer had arrived.',
  'odd-encoding': 'The site answered in a packing that cannot be opened safely.',
  'too-slow': 'The site took too long to answer.',
  'too-large': 'The site answered with more than is read here.',
  'too-many-redirects': 'The site passed the request on too many times.',
  'bad-redirect': 'The site passed the request on to an address that is not followed.',
} as const

export type OutsideRefusalCode = keyof typeof sentences

/**
 * Thrown by `OutsideClient` when an address is not opened, or did not answer within the limits.
 * `code` is for programs, `sentence` for the person who gave the address, `message` (for logs) adds the host and the cause.
 * `mayHaveArrived` is false only when it is certain that the other side never saw the request: a publisher that reads true
 * must find out what happened before it tries again.
 */
export class OutsideRefusal extends Error {
  override readonly name = 'OutsideRefusal'
  readonly code: OutsideRefusalCode
  readonly mayHaveArrived: boolean

  constructor(code: OutsideRefusalCode, options: { mayHaveArrived?: boolean; detail?: string; cause?: unknown } = {}) {
    super(
      options.detail ? `${sentences[code]} (${options.detail})` : sentences[code],
      options.cause === undefined ? {} : { cause: options.cause },
    )
    this.code = code
    this.mayHaveArrived = options.mayHaveArrived ?? false
  }

  get sentence(): string {
    return sentences[this.code]
  }
}
