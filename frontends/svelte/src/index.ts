export { type ContextBinding, defineContext, type Resource } from "./defineContext.svelte.js";
export { type SetMizanOptions, setMizan, useMizan } from "./mizanContext.js";
export { type Mutation, useMutation } from "./useMutation.svelte.js";
