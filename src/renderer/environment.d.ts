/** antd is typed as CommonJS; the bundler takes its ES modules, whose default export is the locale itself. */
declare module 'antd/es/locale/en_US.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
declare module 'antd/es/locale/zh_CN.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}
declare module 'antd/es/locale/zh_TW.js' {
  const locale: NonNullable<import('antd').ConfigProviderProps['locale']>;
  export default locale;
}

/** The address under which the bundler publishes a file. */
declare module '*?url' {
  const address: string;
  export default address;
}

declare module '*.module.css' {
  // With an index signature of strings every class would be `string | undefined`, which antd's props refuse.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  const classes: Readonly<Record<string, any>>;
  export default classes;
}
declare module '*.css';

interface Window {
  readonly casevault: import('../shared/bridge.ts').Bridge;
}
