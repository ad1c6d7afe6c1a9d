type Preload = (require: (name: string) => object, module: object, exports: object) => void;

/** The script that the browser runs in each new page: the real preload, in a function of its own as in Electron. */
export const preloadScript = (source: string, bindingName: string, roomName: string): string =>
  `(${providePreload.toString()})((require, module, exports) => {${source}\n},` +
  `${JSON.stringify(bindingName)}, ${JSON.stringify(roomName)});`;

/** Gives the preload the parts of `electron` that it uses. Self-contained, because it crosses into the browser as text. */
function providePreload(preload: Preload, bindingName: string, roomName: string): void {
  if (window !== window.top) return;
  type Listener = (event: object, ...values: unknown[]) => void;
  type Binding = (channel: string, values: unknown[]) => Promise<{ value?: unknown; error?: string }>;
  const globals = globalThis as unknown as Record<string, unknown>;
  const binding = globals[bindingName] as Binding;
  // The page must not find more than it would in Electron.
  Reflect.deleteProperty(globals, bindingName);
  const listeners = new Map<string, Set<Listener>>();
  const files: File[] = [];

  const deepFreeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) {
      Object.values(value).forEach(deepFreeze);
      Object.freeze(value);
    }
    return value;
  };

  const electron = {
    contextBridge: {
      exposeInMainWorld(name: string, bridge: object) {
        Object.defineProperty(window, name, { value: deepFreeze({ ...bridge }), enumerable: true });
      },
    },
    ipcRenderer: {
      async invoke(channel: string, ...values: unknown[]) {
        // Like Electron, refuse what cannot be cloned.
        const answer = await binding(channel, structuredClone(values));
        // A reply settled by the debugger runs without the page's content security policy until the task ends.
        await new Promise((resolve) => setTimeout(resolve));
        if (answer.error !== undefined) {
          throw new Error(`Error invoking remote method '${channel}': ${answer.error}`);
        }
        return answer.value;
      },
      on(channel: string, listener: Listener) {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener));
      },
      off(channel: string, listener: Listener) {
        listeners.get(channel)?.delete(listener);
      },
    },
    webUtils: {
      // Only the browser's debugger knows the path, and only later: the main side looks it up before the call goes on.
      getPathForFile: (file: File) => `stand-in-file:${files.push(file) - 1}`,
    },
  };

  Object.defineProperty(window, Symbol.for(roomName), {
    value: {
      fileAt: (index: number) => files[index],
      receive(channel: string, values: unknown[]) {
        setTimeout(() => listeners.get(channel)?.forEach((listener) => listener({}, ...values)));
      },
    },
  });

  const known = (name: string): object => {
    if (name !== 'electron') throw new Error(`a sandboxed preload cannot require ${name}`);
    return new Proxy(electron, {
      get(target, part) {
        if (part in target) return target[part as keyof typeof target];
        if (typeof part === 'symbol' || part === '__esModule' || part === 'default') return undefined;
        throw new Error(`the stand-in has no ${part} for the preload`);
      },
    });
  };
  preload(known, { exports: {} }, {});
}
