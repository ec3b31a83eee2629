module.exports = globalThis.sharedLibrary('restify')
