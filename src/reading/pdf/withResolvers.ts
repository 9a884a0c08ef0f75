/** `Promise.withResolvers` where Node 20 lacks it, since pdf.js asks for it as soon as it is loaded. */

interface Resolvers {
  readonly promise: Promise<unknown>;
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: unknown) => void;
}

function withResolvers(this: PromiseConstructor): Resolvers {
  let [resolve, reject]: [Resolvers['resolve'], Resolvers['reject']] = [() => undefined, () => undefined];
  const promise = new this((onResolve, onReject) => {
    [resolve, reject] = [onResolve, onReject];
  });
  return { promise, resolve, reject };
}

if (!('withResolvers' in Promise)) {
  Object.defineProperty(Promise, 'withResolvers', { value: withResolvers, configurable: true, writable: true });
}
