import type { Element, Node } from '@xmldom/xmldom'

/** The elements right under one, in order. */
export function childrenOf(element: Element): Element[] {
  const children: Element[] = []
  for (let node: Node | null = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 1) children.push(node as Element)
  }
  return children
}

/** The first element right under one that has this name with its prefix; Office always writes the same prefixes. */
export function child(element: Element | undefined, name: string): Element | undefined {
  return element && childrenOf(element).find(({ nodeName }) => nodeName === name)
}

/** Every element of that name below one, at any depth, in the order of the document. */
export function all(element: Element | undefined, name: string): Element[] {
  return element ? [...element.getElementsByTagName(name)] : []
}
