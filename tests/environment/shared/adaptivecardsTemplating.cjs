module.exports = globalThis.sharedLibrary('adaptivecards-templating')
