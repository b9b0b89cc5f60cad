/** The same class as in `defuddle/node`, from the library's build for pages. */
export { default as DefuddleClass } from 'defuddle';
