export { canonicalParams } from "./canonicalParams.js";
export { createMizan, type MizanOptions } from "./createMizan.js";
export { configure, defaultMizan, initSession } from "./defaultMizan.js";
export { type HttpOptions, httpTransport } from "./httpTransport.js";
export { MizanError, type MizanErrorOptions } from "./MizanError.js";
export type { ProtocolCode, ProtocolError, Violation } from "./ProtocolError.js";
export type {
  CallAnswer,
  CallOptions,
  ContextEntry,
  ContextState,
  ContextView,
  HydrationEntry,
  InvalidationTarget,
  MergeInstruction,
  Mizan,
  MizanTransport,
  Params,
  Session,
  TransportOptions,
} from "./types.js";
