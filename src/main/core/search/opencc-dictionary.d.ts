/** The package types its converters only; its dictionaries are strings of `traditional simplified|…`. */
declare module 'opencc-js/dict/*' {
  const dictionary: string;
  export default dictionary;
}
