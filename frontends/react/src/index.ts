export { dehydrate } from "@mizan/base/binding";
export { type ContextBinding, type ContextProviderProps, defineContext } from "./defineContext.js";
export { MizanProvider, type MizanProviderProps, useMizan } from "./MizanProvider.js";
export { type Mutation, useMutation } from "./useMutation.js";
