/** Chance that falls the same way every time for the same seed. For samples only: nothing secret may rest on it. */
export class Chance {
  #state: number

  constructor(seed: number) {
    this.#state = seed >>> 0
  }

  /** A whole number from 0 to one less than `limit`. */
  upTo(limit: number): number {
    // Marsaglia's xorshift over a Weyl sequence: short, and even enough for a sample.
    this.#state = (this.#state + 0x9e3779b9) >>> 0
    let mixed = this.#state
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad)
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97)
    return ((mixed ^ (mixed >>> 15)) >>> 0) % limit
  }

  oneOf<Value>(values: readonly Value[]): Value {
    return values[this.upTo(values.length)] as Value
  }
}
