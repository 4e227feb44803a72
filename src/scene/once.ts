/** A function that works out its answer once for each object, when first asked, and remembers it as long as the object lives. */
export function oncePer<Key extends object, Made extends object | string>(make: (key: Key) => Made): (key: Key) => Made {
  const remembered = new WeakMap<Key, Made>();
  return (key) => {
    const known = remembered.get(key) ?? make(key);
    remembered.set(key, known);
    return known;
  };
}

/** An object of which each part is made when it is first read, and then kept. */
export function lazy<Whole extends object>(makers: { readonly [Part in keyof Whole]-?: () => Whole[Part] }): Whole {
  const whole = {} as Whole;
  for (const part of Object.keys(makers) as (keyof Whole)[]) {
    const get = () => {
      const value = makers[part]();
      Object.defineProperty(whole, part, { value });
      return value;
    };
    Object.defineProperty(whole, part, { get, configurable: true, enumerable: true });
  }
  return whole;
}
