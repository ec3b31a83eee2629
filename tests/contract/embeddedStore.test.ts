import { embeddedUnderTest } from '../fakes/storeFolder.js'
import { storeContract } from './storeContract.js'

storeContract('embedded', embeddedUnderTest)
