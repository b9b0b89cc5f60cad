import { defineBackground } from 'wxt/utils/define-background';
import { startWorker } from './worker.ts';

// Not async: a listener that is added after an await misses the event that woke the worker.
export default defineBackground({ type: 'module', main: startWorker });
