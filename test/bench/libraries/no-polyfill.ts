// web-auto-extractor would replace the language's own built-ins, for everyone in the process, by old copies.
Object.assign(globalThis, { _babelPolyfill: true });
