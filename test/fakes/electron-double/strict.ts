/** An object that throws, with its name, when anything is read that it does not model. */
export function strict<T extends object>(name: string, model: T): T {
  return new Proxy(model, {
    get(target, key, receiver) {
      // A promise asks whether it is thenable; symbols are the language's own business.
      if (typeof key === 'symbol' || key === 'then' || key in target) return Reflect.get(target, key, receiver)
      throw new Error(`The Electron double does not model ${name}.${key}`)
    },
  })
}
