/** Lets everything go on that can. */
export const settle = () => new Promise((resolve) => setTimeout(resolve));
