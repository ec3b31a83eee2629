import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

const { createContext } = vm
type Given = ConstructorParameters<typeof TestEnvironment>

/**
 * Jest's own Node environment (it comes with jest, in its version), over the global object as V8 makes it. Jest puts a
 * `Proxy` behind interceptors in its place, through which every look-up of a global (`Buffer`, `Promise`, `process`…)
 * has to go: up to a quarter of what the tests cost. Every test file still has a global object of its own.
 */
export default class PlainGlobal extends TestEnvironment {
  constructor(...given: Given) {
    vm.createContext = () => createContext(vm.constants.DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = createContext
    }
  }
}
