// The page's policy lets in only styles that carry this load's nonce. antd and the grid add <style> elements while
// running, not all of them with it: every such element gets it here. To be imported before them.

/** For what takes a nonce: antd's `csp`, the grid's `styleNonce`. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const createElement: (name: string, options?: ElementCreationOptions) => HTMLElement =
  document.createElement.bind(document)

document.createElement = (name: string, options?: ElementCreationOptions) => {
  const element = createElement(name, options)
  if (element instanceof HTMLStyleElement) element.nonce = nonce
  return element
}
