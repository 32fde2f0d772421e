export * from "../src/index.js";
export { ipcTransport } from "../src/ipcTransport.js";
