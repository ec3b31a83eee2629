module.exports = globalThis.sharedLibrary('botbuilder')
