import type { Tree } from '../tree.ts'

/**
 * The addresses each network interface has now, by its name. The kernel lists IPv6 addresses with their interface; of
 * IPv4 it lists which addresses are its own, and which network is reached over which interface: the two are put together.
 */
export function interfaceAddresses(tree: Tree): ReadonlyMap<string, string[]> {
  const addresses = new Map<string, string[]>()
  const put = (name: string, address: string) => {
    const known = addresses.get(name) ?? []
    if (!known.includes(address)) addresses.set(name, [...known, address])
  }
  const networks = networksOf(tree.text('/proc/net/route') ?? '')
  for (const address of ownAddresses(tree.text('/proc/net/fib_trie') ?? '')) {
    const value = valueOf(address)
    const network = networks.find(({ destination, mask }) => (value & mask) >>> 0 === destination)
    if (network) put(network.name, address)
  }
  for (const line of (tree.text('/proc/net/if_inet6') ?? '').split('\n')) {
    const [digits = '', , , , , name] = line.trim().split(/\s+/)
    if (name !== undefined && /^[0-9a-f]{32}$/i.test(digits)) put(name, sixOf(digits))
  }
  return addresses
}

type Network = { name: string; destination: number; mask: number }

// The narrowest first: an address belongs to the smallest network that holds it. The way to everywhere holds nothing.
function networksOf(routes: string): Network[] {
  return routes
    .split('\n')
    .flatMap((line): Network[] => {
      const fields = line.trim().split(/\s+/)
      const [name, destination, , , , , , mask] = fields
      if (name === undefined || !isHex(destination) || !isHex(mask) || /^0+$/.test(mask)) return []
      return [{ name, destination: littleEndian(destination), mask: littleEndian(mask) }]
    })
    .toSorted((one, other) => other.mask - one.mask)
}

function ownAddresses(trie: string): string[] {
  const own = new Set<string>()
  let leaf: string | undefined
  for (const line of trie.split('\n')) {
    leaf = /\|-- (\d+\.\d+\.\d+\.\d+)/.exec(line)?.[1] ?? leaf
    if (leaf !== undefined && /\/32 host LOCAL/.test(line) && !leaf.startsWith('127.')) own.add(leaf)
  }
  return [...own]
}

function isHex(digits: string | undefined): digits is string {
  return digits !== undefined && /^[0-9a-f]{8}$/i.test(digits)
}

/** `/proc/net/route` writes an address as eight hex digits, the last byte first. */
function littleEndian(digits: string): number {
  const bytes = (digits.match(/../g) ?? []).toReversed()
  return parseInt(bytes.join(''), 16)
}

function valueOf(address: string): number {
  return address.split('.').reduce((value, byte) => value * 256 + Number(byte), 0)
}

// As such addresses are written: groups without leading noughts, the longest run of empty groups left out.
function sixOf(digits: string): string {
  const groups = (digits.match(/.{4}/g) ?? []).map((group) => group.toLowerCase().replace(/^0{1,3}/, ''))
  let [from, length] = [0, 1]
  for (let start = 0; start < groups.length; start += 1) {
    let end = start
    while (groups[end] === '0') end += 1
    if (end - start > length) [from, length] = [start, end - start]
  }
  if (length === 1) return groups.join(':')
  return `${groups.slice(0, from).join(':')}::${groups.slice(from + length).join(':')}`
}
