import type { UnlistedScriptDefinition } from 'wxt';
import { pageFrom } from '../../utils/extract/page.ts';
import { readPage } from '../../utils/extract/read-page.ts';

/** Not by WXT's `defineUnlistedScript`, which ships code that does nothing. */
export default { globalName: false, main: () => readPage(pageFrom(window)) } satisfies UnlistedScriptDefinition;
