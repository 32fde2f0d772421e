export { type ContextBinding, defineContext, type MizanResource } from "./defineContext.svelte.js";
export { type SetMizanOptions, setMizan, useMizan } from "./mizanContext.js";
export { type Mutation, useMutation } from "./useMutation.svelte.js";
