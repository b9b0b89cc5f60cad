declare module 'microdata-node' {
  const microdata: { toJson(html: string, config: { base: string }): unknown };
  export default microdata;
}

declare module 'web-auto-extractor' {
  const extractor: { default(): { parse(html: string): unknown } };
  export default extractor;
}
