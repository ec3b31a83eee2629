module.exports = globalThis.sharedLibrary('botframework-connector')
