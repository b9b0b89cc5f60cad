import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from './worker.ts';

// Not a module: built for itself, it brings along nothing that only the pages use.
// Not async: a listener that is added after an await misses the event that woke the worker.
export default defineBackground({ main: startWorker });
