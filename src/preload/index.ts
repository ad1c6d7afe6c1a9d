import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge, BridgeEvents } from '../shared/bridge.ts';
import { dropChannel, eventNames, methods } from '../shared/methods.ts';

const calls = methods.map(
  (method) => [method, (input: unknown) => ipcRenderer.invoke(method, input)] as const,
);

const evidenceDrop: Bridge['evidenceDrop'] = (input, files) =>
  ipcRenderer.invoke(dropChannel, { ...input, paths: files.map((file) => webUtils.getPathForFile(file)) });

const on: Bridge['on'] = (event, listener) => {
  if (!eventNames.includes(event)) throw new TypeError('No such event');
  const receive = (_event: unknown, payload: BridgeEvents[typeof event]): void => listener(payload);
  ipcRenderer.on(event, receive);
  return () => void ipcRenderer.off(event, receive);
};

contextBridge.exposeInMainWorld(
  'casevault',
  Object.freeze({ ...Object.fromEntries(calls), evidenceDrop, on }),
);
